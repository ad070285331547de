/// One barrage that several posts heard is one event: reports of what was seen and heard, fused by time and bearing.
///
/// Reports become events where their bearings cross and their times agree once the travel of sound is taken off; each
/// event has an ellipse that holds 90 %, a count that is not a sum, and the reports it was made from.
/// A report that fits no other stays apart, with the reason: nothing is forced into an event.
///
/// Words: an **observation** is one report of one observer; an **event** is what happened once, whoever noticed it;
/// **means** is how it was noticed; **clutter** is a report that belongs to no event that others reported;
/// a **fix** is a position by crossing bearings.
@org.jspecify.annotations.NullMarked
package org.limen.engine.fusion;
