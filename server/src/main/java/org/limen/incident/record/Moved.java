package org.limen.incident.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.limen.engine.merkle.Hash;

/// One step of the workflow as it was taken.
///
/// @param step     the step's code: `verify`
/// @param revision the one that stood when the step was taken: later ones were not before whoever took it
public record Moved(
        UUID id,
        @JsonIgnore UUID incident,
        @JsonIgnore Hash content,
        String step,
        String from,
        String state,
        int revision,
        Instant recordedAt,
        Columns.By officer,
        String note) {}
