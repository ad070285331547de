/// A made-up morning at a made-up border, run through the real programming interface.
///
/// It starts a node, sets it up, signs and sends lists, lets travellers arrive, acts as the officers, and counts what
/// of the planted cases was found.
/// Words: the **region** is the sample folder's two states and three posts; a **plant** is a case that a check should
/// find; a **false referral** is somebody sent to second line for nothing that was planted.
@org.jspecify.annotations.NullMarked
package org.limen.demo;
