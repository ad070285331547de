package org.limen.engine.fusion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The events that observations tell of, and the observations that stay apart.
///
/// Every observation is in one event or apart, never in two and never lost, and their order does not matter.
///
/// @param events     by time
/// @param unassigned by time
public record Fusion(List<FusedEvent> events, List<Unassigned> unassigned) {
    /// Reports of one thing are not farther apart by their watches than sound needs for the longest range.
    private static final double TIMES_APART_MAX_SECONDS = 60;

    public Fusion {
        events = List.copyOf(events);
        unassigned = List.copyOf(unassigned);
    }

    /// Fuses observations of any time and place; each has an id of its own.
    public static Fusion of(Collection<Observation> observations) {
        var events = new ArrayList<FusedEvent>();
        var apart = new ArrayList<Unassigned>();
        for (Observation observation : observations) {
            if (observation.bearing() == null) {
                apart.add(new Unassigned(observation.id(), Unassigned.Why.NO_BEARING));
            }
        }
        for (List<Observation> near : Region.split(directed(observations))) {
            fuse(new Region(near), events, apart);
        }
        Map<String, Instant> times =
                observations.stream().collect(Collectors.toMap(Observation::id, Observation::time, (a, b) -> a));
        events.sort(Comparator.comparing(FusedEvent::time)
                .thenComparing(event -> event.from().getFirst()));
        apart.sort(Comparator.comparing((Unassigned one) -> Objects.requireNonNull(times.get(one.id())))
                .thenComparing(Unassigned::id));
        return new Fusion(events, apart);
    }

    /// The event that observations tell of together when a person says that they are one.
    ///
    /// @throws IllegalArgumentException when none of them gives a direction
    public static FusedEvent together(Collection<Observation> observations) {
        List<Observation> directed = directed(observations);
        if (directed.isEmpty()) {
            throw new IllegalArgumentException("an event needs an observation with a direction");
        }
        var region = new Region(widened(directed));
        return region.event(region.sights(), region.bestPlace(), 0, observations);
    }

    /// Gives times that disagree a standard deviation of what they disagree by, so that they don't move the place.
    private static List<Observation> widened(List<Observation> observations) {
        double apart = Duration.between(
                                observations.getFirst().time(),
                                observations.getLast().time())
                        .toMillis()
                / 1_000.0;
        return observations.stream()
                .map(one ->
                        apart > TIMES_APART_MAX_SECONDS ? one.withTimeSd(Math.max(one.timeSdSeconds(), apart)) : one)
                .toList();
    }

    private static List<Observation> directed(Collection<Observation> observations) {
        return observations.stream()
                .filter(observation -> observation.bearing() != null)
                .sorted(Comparator.comparing(Observation::time).thenComparing(Observation::id))
                .toList();
    }

    private static void fuse(Region region, List<FusedEvent> events, List<Unassigned> apart) {
        var assignment = new Assignment(region.sights(), region.areaSquareM(), region.seconds());
        for (Hypothesis event : assignment.events()) {
            List<Observation> from = event.sights().stream().map(Sight::of).toList();
            events.add(region.event(event.sights(), event.place(), event.score(), from));
        }
        for (Sight sight : region.sights()) {
            if (!assignment.isTaken(sight)) {
                apart.add(new Unassigned(sight.of().id(), assignment.why(sight)));
            }
        }
    }
}
