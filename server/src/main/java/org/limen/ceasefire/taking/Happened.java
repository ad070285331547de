package org.limen.ceasefire.taking;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/// When something happened, as precisely as it is known; both the same when exact.
public record Happened(@NotNull Instant from, @NotNull Instant to) {}
