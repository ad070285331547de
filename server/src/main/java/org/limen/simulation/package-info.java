/// A border of posts, regions and a centre that lives through days of faults in one process, in seconds, and always the
/// same way from the same seed.
///
/// The nodes run the code of the real ones where it is free of database and network: the ledger's chain, sync's two
/// sides with every message as bytes, screening, and what decides about screening back; around it stand simulated
/// clocks, disks and lines. Invariants are looked at throughout and at the end, and each can be seen to find a bug that
/// is put in on purpose.
///
/// Words: a **seed** decides everything; the **weather** is how often what goes wrong in it; an **invariant** is what
/// must hold whatever goes wrong; a **sabotage** is a bug put in on purpose.
@org.jspecify.annotations.NullMarked
package org.limen.simulation;
