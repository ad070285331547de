package org.limen.crossing.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Checked;
import org.limen.crossing.check.Direction;

/// A crossing as the console shows it: what the check found, and what was decided since.
///
/// @param transitions what the officer who asks may decide now
public record CrossingView(
        UUID id,
        UUID arrivalId,
        Instant at,
        Instant recordedAt,
        @Nullable Instant queuedAt,
        boolean late,
        String post,
        String lane,
        Direction direction,
        Vehicle conveyance,
        By officer,
        String state,
        @JsonUnwrapped Checked checked,
        List<Decision> transitions,
        List<Decided> decisions) {

    public record By(UUID id, String name) {}

    public record Vehicle(String kind, @Nullable String plate) {}

    /// One officer's decision; a later one supersedes it and both stay.
    public record Decided(
            UUID id,
            Instant at,
            Instant recordedAt,
            By officer,
            Decision decision,
            @Nullable RefusalGround ground,
            @Nullable String note,
            @Nullable String language) {}
}
