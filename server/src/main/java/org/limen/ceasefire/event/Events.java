package org.limen.ceasefire.event;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.Event;
import org.limen.ceasefire.GroupingDecision;
import org.limen.ceasefire.observation.ObservationTable;
import org.limen.ceasefire.observation.Recorded;
import org.limen.engine.fusion.CountEstimate;
import org.limen.engine.fusion.FusedEvent;
import org.limen.engine.fusion.Fusion;
import org.limen.engine.fusion.Unassigned;
import org.springframework.stereotype.Component;

/// The events of a span as known at a moment: what officers put together stays together, the rest is computed.
///
/// Each day (UTC) is fused by itself with a margin on both sides, so that a day's events do not depend on which
/// span
/// was
/// asked for.
@Component
public class Events {
    private static final Duration MARGIN = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    private static final int DAYS_KEPT = 150;

    private final ObservationTable observations;
    private final DecisionTable decisions;
    private final DayMemory<Knowledge, Day> memory = new DayMemory<>(DAYS_KEPT);

    Events(ObservationTable observations, DecisionTable decisions) {
        this.observations = observations;
        this.decisions = decisions;
    }

    /// What happened from a moment to another, as known at a third.
    public Event.FoundEvents between(Instant from, Instant to, Instant asOf) {
        var events = new ArrayList<Event>();
        var apart = new ArrayList<Event.Apart>();
        List<GroupingDecision> decided = decisions.all(asOf);
        for (Instant day = from.truncatedTo(ChronoUnit.DAYS); day.isBefore(to); day = day.plus(DAY)) {
            Day made = day(day, asOf, decided);
            made.events().stream()
                    .filter(event -> isWithin(event.time(), from, to))
                    .forEach(events::add);
            made.apart().forEach((observation, why) -> {
                if (isWithin(observation.recorded().report().begins(), from, to)) {
                    apart.add(new Event.Apart(observation.id(), why));
                }
            });
        }
        return new Event.FoundEvents(events, apart);
    }

    /// The event that an observation belongs to, or that has this id.
    Optional<Event> of(UUID observation, Instant asOf) {
        return observations.find(observation, asOf).flatMap(found -> {
            Instant time = found.report().begins();
            UUID latest = latest(found, asOf);
            return between(time.minus(MARGIN), time.plus(MARGIN), asOf).events().stream()
                    .filter(event -> event.id().equals(observation)
                            || event.observations().contains(latest))
                    .findFirst();
        });
    }

    boolean isKnown(UUID observation) {
        return observations.find(observation, ObservationTable.LATEST).isPresent();
    }

    private UUID latest(Recorded recorded, Instant asOf) {
        UUID later = recorded.supersededBy();
        return later == null
                ? recorded.report().id()
                : latest(observations.find(later, asOf).orElseThrow(), asOf);
    }

    private static boolean isWithin(Instant time, Instant from, Instant to) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /// One day's events, and its observations that stay apart, each with the reason.
    private record Day(List<Event> events, Map<Known, String> apart) {}

    /// All that a day's events follow from.
    private record Knowledge(Instant day, ObservationTable.Fingerprint observations, List<UUID> decisions) {}

    private Day day(Instant day, Instant asOf, List<GroupingDecision> decided) {
        var knowledge = new Knowledge(
                day,
                observations.fingerprint(day.minus(MARGIN), day.plus(DAY).plus(MARGIN), asOf),
                decided.stream().map(GroupingDecision::id).toList());
        return memory.find(knowledge).orElseGet(() -> made(knowledge, asOf, decided));
    }

    private Day made(Knowledge knowledge, Instant asOf, List<GroupingDecision> decided) {
        Instant day = knowledge.day();
        Map<UUID, Known> known = new LinkedHashMap<>();
        List<Recorded> near =
                observations.between(day.minus(MARGIN), day.plus(DAY).plus(MARGIN), asOf, false);
        near.forEach(one -> known.put(one.report().id(), Known.of(one, observations)));
        var events = new ArrayList<Event>();
        var apart = new LinkedHashMap<Known, String>();
        var placed = new HashSet<UUID>();
        List<Pinned> groups = pinned(decided, known, asOf);
        for (Pinned pinned : groups) {
            pinned.group().forEach(one -> placed.add(one.id()));
            together(pinned, events, apart);
        }
        List<Known> free = known.values().stream()
                .filter(one -> !placed.contains(one.id()))
                .toList();
        computed(free, events, apart);
        events.removeIf(event -> !isWithin(event.time(), day, day.plus(DAY)));
        apart.keySet().removeIf(one -> !isWithin(one.recorded().report().begins(), day, day.plus(DAY)));
        events.sort(Comparator.comparing(Event::time).thenComparing(Event::id));
        var made = new Day(List.copyOf(events), Collections.unmodifiableMap(apart));
        if (groups.stream().allMatch(Pinned::isOfTheDay)) {
            memory.keep(knowledge, made);
        }
        return made;
    }

    private static void computed(List<Known> free, List<Event> events, Map<Known, String> apart) {
        Map<String, Known> byId =
                free.stream().collect(Collectors.toMap(one -> one.observation().id(), one -> one));
        Fusion fusion = Fusion.of(free.stream().map(Known::observation).toList());
        for (FusedEvent event : fusion.events()) {
            List<Known> from = event.from().stream()
                    .flatMap(id -> Stream.ofNullable(byId.get(id)))
                    .toList();
            events.add(event(event, from, null));
        }
        for (Unassigned one : fusion.unassigned()) {
            Known of = byId.get(one.id());
            if (of != null) {
                apart.put(of, one.why().code());
            }
        }
    }

    /// A group that a person decided on.
    ///
    /// @param isOfTheDay whether all of it was reported of the day itself, so that the day's own observations tell
    /// all
    private record Pinned(List<Known> group, GroupingDecision by, boolean isOfTheDay) {}

    private static void together(Pinned pinned, List<Event> events, Map<Known, String> apart) {
        List<Known> group = pinned.group();
        boolean directed = group.stream().anyMatch(one -> one.observation().bearing() != null);
        if (group.size() < 2 || !directed) {
            group.forEach(one -> apart.put(one, "decided"));
            return;
        }
        FusedEvent event =
                Fusion.together(group.stream().map(Known::observation).toList());
        events.add(event(event, group, pinned.by()));
    }

    /// The groups that stand and touch these observations: of several decisions on one the last one counts.
    private List<Pinned> pinned(List<GroupingDecision> decided, Map<UUID, Known> near, Instant asOf) {
        var now = new HashMap<UUID, Known>();
        near.values().forEach(one -> one.ids().forEach(id -> now.put(id, one)));
        var pinned = new ArrayList<Pinned>();
        Set<UUID> spoken = new HashSet<>();
        for (GroupingDecision decision : decided.reversed()) {
            for (List<UUID> group : decision.groups()) {
                List<UUID> left = group.stream().filter(spoken::add).toList();
                if (left.stream().anyMatch(now::containsKey)) {
                    pinned.add(new Pinned(
                            known(left, now, asOf), decision, now.keySet().containsAll(left)));
                }
            }
        }
        return pinned;
    }

    private List<Known> known(List<UUID> ids, Map<UUID, Known> now, Instant asOf) {
        return ids.stream()
                .map(id -> {
                    Known here = now.get(id);
                    return here == null ? elsewhere(id, asOf) : here;
                })
                .distinct()
                .toList();
    }

    private Known elsewhere(UUID id, Instant asOf) {
        Recorded then = observations.find(id, asOf).orElseThrow();
        Recorded latest = observations.find(latest(then, asOf), asOf).orElseThrow();
        return Known.of(latest, observations);
    }

    private static Event event(FusedEvent event, List<Known> from, @Nullable GroupingDecision decided) {
        CountEstimate count = event.count();
        Known first = from.stream()
                .min(Comparator.comparing(Known::first).thenComparing(Known::root))
                .orElseThrow();
        return new Event(
                first.root(),
                event.time(),
                event.position().lat(),
                event.position().lon(),
                new Event.Axes(
                        event.ellipse().majorM(),
                        event.ellipse().minorM(),
                        event.ellipse().azimuthDeg()),
                event.fix().code(),
                event.kind(),
                count == null ? null : new Event.Counted(count.count(), count.low(), count.high()),
                event.bits(),
                event.from().stream().map(UUID::fromString).toList(),
                decided);
    }
}
