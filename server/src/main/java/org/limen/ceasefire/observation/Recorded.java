package org.limen.ceasefire.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An observation as it is kept: what was reported, by whom, when this node learned of it.
///
/// @param supersededBy the correction of it, as far as known at the moment that was asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recorded(
        Sighting report,
        Instant recordedAt,
        UUID officer,
        String officerName,
        @Nullable UUID supersededBy) {}
