/// Keeps the editions of lines, zones and places, and tells which of them stand on a day, as known at a moment.
///
/// An edition is never changed: the next one of the same version takes its place on the days for which it is
/// valid, and
/// what was known before can still be asked for.
/// It knows `ceasefire`, `ledger`, `access` and `kernel`.
///
/// Words: a **delivery** is what was sent at once; a **sheet** is all that is valid on a day, one edition of each
/// version.
@org.jspecify.annotations.NullMarked
package org.limen.ceasefire.line;
