package org.limen.ceasefire.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.ceasefire.Checked;
import org.limen.ceasefire.Event;
import org.limen.ceasefire.Outcome;
import org.limen.ceasefire.Watch;
import org.limen.ceasefire.observation.ObservationTable;
import org.limen.ceasefire.observation.Recorded;
import org.limen.engine.geodesy.Whereabouts;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Events over HTTP: what happened, from which observations, and what officers decide about it.
@RestController
class EventController {
    private static final Duration SPAN_MAX = Duration.ofDays(62);

    private final WatchDesk desk;
    private final Decisions decisions;
    private final ObservationTable observations;
    private final Reads reads;

    EventController(WatchDesk desk, Decisions decisions, ObservationTable observations, Reads reads) {
        this.desk = desk;
        this.decisions = decisions;
        this.observations = observations;
        this.reads = reads;
    }

    /// What obligations say of an event, counted, with the gravest answer.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Findings(
            int likely,
            int undecided,
            int compliant,
            @Nullable Checked gravest) {
        static Findings of(List<Checked> checked) {
            return new Findings(
                    count(checked, Outcome.VIOLATION_LIKELY),
                    count(checked, Outcome.UNDECIDED),
                    count(checked, Outcome.COMPLIANT),
                    checked.stream()
                            .max(Comparator.comparingDouble(Checked::probabilityLow)
                                    .thenComparingDouble(Checked::probabilityHigh))
                            .orElse(null));
        }

        private static int count(List<Checked> checked, Outcome outcome) {
            return (int)
                    checked.stream().filter(one -> one.outcome() == outcome).count();
        }
    }

    record Listed(@JsonUnwrapped Event event, Findings findings) {}

    /// @param place where one report alone puts it; null where it tells neither a place nor a direction
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListedApart(
            UUID observation, String why, @Nullable Whereabouts place, Findings findings) {}

    record FoundEvents(List<Listed> events, List<ListedApart> apart) {}

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/events")
    ResponseEntity<?> find(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable Instant asOf,
            Officer officer,
            Purpose purpose) {
        if (to.isBefore(from) || Duration.between(from, to).compareTo(SPAN_MAX) > 0) {
            return Problems.respond(
                    Refusal.invalid("span-invalid", "A span ends after it begins and has at most 62 days."));
        }
        Watch.Seen seen = desk.between(from, to, known(asOf));
        reads.trace(
                officer, purpose, "events", from + " to " + to, seen.events().size());
        return Problems.respond(Answer.given(listed(seen)));
    }

    private static FoundEvents listed(Watch.Seen seen) {
        return new FoundEvents(
                seen.events().stream()
                        .map(one -> new Listed(one.event(), Findings.of(one.checked())))
                        .toList(),
                seen.apart().stream()
                        .map(one -> new ListedApart(
                                one.report().observation(), one.why(), one.place(), Findings.of(one.checked())))
                        .toList());
    }

    /// An event with the observations that it was made from and what each obligation says of it.
    record Opened(@JsonUnwrapped Event event, List<Recorded> reports, List<Checked> checked) {}

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/events/{id}")
    ResponseEntity<?> show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant asOf,
            Officer officer,
            Purpose purpose) {
        Optional<Watch.CheckedEvent> event = desk.event(id, known(asOf));
        reads.trace(officer, purpose, "event", id.toString(), event.isPresent() ? 1 : 0);
        return Problems.respond(event.<Answer<Opened>>map(one -> Answer.given(opened(one, known(asOf))))
                .orElseGet(() -> Answer.refused(Refusal.notFound("There is no event " + id + "."))));
    }

    private Opened opened(Watch.CheckedEvent found, Instant asOf) {
        return new Opened(
                found.event(),
                found.event().observations().stream()
                        .flatMap(id -> observations.find(id, asOf).stream())
                        .toList(),
                found.checked());
    }

    /// One report, where it alone puts what it tells of, and what each obligation says of that.
    ///
    /// @param event the event that it belongs to; null where it stays apart
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OpenedReport(
            @JsonUnwrapped Recorded recorded,
            @Nullable UUID event,
            @Nullable Whereabouts place,
            List<Checked> checked) {}

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/observations/{id}")
    ResponseEntity<?> report(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant asOf,
            Officer officer,
            Purpose purpose) {
        Optional<Recorded> report = observations.find(id, known(asOf));
        reads.trace(officer, purpose, "observation", id.toString(), report.isPresent() ? 1 : 0);
        return Problems.respond(report.<Answer<OpenedReport>>map(one -> Answer.given(opened(one, known(asOf))))
                .orElseGet(() -> Answer.refused(Refusal.notFound("There is no observation " + id + "."))));
    }

    private OpenedReport opened(Recorded one, Instant asOf) {
        return new OpenedReport(
                one,
                desk.event(one.report().id(), asOf)
                        .map(found -> found.event().id())
                        .orElse(null),
                EventCheck.place(one.report()).orElse(null),
                desk.check(one, asOf));
    }

    /// Groups of observations, each an event of its own; a group of one stays apart.
    record Split(
            @NotNull UUID id,
            @NotEmpty @Size(max = 50) List<@NotEmpty List<@NotNull UUID>> groups,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {}

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/events/{id}/split")
    ResponseEntity<?> split(@PathVariable UUID id, @RequestBody @Valid Split split, Officer officer) {
        return Problems.respondOnce(decisions.split(id, split.id(), split.groups(), split.why(), officer));
    }

    /// Events that are one, named by their ids; observations that stayed apart may be among them.
    record Merge(
            @NotNull UUID id,
            @NotEmpty @Size(max = 50) List<@NotNull UUID> events,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {}

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/events/merge")
    ResponseEntity<?> merge(@RequestBody @Valid Merge merge, Officer officer) {
        return Problems.respondOnce(decisions.merge(merge.id(), merge.events(), merge.why(), officer));
    }

    private static Instant known(@Nullable Instant asOf) {
        return asOf == null ? ObservationTable.LATEST : asOf;
    }
}
