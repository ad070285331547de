/// The commands by which a node is linked with the one above it: it tells its key, and its records are carried by hand.
///
/// They work on a data folder, whether its node runs or not; they know `ledger`, `sync` and `database`.
/// Words: a **bundle** is what is carried up; a **receipt** is the word that comes back.
@org.jspecify.annotations.NullMarked
package org.limen.command.linking;
