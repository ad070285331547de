/// The made-up lists of a simulated border: who may come to stand on them, and their editions as files.
///
/// Editions are signed, read and screened by with the code that real lists go through; only their rows are short.
///
/// Words: the **pool** is everybody who may come to stand on a list, the same in every seed; a **form** is a
/// version of how an edition's rows are written.
@org.jspecify.annotations.NullMarked
package org.limen.simulation.list;
