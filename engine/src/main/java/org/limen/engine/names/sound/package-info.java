/// Guesses the Latin spelling behind a word that another script wrote down by its sound.
///
/// It knows what each unit of a script may stand for and which names are common, and nothing of grammar, states or
/// standards.
/// Words: a **unit** is what a script writes for one sound, such as half a syllable; a **rendering** is one way to
/// write units in Latin letters, with what it costs; a **spelling** is a whole word of the letters A to Z; costs are
/// tenths of nats, so that ten more mean e times less probable.
@org.jspecify.annotations.NullMarked
package org.limen.engine.names.sound;
