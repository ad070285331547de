package org.limen.engine.fusion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;

/// Observations near enough to each other to be of the same things, on one plane.
final class Region {
    /// Observers nearer than this to each other may notice the same thing.
    private static final double NEIGHBOURS_M = 2 * Sight.RANGE_MAX_M;

    private static final double MARGIN_M = 10_000;
    private static final double SECONDS_MIN = 3_600;

    /// An ellipse longer than this share of the distance to its observers leaves open how far away it was.
    private static final double BEARING_ONLY_SHARE = 0.7;

    /// The radius that holds 95 % in standard deviations of an isotropic normal error.
    private static final double RADIUS_95_SD = 2.4477;

    private final LocalPlane plane;
    private final Instant start;
    private final List<Sight> sights;

    /// @param observations all with a direction, by time
    Region(List<Observation> observations) {
        plane = new LocalPlane(
                observations.stream().map(Observation::from).distinct().toList());
        start = observations.getFirst().time();
        Duration covered = Duration.between(start, observations.getLast().time());
        double seconds = Math.max(SECONDS_MIN, seconds(covered));
        var reports = new HashMap<String, Integer>();
        observations.forEach(observation -> reports.merge(observation.observer(), 1, Integer::sum));
        sights = observations.stream()
                .map(observation -> sight(observation, logClutter(observation, reports, seconds)))
                .toList();
    }

    List<Sight> sights() {
        return sights;
    }

    double seconds() {
        return Math.max(SECONDS_MIN, sights.getLast().time());
    }

    /// The rectangle around the observers, with a margin.
    double areaSquareM() {
        double width = span(sights.stream().mapToDouble(Sight::x).toArray());
        double height = span(sights.stream().mapToDouble(Sight::y).toArray());
        return width * height;
    }

    private static double span(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return high - low + 2 * MARGIN_M;
    }

    /// Cuts observations, in the order of time, into those of observers that may notice the same things.
    static List<List<Observation>> split(List<Observation> observations) {
        List<GeoPoint> places =
                observations.stream().map(Observation::from).distinct().toList();
        Map<GeoPoint, Integer> groups = groups(places);
        var split = new HashMap<Integer, List<Observation>>();
        for (Observation observation : observations) {
            split.computeIfAbsent(groups.get(observation.from()), key -> new ArrayList<>())
                    .add(observation);
        }
        return List.copyOf(split.values());
    }

    private static Map<GeoPoint, Integer> groups(List<GeoPoint> places) {
        var groups = new HashMap<GeoPoint, Integer>();
        for (int i = 0; i < places.size(); i++) {
            GeoPoint place = places.get(i);
            groups.put(place, i);
            for (int j = 0; j < i; j++) {
                int mine = Objects.requireNonNull(groups.get(place));
                int other = Objects.requireNonNull(groups.get(places.get(j)));
                if (mine != other && Ellipsoid.distanceM(place, places.get(j)) <= NEIGHBOURS_M) {
                    groups.replaceAll((key, group) -> group == other ? mine : group);
                }
            }
        }
        return groups;
    }

    private static double logClutter(Observation observation, Map<String, Integer> reports, double seconds) {
        double rate = Assignment.CLUTTER_SHARE * reports.getOrDefault(observation.observer(), 1) / seconds;
        double distance = observation.distance() == null ? 0 : Math.log(Sight.RANGE_MAX_M);
        return Math.log(rate) - Math.log(2 * Math.PI) - distance;
    }

    private Sight sight(Observation of, double logClutter) {
        LocalPlane.Stand stand = plane.stand(of.from());
        Observation.Bearing bearing = Objects.requireNonNull(of.bearing());
        Observation.Distance distance = of.distance();
        return new Sight(
                of,
                stand.x(),
                stand.y(),
                Math.toRadians(bearing.deg()) + stand.north(),
                Math.toRadians(bearing.sdDeg()),
                of.fromErrorM() / RADIUS_95_SD,
                seconds(Duration.between(start, of.time())),
                of.timeSdSeconds(),
                distance == null ? Double.NaN : distance.m(),
                distance == null ? Double.NaN : distance.sdM(),
                logClutter);
    }

    /// The place of sights that a person put together, tried from every pair's crossing.
    Place bestPlace() {
        Sight first = sights.getFirst();
        double[] ahead = Hypothesis.along(first, first.hasDistance() ? first.distance() : NEIGHBOURS_M / 8);
        Place best = Place.of(sights, ahead[0], ahead[1]);
        for (Sight a : sights) {
            for (Sight b : sights) {
                if (!a.equals(b)) {
                    Place pair = Hypothesis.pair(a, b, 0).place();
                    Place place = Place.of(sights, pair.x(), pair.y());
                    best = place.logLikelihood() > best.logLikelihood() ? place : best;
                }
            }
        }
        return best;
    }

    /// @param all the observations that are counted, which may be more than those with a direction
    FusedEvent event(List<Sight> of, Place place, double score, Collection<Observation> all) {
        Spread spread = Spread.of(of, place);
        GeoPoint position = plane.point(spread.x(), spread.y());
        double azimuth = Math.toDegrees(spread.azimuth() - plane.stand(position).north());
        double time = Place.time(of, spread.x(), spread.y())[0];
        return new FusedEvent(
                start.plusMillis(Math.round(1_000 * time)),
                position,
                new Ellipse(spread.majorM(), spread.minorM(), halfTurn(azimuth)),
                fix(of, spread),
                Kinds.best(all.stream().map(Observation::kind).toList()),
                Counting.estimate(all.stream()
                                .map(Observation::count)
                                .filter(Objects::nonNull)
                                .toList())
                        .orElse(null),
                all.stream()
                        .sorted(Comparator.comparing(Observation::time).thenComparing(Observation::id))
                        .map(Observation::id)
                        .toList(),
                score / Math.log(2));
    }

    private static double halfTurn(double degrees) {
        double turned = degrees % 180;
        return turned < 0 ? turned + 180 : turned;
    }

    private static FusedEvent.Fix fix(List<Sight> of, Spread spread) {
        double away = of.stream()
                .mapToDouble(sight -> sight.distanceTo(spread.x(), spread.y()))
                .average()
                .orElse(0);
        boolean rough = spread.majorM() > Math.max(2_000, BEARING_ONLY_SHARE * away);
        return rough ? FusedEvent.Fix.BEARING : FusedEvent.Fix.CROSSED;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
