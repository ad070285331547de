package org.limen.ceasefire.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.ceasefire.observation.ObservationTable;
import org.limen.ceasefire.observation.Recorded;
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

    private final Events events;
    private final Decisions decisions;
    private final ObservationTable observations;
    private final Reads reads;

    EventController(Events events, Decisions decisions, ObservationTable observations, Reads reads) {
        this.events = events;
        this.decisions = decisions;
        this.observations = observations;
        this.reads = reads;
    }

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
        Event.FoundEvents found = events.between(from, to, known(asOf));
        reads.trace(
                officer, purpose, "events", from + " to " + to, found.events().size());
        return Problems.respond(Answer.given(found));
    }

    /// An event with the observations that it was made from.
    record Opened(@JsonUnwrapped Event event, List<Recorded> reports) {}

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/events/{id}")
    ResponseEntity<?> show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant asOf,
            Officer officer,
            Purpose purpose) {
        Optional<Event> event = events.of(id, known(asOf));
        reads.trace(officer, purpose, "event", id.toString(), event.isPresent() ? 1 : 0);
        return Problems.respond(event.<Answer<Opened>>map(one -> Answer.given(opened(one, known(asOf))))
                .orElseGet(() -> Answer.refused(Refusal.notFound("There is no event " + id + "."))));
    }

    private Opened opened(Event event, Instant asOf) {
        return new Opened(
                event,
                event.observations().stream()
                        .flatMap(id ->
                                Stream.ofNullable(observations.find(id, asOf).orElse(null)))
                        .toList());
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
