/// Nodes that vouch for each other's ledgers: a node countersigns a peer's head when it follows from every head of that
/// peer that it countersigned before, and keeps what peers countersigned of its own.
///
/// With a countersignature outside its reach, a node cannot show one history to some and another to others.
/// What does not follow is refused, and the refusal is entered with both heads: each is signed by the peer, so the two
/// together prove it.
///
/// Words: a **peer** is another node, known by its key; a **countersignature** is a node's word on a peer's head.
@NullMarked
@NamedInterface("witness")
package org.limen.ledger.witness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
