/// What is asked of a traveller: the case is gathered, a visible list of rules looks at it, and what they find is kept.
///
/// [Check] takes an arrival and gives what it found of everybody in it; it writes nothing and decides nothing.
/// A rule reads nothing but its case, so the same case gives the same findings on any day.
/// It knows nobody else of `crossing`.
///
/// Words: a **case** is one traveller with everything that the rules look at; **findings** are the outcome with its
/// reasons; an **indicator** is what an officer saw that no document shows.
@org.jspecify.annotations.NullMarked
package org.limen.crossing.check;
