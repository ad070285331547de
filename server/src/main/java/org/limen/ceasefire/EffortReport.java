package org.limen.ceasefire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How much was watched in a span, what came of it, and how it compares with the span before.
///
/// @param hours    by kind of effort, overlaps of the same post or patrol counted once
/// @param restricted who was kept from watching, for how long
/// @param rates    of events by kind, `all` first
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EffortReport(
        Instant from, Instant to, Map<String, Double> hours, List<Restricted> restricted, List<KindRate> rates) {

    /// Access that was refused, or a radio or a position that was jammed.
    public record Restricted(
            UUID id, String kind, String subject, @Nullable String by, Instant from, Instant to, double hours) {}

    /// Events of one kind per 100 hours of watching.
    ///
    /// @param state  `observed`, or `not-observed` where nobody watched: then there is no rate
    /// @param change against the span before: `rise`, `fall`, `no-claim` where chance explains it,
    ///               `not-comparable`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KindRate(
            String kind,
            String state,
            long events,
            double hours,
            @Nullable Double per100Hours,
            @Nullable Double low,
            @Nullable Double high,
            long eventsBefore,
            double hoursBefore,
            String change,
            @Nullable Double p) {}
}
