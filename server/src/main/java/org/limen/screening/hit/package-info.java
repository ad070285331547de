/// Hits: travellers compared with the lists in force, and what officers said of them.
///
/// Each list is screened with its own threshold; what was judged of a pair before stands beside the hit.
/// It asks `screening.edition` for what is in force and writes nothing but judgements.
///
/// Words: a **hit** is an entry that a traveller may be; a **judgement** is an officer's word on one.
@org.jspecify.annotations.NullMarked
package org.limen.screening.hit;
