/// Pairs of names labelled as one person or two.
///
/// Words: a **pair** is two names and its label; a **scorer** gives a pair a number, the higher the liker.
@org.jspecify.annotations.NullMarked
package org.limen.bench.screening.pairs;
