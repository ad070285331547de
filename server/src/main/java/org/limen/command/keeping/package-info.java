/// The commands that keep a node: saving it and bringing it back.
///
/// They work on a data folder, whether its node runs or not, and know [org.limen.backup], which does the work.
/// Words: a **passphrase** opens the file with a saved node's keys.
@org.jspecify.annotations.NullMarked
package org.limen.command.keeping;
