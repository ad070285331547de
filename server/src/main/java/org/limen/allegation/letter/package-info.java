/// Letters to the parties: written from the case and from words in the party's languages, printed, kept with their
/// hash.
///
/// The text is put together from what is on record and nothing else, so the same case gives the same pages.
/// Witnesses and medical sources are not named in letters.
///
/// Words: a **draft** is a letter that was printed and is not on record yet; its **basis** is what it was written upon.
@org.jspecify.annotations.NullMarked
package org.limen.allegation.letter;
