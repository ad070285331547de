/// Incidents: what was reported, what was found out about it, and what proves it.
///
/// A report becomes an incident that people assess, verify or do not confirm; every revision and every step is added
/// beside the ones before, with the time it happened and the time it was recorded, so that any past state can be read.
/// Whoever is in danger comes first: a rescue that runs stands at the head of every list, whatever was asked for.
/// Other packages learn of incidents by the events of this package; it may ask `access`, the `ledger`, and `ceasefire`
/// where
/// a place lies.
///
/// Words: a **report** is what somebody says happened; a **revision** is a later word of it; a **step** moves an
/// incident on; a **rescue** runs from the awareness of danger until somebody says that it is over; **evidence** is a
/// file that is kept as it came; its **custody** is who held, saw and exported it.
@org.jspecify.annotations.NullMarked
package org.limen.incident;
