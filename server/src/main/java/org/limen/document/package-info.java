/// Travel documents at the border: read, compared with what was typed, and checked by a list of named rules.
///
/// A document is a value with problems, whatever the scanner gave; the rules say what follows from them.
/// It may ask [org.limen.screening] for lost and stolen documents and [org.limen.stay] for what a state accepts.
/// Words: the **zone** is the machine-readable one (MRZ); **typed** data was entered by hand from the visual zone;
/// the **holder** is the person whom the document names; a **specimen** is a sample that no traveller should carry.
@org.jspecify.annotations.NullMarked
package org.limen.document;
