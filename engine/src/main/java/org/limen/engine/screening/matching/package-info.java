/// How a traveller is compared with the listed subjects: finding the rows that can reach a threshold, and weighing
/// them.
///
/// Serves the index above it and nobody else; what its classes promise may change with every version of the model.
/// Words: a **slot** is a word of the traveller's name with the listed words that may stand for it; a **bound** is the
/// most that a row may score by what was looked at so far.
@org.jspecify.annotations.NullMarked
package org.limen.engine.screening.matching;
