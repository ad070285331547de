/// A running node saved whole, and a saved node brought back, each with proof that nothing is missing.
///
/// A backup is a folder with the database's files, the evidence, a list of both with their SHA-256 and a manifest that
/// the node signed; beside it, apart, one encrypted file with the keys and settings.
/// Bringing it back compares what then stands with the manifest: every file, the ledger from its first entry to its
/// last, the rows of every table, every file of evidence.
///
/// Words: the **manifest** says what a backup holds; the **key file** is what makes it a node again; a **proof** is
/// what was compared after bringing back, and what of it does not hold.
@NullMarked
package org.limen.backup;

import org.jspecify.annotations.NullMarked;
