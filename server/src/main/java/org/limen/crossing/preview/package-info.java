/// What an edition or another rate would have done to the travellers of the last days, before it is switched on.
///
/// A preview screens the record twice in the background, against what is in force and against what is proposed, and
/// counts; it changes nothing and isn't kept longer than the node runs.
/// Counts hold no persons; the hits behind them are read for a purpose.
///
/// Words: the **candidate** is the edition and rate that is proposed; the **burden** is how many alerts fall on the
/// travellers of one nationality.
@org.jspecify.annotations.NullMarked
package org.limen.crossing.preview;
