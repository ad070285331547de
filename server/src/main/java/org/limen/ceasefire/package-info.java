/// Decides how a position lies to every party's version of a line or zone, and what the obligations in force say of it.
///
/// Lines, zones and obligations are data in editions with dates of validity; the versions of several parties stand side
/// by side and none of them is called the right one. What is undecided within the error of a position is called
/// undecided.
/// It knows `kernel`, `access` and `ledger`; incidents and observations ask it through [org.limen.ceasefire.Ceasefire].
///
/// Words: a **line** is anything drawn on the ground, zones and places too, with an id of its own; a **version** is one
/// party's drawing of it; an **edition** is a version's state from one delivery to the next; an **obligation** says who
/// may not do what where; a **breach** is a position, kind and count that an obligation forbids.
@org.jspecify.annotations.NullMarked
package org.limen.ceasefire;
