/// The node's record of what happened: append-only, hash-linked, signed.
///
/// Every write of every package goes through [Ledger#commit]: what it does and the entries it makes are committed
/// together, in groups, by one writer, so that the chain has one order and a disk's few hundred flushes a second
/// carry thousands of records.
/// An entry names the time it happened and the time it was recorded; its body stands apart and can be purged
/// while the chain, which holds a salted hash of it, still verifies.
/// Words: an **entry** is one thing that happened; a **head** is the last entry's hash, signed by the node;
/// a **recording** is one package's write; a **group** is the recordings that share a flush to disk.
@org.jspecify.annotations.NullMarked
package org.limen.ledger;
