package org.limen.incident.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a file says of itself.
///
/// @param position    where a camera says it was
/// @param takenAt     when, where the file tells the zone or has a satellite's time
/// @param takenLocal  the camera's clock as it stands in the file: `2026:06:01 10:00:00`
/// @param zoneAssumed whether the node's zone was taken for want of the camera's
/// @param device      maker and model
/// @param problem     why it can't be read, as a code
@JsonInclude(JsonInclude.Include.NON_NULL)
record Found(
        @Nullable Position position,
        @Nullable Instant takenAt,
        @Nullable String takenLocal,
        @Nullable Boolean zoneAssumed,
        @Nullable String device,
        @Nullable String problem) {

    record Position(double lat, double lon) {}

    static Found nothing() {
        return new Found(null, null, null, null, null, null);
    }

    static Found unreadable() {
        return new Found(null, null, null, null, null, "metadata-unreadable");
    }
}
