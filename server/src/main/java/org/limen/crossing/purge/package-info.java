/// Blanks what the record keeps of persons when the bodies in the ledger that tell the same are purged.
///
/// A row stays, so that counts and histories of posts stay true, without anything that leads to a person; its findings
/// become [org.limen.crossing.check.Checked#forgotten].
/// Rows that were read from another node's ledger go when that node purged.
///
/// Words: a **blanking** is a statement that does it for the rows of one kind of entry.
@org.jspecify.annotations.NullMarked
package org.limen.crossing.purge;
