/// Bodies taken out of the ledger, by schedule or by order, while everything that stays still verifies.
///
/// A purge deletes bodies and their salts, which makes their hashes unguessable, and enters which they were and why;
/// the entries themselves, their hashes and the tree stay.
/// By schedule a kind of entry goes when the time is up for which this node keeps it (`limen.ledger.keep`); by order
/// when one officer asked and another, of the other role, agreed.
///
/// Words: an **order** names what is to go and why; the **schedule** says how long each kind is kept; a **step** is as
/// many bodies as one recording takes away.
@NullMarked
@NamedInterface("purge")
package org.limen.ledger.purge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
