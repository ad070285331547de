/// The machines of a simulated border: their time, their disks, the lines between them, and what befalls these.
///
/// Nothing here runs by itself: the timeline does one thing after the other, and every chance is drawn from the seed,
/// so
/// that a seed always gives the same days.
///
/// Words: a **timeline** is what happens when; a **commit** is written whole or not at all; a **power cut** takes all
/// that a node only remembered; **weather** is how often what goes wrong in a seed.
@org.jspecify.annotations.NullMarked
package org.limen.simulation.machine;
