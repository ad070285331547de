/// Keeps what posts, patrols, cameras, drones and radars saw and heard, as it was reported, and asks about what can't
/// be.
///
/// An observation is never changed: a correction supersedes it and both stay, so that what was known at any moment can
/// be read again.
/// Words: an **observer** is a post, a patrol or a machine; a **doubt** is a reason for which this node asked whether
/// the report is right, and which its sender confirmed.
@org.jspecify.annotations.NullMarked
package org.limen.ceasefire.observation;
