package org.limen.incident.report;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/// A time with its precision: not before the one moment and not after the other; equal when it is exact.
public record Span(@NotNull Instant from, @NotNull Instant to) {}
