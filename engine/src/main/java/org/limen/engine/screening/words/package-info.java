/// The words of the listed names: which there are, how they are found by other spellings, and how rare they are.
///
/// Serves the matcher beside it and nobody else; what its classes promise may change with every version.
/// Words: the **dictionary** holds every distinct word under its id; a **match** is a listed word that agrees with a
/// given one; a word's **weight** is what agreement on it is worth, in bits.
@org.jspecify.annotations.NullMarked
package org.limen.engine.screening.words;
