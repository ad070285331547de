/// The shared data that the screening bench reads: the ready-made benchmark, the lists in their publishers' own
/// forms, labelled pairs, name frequencies. Real persons are in them, so nothing of them is ever printed or kept.
@org.jspecify.annotations.NullMarked
package org.limen.bench.screening.data;
