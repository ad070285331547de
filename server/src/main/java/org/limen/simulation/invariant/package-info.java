/// What must hold at a border whatever goes wrong, each as a small class, and the list of all of them.
///
/// An invariant looks with an onlooker's eyes: it sees the disks of all nodes at once, and the true time.
///
/// Words: **seen** is looked at in the moment in which something happens, **now and then** every few simulated hours,
/// **at the end** when nothing is left to be done anywhere.
@org.jspecify.annotations.NullMarked
package org.limen.simulation.invariant;
