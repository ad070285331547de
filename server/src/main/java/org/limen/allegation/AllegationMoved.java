package org.limen.allegation;

import java.time.Instant;

/// A step of an allegation is on disk; published after that.
///
/// @param step  its code: `attribute`; `receive` for the allegation itself
/// @param state the state's code it has now: `attributed`
public record AllegationMoved(AllegationId allegation, String step, String state, Instant recordedAt) {}
