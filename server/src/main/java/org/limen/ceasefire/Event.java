package org.limen.ceasefire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.engine.geodesy.GeoPoint;

/// What happened once, as the observations of it tell.
///
/// @param id           of the first recorded of its observations, so that it stays when others join
/// @param fix          `crossed`, or `bearing` where how far away it was is open
/// @param bits         how much likelier one event is than unrelated reports, as log2; 0 where a person said so
/// @param observations their ids, earliest first
/// @param decided      the decision of a person that put them together; null where the computation did
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Event(
        UUID id,
        Instant time,
        double lat,
        double lon,
        Axes ellipse,
        String fix,
        @Nullable String kind,
        @Nullable Counted count,
        double bits,
        List<UUID> observations,
        @Nullable GroupingDecision decided) {
    public Event {
        observations = List.copyOf(observations);
    }

    @JsonIgnore
    public GeoPoint position() {
        return new GeoPoint(lat, lon);
    }

    /// The semi-axes of the ellipse that holds the true place with 90 %.
    public record Axes(double majorM, double minorM, double azimuthDeg) {}

    /// How many, with what holds 90 %; observers' counts are not added up.
    public record Counted(int count, int low, int high) {}

    /// An observation that belongs to no event, and why.
    public record Apart(UUID observation, String why) {}

    /// The events and what stays apart of a span.
    public record FoundEvents(List<Event> events, List<Apart> apart) {
        public FoundEvents {
            events = List.copyOf(events);
            apart = List.copyOf(apart);
        }
    }
}
