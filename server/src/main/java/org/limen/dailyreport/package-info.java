/// Makes the daily report of a ceasefire line: what was known at a moment about a day, and how it came to be known.
///
/// A report is facts first, taken from the other packages as of a recorded time, and pages of several languages second,
/// which follow from the facts alone; both come out byte for byte the same whenever they are made again.
/// It knows `ceasefire`, `incident`, `allegation`, `print`, `ledger`, `access` and `kernel`; nobody knows it.
///
/// Words: a **day** ends at its **cut-off** and begins at the cut-off of the day before; an **edition** is one making
/// of
/// a day's report, kept and signed, and a later one stands beside it; a **figure** is a number with the records that
/// it was counted from; a **correction** is a difference between what an earlier report said and what is known now,
/// with the reason that was recorded.
@org.jspecify.annotations.NullMarked
package org.limen.dailyreport;
