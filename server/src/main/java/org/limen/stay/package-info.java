/// Gives the rules of entry and stay of a state or regime by name and date.
///
/// The rules are data: one JSON file a pack, which holds editions by the day from which they are in force; what they
/// mean is computed by [org.limen.engine.stay].
/// In `delivery` are those that a node was given.
///
/// Words: a **pack** is one regime's rules by date; an **edition** is what is in force from one day on; a **group** is
/// the travellers that an edition treats alike.
@org.jspecify.annotations.NullMarked
package org.limen.stay;
