/// The ledger as a file: written by a node, verified by anyone without a database.
///
/// An export is JSON Lines: a first line that names the node and its key, a line for each entry, lines for signed
/// heads, and an end line that signs the root of all entries and every byte before it.
/// It knows the arithmetic of [org.limen.engine.merkle] and no database.
/// The second form, which is written today, has one spelling for every line; the first is read for ever.
///
/// Words: an **export** is a whole ledger in one file; the **end line** is what a cut file lacks; a **purged** entry
/// has no body and no salt any more, its hashes still hold, and the entry of its purge says why;
/// a **verdict** says intact, or what broke first.
@NullMarked
@NamedInterface("export")
package org.limen.ledger.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
