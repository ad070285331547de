/// The arithmetic of an append-only record: entries linked by hashes, a Merkle tree over them, heads signed with
/// Ed25519.
///
/// An entry's hash is the hash of a leaf of RFC 9162 §2.1.1, so chain and tree stand over the same entries.
/// The tree proves with some twenty hashes that one entry is in a ledger of a million, and that a ledger of yesterday
/// is the beginning of today's.
/// Words: an **entry** is one line of a ledger; its **body** stands apart and is bound by a salted hash;
/// the **root** stands for all entries together; a **head** is a signed statement of size and root;
/// a **countersignature** is another node's word that it saw a head and that it follows from those before;
/// the **frontier** is the tree's right edge, where leaves are appended.
@org.jspecify.annotations.NullMarked
package org.limen.engine.merkle;
