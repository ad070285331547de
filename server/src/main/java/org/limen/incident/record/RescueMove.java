package org.limen.incident.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;

/// One step of a rescue as it was taken.
///
/// @param step `begun`, `alerted`, `under-way`, `reached` or `over`
/// @param at   when it happened, as far as it was said
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RescueMove(
        UUID id,
        @JsonIgnore UUID incident,
        @JsonIgnore Hash content,
        String step,
        Instant at,
        Instant recordedAt,
        Columns.By officer,
        @Nullable String note) {
    public static final String BEGUN = "begun";
    public static final String OVER = "over";

    public boolean isEnd() {
        return step.equals(OVER);
    }
}
