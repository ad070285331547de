/// What `./limen bench screening` measures: how many listed persons are found at a fixed number of false alerts,
/// and how fast.
///
/// Each part of the bench is a class here and makes tables; the folders below hold what the parts share.
/// Words: a **part** can be run alone; the **tuning half** is persons and innocents with even numbers, on whom
/// thresholds and constants may be chosen, and everything that is reported is from the odd ones.
@org.jspecify.annotations.NullMarked
package org.limen.bench.screening;
