package org.limen.ceasefire.effort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.ceasefire.EffortReport;
import org.limen.ceasefire.taking.Queued;
import org.limen.ceasefire.taking.Taking;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Effort over HTTP: patrols, shifts, machines and refusals in queues, and what they make of the numbers.
@RestController
class EffortController {
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Duration SPAN_MAX = Duration.ofDays(62);

    private final Taking taking;
    private final EffortTable table;
    private final Efforts efforts;
    private final Reads reads;

    EffortController(Taking taking, EffortTable table, Efforts efforts, Reads reads) {
        this.taking = taking;
        this.table = table;
        this.efforts = efforts;
        this.reads = reads;
    }

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.DEVICE})
    @PostMapping("/api/effort/patrols")
    Queued.Told patrols(@RequestBody @Valid Queued queued, Officer officer) {
        return take(queued, Set.of(Watching.Kind.PATROL), officer);
    }

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER})
    @PostMapping("/api/effort/manning")
    Queued.Told manning(@RequestBody @Valid Queued queued, Officer officer) {
        return take(queued, Set.of(Watching.Kind.MANNING), officer);
    }

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.DEVICE})
    @PostMapping("/api/effort/devices")
    Queued.Told devices(@RequestBody @Valid Queued queued, Officer officer) {
        return take(queued, Set.of(Watching.Kind.CAMERA, Watching.Kind.DRONE, Watching.Kind.RADAR), officer);
    }

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER})
    @PostMapping("/api/effort/refusals")
    Queued.Told refusals(@RequestBody @Valid Queued queued, Officer officer) {
        return take(queued, Set.of(Watching.Kind.REFUSAL, Watching.Kind.JAMMING), officer);
    }

    private Queued.Told take(Queued queued, Set<Watching.Kind> kinds, Officer officer) {
        return new Queued.Told(taking.take(queued.items(), table.only(kinds), officer));
    }

    /// What was watched in a span, and the rates that follow, against the span of the same length before it.
    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/effort")
    ResponseEntity<?> report(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable Instant asOf,
            Officer officer,
            Purpose purpose) {
        if (isWrong(from, to)) {
            return Problems.respond(SPAN_INVALID);
        }
        EffortReport report = efforts.report(from, to, asOf == null ? LATEST : asOf);
        reads.trace(
                officer, purpose, "effort", from + " to " + to, report.rates().size());
        return Problems.respond(Answer.given(report));
    }

    /// From where it was watched: posts, machines and the ways of patrols.
    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/effort/places")
    ResponseEntity<?> places(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable Instant asOf,
            Officer officer,
            Purpose purpose) {
        if (isWrong(from, to)) {
            return Problems.respond(SPAN_INVALID);
        }
        WatchedFrom places = efforts.watchedFrom(from, to, asOf == null ? LATEST : asOf);
        reads.trace(
                officer,
                purpose,
                "effort",
                from + " to " + to,
                places.places().size() + places.tracks().size());
        return Problems.respond(Answer.given(places));
    }

    /// The hours in which a place was in reach of somebody, as if there were no hills.
    record Watched(double hours, double share) {}

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @GetMapping("/api/effort/watched")
    ResponseEntity<?> watched(
            @RequestParam @Min(-90) @Max(90) double lat,
            @RequestParam @Min(-180) @Max(180) double lon,
            @RequestParam Instant from,
            @RequestParam Instant to) {
        if (isWrong(from, to)) {
            return Problems.respond(SPAN_INVALID);
        }
        double hours = efforts.watchedHours(new GeoPoint(lat, lon), from, to, LATEST);
        double all = Duration.between(from, to).toMillis() / 3_600_000.0;
        return Problems.respond(Answer.given(new Watched(hours, hours / all)));
    }

    private static final Refusal SPAN_INVALID =
            Refusal.invalid("span-invalid", "A span ends after it begins and has at most 62 days.");

    private static boolean isWrong(Instant from, Instant to) {
        return !from.isBefore(to) || Duration.between(from, to).compareTo(SPAN_MAX) > 0;
    }
}
