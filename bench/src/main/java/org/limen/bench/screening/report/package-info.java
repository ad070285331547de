/// Tables of figures: printed, written as a reference, and compared with the reference of an earlier run.
///
/// Words: a **table** has a name and columns, a **row** is one class of queries or one way of measuring, a
/// **figure** is one number; the **reference** is a run whose figures are kept in the repository. No row names a
/// person.
@org.jspecify.annotations.NullMarked
package org.limen.bench.screening.report;
