/// Reads and writes the machine-readable zone of travel documents as ICAO Doc 9303 lays it out, and the zone of the old
/// French identity card.
///
/// [MrzReader] takes any lines and answers with a [Mrz] whose problems say what is wrong; [MrzWriter] composes valid
/// lines.
/// It knows no register of documents: whether a document may be used is decided elsewhere.
/// Words: a **filler** is `<`; a **check digit** is the 7-3-1 digit beside a field; the **composite** is the check
/// digit
/// over several fields; a **repair** is a reading changed because the field's type or two check digits prove it wrong.
@org.jspecify.annotations.NullMarked
package org.limen.engine.mrz;
