/// The arithmetic of an append-only record: entries linked by hashes, heads signed with Ed25519.
///
/// Leaf hashing follows RFC 9162 §2.1.1 (a leading zero byte), so that a Merkle tree can stand over the same entries.
/// Words: an **entry** is one line of a ledger; its **body** stands apart and is bound by a salted hash;
/// a **head** is a signed statement of how far the ledger reached and with what hash.
@org.jspecify.annotations.NullMarked
package org.limen.engine.merkle;
