/// The nodes of a simulated border, what they keep, and what they do.
///
/// What a node keeps is changed in commits alone; whatever else it knows is gone when its power fails.
/// A node asks nothing of the simulation but the time, its disk and the line to its parent.
///
/// Words: the **store** is what lies on a node's disk; a **life** lasts from a start to a power cut; a **round** is one
/// conversation of a child with its parent; a **row** is a recorded crossing.
@org.jspecify.annotations.NullMarked
package org.limen.simulation.node;
