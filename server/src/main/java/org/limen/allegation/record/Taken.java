package org.limen.allegation.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;

/// A step as it was taken.
///
/// @param ordinal  its place among the allegation's steps, from 1
/// @param revision the one that stood when the step was taken
/// @param at       when it was done, which may be before it was recorded
/// @param party    whom it is about, where it is about one
/// @param number   what the allegation is called from here on, when this step gave it one
public record Taken(
        UUID id,
        UUID allegation,
        int ordinal,
        Hash content,
        Step step,
        State from,
        State state,
        int revision,
        Instant at,
        Instant recordedAt,
        Rows.By officer,
        @Nullable String party,
        @Nullable String number,
        Act act) {

    public boolean moves() {
        return !from.equals(state);
    }
}
