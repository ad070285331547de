/// Says what the obligations of an agreement ask, and checks an observation against all of them.
///
/// Obligations are data in editions: who may not do what, where, how many, when, and what is excepted. The check
/// is one
/// pure function of the observation, the obligations and the sheet of lines; every answer names the version and
/// edition
/// of the line that it rests on, and says undecided where position, count, party or time leave it open.
/// It knows `ceasefire`, `ceasefire.line`, `ledger`, `access` and `kernel`.
///
/// Words: a **rule** is what an obligation forbids of a place; an **exception** takes something out of it again;
/// **likely** and **compliant** are thresholds of probability that a node sets.
@org.jspecify.annotations.NullMarked
package org.limen.ceasefire.obligation;
