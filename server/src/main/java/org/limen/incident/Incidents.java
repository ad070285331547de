package org.limen.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other packages may ask about incidents: codes, places and how far each is verified; no words and no persons.
public interface Incidents {

    /// The incidents that began from one moment until before another, as known at a third, the earliest first.
    List<Known> between(Instant from, Instant to, Instant asOf);

    /// An incident in short.
    ///
    /// @param state    `reported`, `assessed`, `verified`, `not-confirmed`, `false`, `closed`
    /// @param why      it was revised last; null for a first report
    /// @param errorM   radius of the circle that holds 95 of 100
    /// @param recorded when its last revision or step was recorded
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Known(
            UUID id,
            String type,
            String state,
            int revision,
            boolean lifeAtRisk,
            Instant from,
            Instant to,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Double errorM,
            @Nullable String placeName,
            Instant recorded,
            @Nullable String why) {}
}
