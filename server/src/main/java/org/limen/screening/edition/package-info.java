/// Lists as editions: taken in, proven, put in force, taken back, and held in memory ready to be asked.
///
/// Editions and what was in force when are never changed, only added to; one that is broken is refused and the edition
/// before stays in force.
/// It knows the face of `screening` and nothing of hits.
///
/// Words: an **edition** is one signed state of a list; **in force** is the edition that travellers are compared with;
/// to **take back** is to put a former edition in force again.
@org.jspecify.annotations.NullMarked
package org.limen.screening.edition;
