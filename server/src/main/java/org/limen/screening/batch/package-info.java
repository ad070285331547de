/// Files of persons, screened in the background for a purpose.
///
/// A file is taken in parts, its rows are screened by one thread that leaves the other processors to the booths, and
/// every row is either compared or named with its line and the reason.
/// Words: a **batch** is one file on its way through; a **portion** is the rows that are screened and written at once;
/// an **outcome** is what a line of the report tells: a hit, or a problem.
@org.jspecify.annotations.NullMarked
package org.limen.screening.batch;
