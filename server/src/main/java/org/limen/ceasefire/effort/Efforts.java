package org.limen.ceasefire.effort;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.EffortReport;
import org.limen.engine.effort.Change;
import org.limen.engine.effort.Rate;
import org.limen.engine.effort.Span;
import org.limen.engine.effort.Terrain;
import org.limen.engine.effort.Track;
import org.limen.engine.effort.Viewshed;
import org.limen.engine.effort.Watch;
import org.limen.engine.fusion.Means;
import org.limen.engine.geodesy.GeoPoint;
import org.springframework.stereotype.Component;

/// Sums effort over a span and puts what was observed over it.
@Component
public class Efforts {
    private static final Set<Watching.Kind> WATCHING = Set.of(
            Watching.Kind.MANNING,
            Watching.Kind.PATROL,
            Watching.Kind.CAMERA,
            Watching.Kind.DRONE,
            Watching.Kind.RADAR);
    private static final double PER_HOURS = 100;

    private final EffortTable table;
    private final ObservedKinds observed;

    Efforts(EffortTable table, ObservedKinds observed) {
        this.table = table;
        this.observed = observed;
    }

    /// What was watched in a span as known at a moment, against the span of the same length before it.
    public EffortReport report(Instant from, Instant to, Instant asOf) {
        Instant before = from.minus(Duration.between(from, to));
        List<Watching> now = table.between(from, to, asOf);
        double hours = watched(now, new Span(from, to));
        double hoursBefore = watched(table.between(before, from, asOf), new Span(before, from));
        Map<String, Long> events = counted(observed.between(from, to, asOf));
        Map<String, Long> eventsBefore = counted(observed.between(before, from, asOf));
        var all = new TreeSet<>(events.keySet());
        all.addAll(eventsBefore.keySet());
        List<EffortReport.KindRate> rates = Stream.concat(Stream.of("all"), all.stream())
                .distinct()
                .map(kind -> rate(
                        kind, events.getOrDefault(kind, 0L), hours, eventsBefore.getOrDefault(kind, 0L), hoursBefore))
                .toList();
        return new EffortReport(from, to, hours(now, new Span(from, to)), restricted(now), rates);
    }

    /// From where it was watched.
    WatchedFrom watchedFrom(Instant from, Instant to, Instant asOf) {
        List<Watching> watching = table.between(from, to, asOf).stream()
                .filter(one -> WATCHING.contains(one.kind()))
                .toList();
        return WatchedFrom.of(watching, new Span(from, to));
    }

    /// The hours in which a place was in reach of somebody, whatever hills there are: an upper bound.
    double watchedHours(GeoPoint place, Instant from, Instant to, Instant asOf) {
        List<Watch> watches = table.between(from, to, asOf).stream()
                .flatMap(watching -> watches(watching).stream())
                .toList();
        return new Viewshed(watches, Terrain.FLAT).hours(place, new Span(from, to));
    }

    private static EffortReport.KindRate rate(
            String kind, long events, double hours, long eventsBefore, double hoursBefore) {
        Rate now = Rate.of(events, hours);
        Change change = Change.of(Rate.of(eventsBefore, hoursBefore), now);
        boolean isObserved = now instanceof Rate.Observed;
        return new EffortReport.KindRate(
                kind,
                isObserved ? "observed" : "not-observed",
                events,
                hours,
                now instanceof Rate.Observed rate ? PER_HOURS * rate.perHour() : null,
                now instanceof Rate.Observed rate ? PER_HOURS * rate.low() : null,
                now instanceof Rate.Observed rate ? PER_HOURS * rate.high() : null,
                eventsBefore,
                hoursBefore,
                word(change),
                p(change));
    }

    private static String word(Change change) {
        return switch (change) {
            case Change.Rise _ -> "rise";
            case Change.Fall _ -> "fall";
            case Change.NoClaim _ -> "no-claim";
            case Change.NotComparable _ -> "not-comparable";
        };
    }

    private static @Nullable Double p(Change change) {
        return switch (change) {
            case Change.Rise(double p, double _) -> p;
            case Change.Fall(double p, double _) -> p;
            case Change.NoClaim(double p, double _) -> p;
            case Change.NotComparable _ -> null;
        };
    }

    private static Map<String, Long> counted(List<Optional<String>> kinds) {
        var counted = new LinkedHashMap<String, Long>();
        counted.put("all", (long) kinds.size());
        kinds.forEach(kind -> counted.merge(kind.orElse("unknown").toLowerCase(Locale.ROOT), 1L, Long::sum));
        return counted;
    }

    private static Map<String, Double> hours(List<Watching> watchings, Span period) {
        var hours = new LinkedHashMap<String, Double>();
        for (Watching.Kind kind : Watching.Kind.values()) {
            hours.put(
                    kind.code(),
                    bySubject(
                            watchings.stream().filter(one -> one.kind() == kind).toList(), period));
        }
        return hours;
    }

    /// The hours of whatever could notice something.
    private static double watched(List<Watching> watchings, Span period) {
        return hours(
                        watchings.stream()
                                .filter(one -> WATCHING.contains(one.kind()))
                                .toList(),
                        period)
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double bySubject(List<Watching> watchings, Span period) {
        return watchings.stream().collect(Collectors.groupingBy(Watching::subject)).values().stream()
                .mapToDouble(ofOne -> Span.hours(
                        ofOne.stream().flatMap(one -> spans(one).stream()).toList(), period))
                .sum();
    }

    private static List<Span> spans(Watching watching) {
        return watching.track() == null
                ? List.of(new Span(watching.begins(), watching.ends()))
                : track(watching, watching.track()).spans();
    }

    private static Track track(Watching watching, List<Watching.Fix> fixes) {
        return new Track(
                watching.subject(),
                fixes.stream()
                        .map(fix -> new Track.Fix(fix.time(), new GeoPoint(fix.lat(), fix.lon())))
                        .toList());
    }

    private static List<Watch> watches(Watching watching) {
        Double visibility = watching.visibilityM();
        double visibilityM = visibility == null ? Watch.CLEAR_M : visibility;
        if (watching.track() != null && WATCHING.contains(watching.kind())) {
            return track(watching, watching.track()).watches(visibilityM);
        }
        if (watching.at() == null || !WATCHING.contains(watching.kind())) {
            return List.of();
        }
        var watches = new ArrayList<Watch>();
        Span span = new Span(watching.begins(), watching.ends());
        for (Means means : means(watching.kind())) {
            watches.add(new Watch(watching.subject(), means, watching.at().point(), span, visibilityM));
        }
        return watches;
    }

    private static List<Means> means(Watching.Kind kind) {
        return switch (kind) {
            case CAMERA -> List.of(Means.CAMERA);
            case DRONE -> List.of(Means.DRONE);
            case RADAR -> List.of(Means.RADAR);
            default -> List.of(Means.SEEN, Means.HEARD);
        };
    }

    private static List<EffortReport.Restricted> restricted(List<Watching> watchings) {
        return watchings.stream()
                .filter(one -> !WATCHING.contains(one.kind()))
                .map(one -> new EffortReport.Restricted(
                        one.id(),
                        one.kind().code(),
                        one.subject(),
                        one.by(),
                        one.begins(),
                        one.ends(),
                        new Span(one.begins(), one.ends()).hours()))
                .toList();
    }
}
