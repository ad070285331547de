package org.limen.ceasefire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.engine.geodesy.Whereabouts;

/// The way for other packages to ask what was seen and heard in a span of time, what obligations say of it, and
/// how much
/// was watched; all as known at a moment, and always the same for the same moment.
public interface Watch {
    /// What happened from a moment to another: events, and reports that belong to none, both by time.
    Seen between(Instant from, Instant to, Instant asOf);

    /// The same, judged by settings that may be those of an earlier time.
    Seen between(Instant from, Instant to, Instant asOf, Ceasefire.Judging by);

    /// The event that has this id or that this observation belongs to.
    Optional<CheckedEvent> event(UUID id, Instant asOf);

    /// Hours by kind of effort, who was kept from watching, and rates with intervals and their change.
    EffortReport effort(Instant from, Instant to, Instant asOf);

    /// What was seen and heard.
    record Seen(List<CheckedEvent> events, List<CheckedReport> apart) {
        public Seen {
            events = List.copyOf(events);
            apart = List.copyOf(apart);
        }
    }

    /// An event with the reports that it was made from.
    ///
    /// @param reports earliest first
    /// @param checked what every obligation says of it that speaks of such a thing at all
    record CheckedEvent(Event event, List<Reported> reports, List<Checked> checked) {
        public CheckedEvent {
            reports = List.copyOf(reports);
            checked = List.copyOf(checked);
        }
    }

    /// A report that belongs to no event.
    ///
    /// @param why     `alone`, `fits-none`, `reported-again`, `no-bearing`, `decided`
    /// @param place   where it was, as far as one report tells; null where it tells neither a place nor a direction
    /// @param checked as for an event; empty without a place
    record CheckedReport(
            Reported report, String why, @Nullable Whereabouts place, List<Checked> checked) {
        public CheckedReport {
            checked = List.copyOf(checked);
        }
    }

    /// One observation in the words of its report.
    ///
    /// @param countLow  at least so many; null where nobody counted
    /// @param countHigh at most so many; null where that is open
    /// @param supersedes the report that it corrects, with the reason in `why`
    record Reported(
            UUID observation,
            String observer,
            String means,
            Instant from,
            Instant to,
            Instant recordedAt,
            @Nullable String kind,
            @Nullable Integer countLow,
            @Nullable Integer countHigh,
            @Nullable String party,
            @Nullable String fireDirection,
            @Nullable String text,
            @Nullable UUID supersedes,
            @Nullable String why) {}
}
