package org.limen.allegation.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What something is known by in other parts of this node.
///
/// @param incidents    incidents' ids
/// @param events       ids of events that were fused from observations
/// @param observations ids of single observations
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Links(
        @Nullable @Size(max = 100) List<@NotNull UUID> incidents,
        @Nullable @Size(max = 100) List<@NotNull UUID> events,
        @Nullable @Size(max = 100) List<@NotNull UUID> observations) {

    List<UUID> seen() {
        return Objects.requireNonNullElse(observations, List.of());
    }
}
