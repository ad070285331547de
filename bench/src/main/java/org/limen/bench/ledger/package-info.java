/// What the ledger costs: appending to it, exporting it, and verifying the export with both verifiers.
///
/// Words: an **append** is one recording of one entry, answered when it is on disk.
@org.jspecify.annotations.NullMarked
package org.limen.bench.ledger;
