/// Brings a person's name, in any script and spelling, to tokens that names can be compared by.
///
/// The same normaliser serves the lists and the travellers, so that neither side can see a spelling which the other
/// doesn't.
/// It knows nothing of lists, dates or scores.
/// Words: a **token** is one word of a name in the letters A to Z; its **spelling key** is shared by spellings that
/// differ only in convention (MUELLER, MULLER); its **skeleton** is what remains without vowels and with like
/// consonants joined (MOHAMMED, MUHAMAD, محمد); a **particle** (AL, BIN, VAN) says little about who somebody is; an
/// **abjad** script writes no short vowels.
@org.jspecify.annotations.NullMarked
package org.limen.engine.names;
