/// Who is looked for: lists in signed editions, the hits that a traveller makes, and what a person judged of them.
///
/// Alert lists and lists of lost and stolen documents arrive as numbered, signed editions; one that is broken is
/// refused
/// and the edition before stays in force.
/// Words: a **list** is kept by an authority; an **edition** is one signed state of it; an **entry** is one person or
/// document on it; a **hit** is an entry that a traveller may be; a **judgement** is an officer's word on a hit.
@org.jspecify.annotations.NullMarked
package org.limen.screening;
