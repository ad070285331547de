package org.limen.engine.effort;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.limen.engine.fusion.Means;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;

/// Where a patrol was, as its fixes tell; between fixes too far apart in time nothing is known and nothing counted.
///
/// @param fixes in the order of time
public record Track(String patrol, List<Fix> fixes) {
    /// Longer silences are not patrolling: jamming, a flat battery, a night's rest.
    public static final Duration SILENCE_MAX = Duration.ofMinutes(30);

    /// Where it was at a time.
    public record Fix(Instant time, GeoPoint at) {}

    public Track {
        fixes = fixes.stream().sorted(Comparator.comparing(Fix::time)).toList();
    }

    /// The stretches of time that its fixes cover.
    public List<Span> spans() {
        return Span.union(legs().stream().map(Leg::span).toList());
    }

    /// How far it went on the legs that are known.
    public double lengthM() {
        return legs().stream()
                .mapToDouble(leg -> Ellipsoid.distanceM(leg.from(), leg.to()))
                .sum();
    }

    /// What could be seen from it: a watch at the end of each known leg.
    public List<Watch> watches(double visibilityM) {
        return legs().stream()
                .map(leg -> new Watch(patrol, Means.SEEN, leg.to(), leg.span(), visibilityM))
                .toList();
    }

    private record Leg(Span span, GeoPoint from, GeoPoint to) {}

    private List<Leg> legs() {
        var legs = new ArrayList<Leg>();
        for (int i = 1; i < fixes.size(); i++) {
            Fix before = fixes.get(i - 1);
            Fix after = fixes.get(i);
            if (Duration.between(before.time(), after.time()).compareTo(SILENCE_MAX) <= 0) {
                legs.add(new Leg(new Span(before.time(), after.time()), before.at(), after.at()));
            }
        }
        return legs;
    }
}
