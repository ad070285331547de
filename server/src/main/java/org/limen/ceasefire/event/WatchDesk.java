package org.limen.ceasefire.event;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.limen.ceasefire.Ceasefire;
import org.limen.ceasefire.Checked;
import org.limen.ceasefire.EffortReport;
import org.limen.ceasefire.Event;
import org.limen.ceasefire.Watch;
import org.limen.ceasefire.effort.Efforts;
import org.limen.ceasefire.observation.ObservationTable;
import org.limen.ceasefire.observation.Recorded;
import org.limen.ceasefire.observation.Sighting;
import org.springframework.stereotype.Component;

/// Answers what was seen and what was watched, with what obligations say of it.
@Component
class WatchDesk implements Watch {
    /// An event's reports are not farther from its time.
    private static final Duration MARGIN = Duration.ofMinutes(15);

    private final Events events;
    private final EventCheck check;
    private final ObservationTable observations;
    private final Efforts efforts;

    WatchDesk(Events events, EventCheck check, ObservationTable observations, Efforts efforts) {
        this.events = events;
        this.check = check;
        this.observations = observations;
        this.efforts = efforts;
    }

    @Override
    public Seen between(Instant from, Instant to, Instant asOf) {
        return between(from, to, asOf, check.judging());
    }

    @Override
    public Seen between(Instant from, Instant to, Instant asOf, Ceasefire.Judging by) {
        Event.FoundEvents found = events.between(from, to, asOf);
        Map<UUID, Recorded> near = new HashMap<>();
        observations
                .between(from.minus(MARGIN), to.plus(MARGIN), asOf, false)
                .forEach(one -> near.put(one.report().id(), one));
        return new Seen(
                found.events().stream()
                        .map(event -> checked(event, near, asOf, by))
                        .toList(),
                found.apart().stream()
                        .flatMap(apart -> apart(apart, near, asOf, by).stream())
                        .toList());
    }

    @Override
    public Optional<CheckedEvent> event(UUID id, Instant asOf) {
        return events.of(id, asOf).map(event -> checked(event, Map.of(), asOf, check.judging()));
    }

    @Override
    public EffortReport effort(Instant from, Instant to, Instant asOf) {
        return efforts.report(from, to, asOf);
    }

    /// What each obligation says of one report that speaks of such a thing at all.
    List<Checked> check(Recorded one, Instant asOf) {
        return check.of(one, asOf, check.judging());
    }

    private List<Recorded> reports(Event event, Map<UUID, Recorded> near, Instant asOf) {
        return event.observations().stream()
                .flatMap(id -> recorded(id, near, asOf).stream())
                .toList();
    }

    private Optional<Recorded> recorded(UUID id, Map<UUID, Recorded> near, Instant asOf) {
        Recorded here = near.get(id);
        return here == null ? observations.find(id, asOf) : Optional.of(here);
    }

    private CheckedEvent checked(Event event, Map<UUID, Recorded> near, Instant asOf, Ceasefire.Judging by) {
        List<Recorded> from = reports(event, near, asOf);
        return new CheckedEvent(
                event, from.stream().map(WatchDesk::reported).toList(), check.of(event, from, asOf, by));
    }

    private Optional<CheckedReport> apart(
            Event.Apart apart, Map<UUID, Recorded> near, Instant asOf, Ceasefire.Judging by) {
        return recorded(apart.observation(), near, asOf)
                .map(one -> new CheckedReport(
                        reported(one),
                        apart.why(),
                        EventCheck.place(one.report()).orElse(null),
                        check.of(one, asOf, by)));
    }

    private static Reported reported(Recorded one) {
        Sighting report = one.report();
        Sighting.SightCount count = report.count();
        return new Reported(
                report.id(),
                report.observer(),
                report.means().code(),
                report.begins(),
                report.ends(),
                one.recordedAt(),
                report.kind(),
                count == null ? null : count.low(),
                EventCheck.high(count),
                report.party(),
                report.fireDirection(),
                report.text(),
                report.supersedes(),
                report.why());
    }
}
