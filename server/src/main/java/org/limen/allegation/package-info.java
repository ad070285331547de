/// Allegations: what somebody says that a party did, what was found out about it, and what was told to whom.
///
/// An allegation is registered, people are tasked, findings come in, and it is attributed to a party or it cannot be;
/// every party's view is heard in the joint commission before letters go out and a summary is published.
/// Nothing is overwritten: revisions, steps and letters each carry the time they happened and the time they were
/// recorded, so any past state can be read, and every state but the last has a clock.
///
/// Words: an **allegation** is a claim that somebody broke an obligation; a **finding** is what one source tells about
/// it; findings of one **origin** count once; a **view** is what a party says in the commission; a **protest** goes to
/// the party that something is attributed to, a **notification** to any.
@org.jspecify.annotations.NullMarked
package org.limen.allegation;
