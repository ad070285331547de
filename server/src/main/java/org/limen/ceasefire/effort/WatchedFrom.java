package org.limen.ceasefire.effort;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.taking.Where;
import org.limen.engine.effort.Span;
import org.limen.engine.effort.Watch;
import org.limen.engine.fusion.Means;
import org.limen.engine.geodesy.GeoPoint;

/// From where it was watched in a span, for a map: places with their hours and reach, and the ways of patrols.
///
/// @param places one for each post or machine and place that it stood at
/// @param tracks one for each patrol that sent its track
@JsonInclude(JsonInclude.Include.NON_NULL)
record WatchedFrom(Instant from, Instant to, List<Place> places, List<Way> tracks) {
    /// A place that somebody watched from.
    ///
    /// @param hours  of the span, overlaps once
    /// @param seesM  how far eyes, lenses or radar reached on the clearest of its shifts, without hills
    /// @param hearsM how far it heard; null for machines
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            String kind,
            String subject,
            double lat,
            double lon,
            double hours,
            double seesM,
            @Nullable Double hearsM) {}

    /// The way of a patrol; where it was silent for long, nothing is known between two points.
    record Way(UUID id, String subject, Instant from, Instant to, List<GeoPoint> points) {}

    private record Stand(Watching.Kind kind, String subject, GeoPoint at) {}

    static WatchedFrom of(List<Watching> watchings, Span span) {
        var stands = new LinkedHashMap<Stand, List<Watching>>();
        var ways = new ArrayList<Way>();
        for (Watching watching : watchings) {
            List<Watching.Fix> track = watching.track();
            Where at = watching.at();
            if (track != null) {
                ways.add(new Way(
                        watching.id(),
                        watching.subject(),
                        watching.begins(),
                        watching.ends(),
                        track.stream()
                                .map(fix -> new GeoPoint(fix.lat(), fix.lon()))
                                .toList()));
            } else if (at != null) {
                stands.computeIfAbsent(
                                new Stand(watching.kind(), watching.subject(), at.point()), _ -> new ArrayList<>())
                        .add(watching);
            }
        }
        return new WatchedFrom(
                span.from(),
                span.to(),
                stands.entrySet().stream().map(stand -> place(stand, span)).toList(),
                ways);
    }

    private static Place place(Map.Entry<Stand, List<Watching>> stand, Span span) {
        Stand at = stand.getKey();
        List<Watching> watched = stand.getValue();
        double hours = Span.hours(
                watched.stream().map(one -> new Span(one.begins(), one.ends())).toList(), span);
        double sees = watched.stream()
                .mapToDouble(one -> reachM(sight(at.kind()), at, one))
                .max()
                .orElse(0);
        boolean hasEars = at.kind() == Watching.Kind.MANNING || at.kind() == Watching.Kind.PATROL;
        return new Place(
                at.kind().code(),
                at.subject(),
                at.at().lat(),
                at.at().lon(),
                hours,
                sees,
                hasEars ? reachM(Means.HEARD, at, watched.getFirst()) : null);
    }

    private static Means sight(Watching.Kind kind) {
        return switch (kind) {
            case CAMERA -> Means.CAMERA;
            case DRONE -> Means.DRONE;
            case RADAR -> Means.RADAR;
            default -> Means.SEEN;
        };
    }

    private static double reachM(Means means, Stand at, Watching watching) {
        Double visibility = watching.visibilityM();
        var span = new Span(watching.begins(), watching.ends());
        return new Watch(at.subject(), means, at.at(), span, visibility == null ? Watch.CLEAR_M : visibility).reachM();
    }
}
