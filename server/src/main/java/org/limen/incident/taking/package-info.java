/// The taking of reports: one at a time or a queue of a week, revised later, each recorded once.
///
/// A repeat with the same content gives the same answer and records nothing; what can't be taken is told why, item by
/// item, and stays with whoever sent it.
/// It knows `report`, `record`, `sealing` and `reading`, and writes through the ledger.
///
/// Words: a **batch** is what waited in a device's queue; a revision **follows** the one it was written upon.
@org.jspecify.annotations.NullMarked
package org.limen.incident.taking;
