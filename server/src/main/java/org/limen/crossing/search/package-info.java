/// Crossings as lists and as numbers: searched, waiting for second line, overstayed, and a post's day.
///
/// It reads and never writes, and every list with a name in it is traced before it is answered.
/// It knows `check` and `record`, and nobody of `crossing` knows it.
///
/// Words: a **filter** is what a search asks for; the **worklist** is who waits for second line; an **overstay** is an
/// open stay whose last day is past.
@org.jspecify.annotations.NullMarked
package org.limen.crossing.search;
