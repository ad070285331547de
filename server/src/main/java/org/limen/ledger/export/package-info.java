/// The ledger as a file: written by a node, verified by anyone without a database.
///
/// An export is JSON Lines: a first line that names the node and its key, a line for each entry, lines for signed
/// heads behind the entries they speak of, and an end line that signs every byte before it.
/// It knows the arithmetic of [org.limen.engine.merkle] and no database.
///
/// Words: an **export** is a whole ledger in one file; the **end line** is what a cut file lacks; a **purged** entry
/// has no body and no salt any more, and its hashes still hold; a **verdict** says intact, or what broke first.
@NullMarked
@NamedInterface("export")
package org.limen.ledger.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
