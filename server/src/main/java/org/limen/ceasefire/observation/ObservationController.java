package org.limen.ceasefire.observation;

import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.ceasefire.taking.Queued;
import org.limen.ceasefire.taking.Taking;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Observations over HTTP, in queues of one to ten thousand, each answered by itself.
@RestController
class ObservationController {
    private static final Duration SPAN_MAX = Duration.ofDays(62);

    private final Taking taking;
    private final ObservationTable table;
    private final Reads reads;

    ObservationController(Taking taking, ObservationTable table, Reads reads) {
        this.taking = taking;
        this.table = table;
        this.reads = reads;
    }

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.DEVICE})
    @PostMapping("/api/observations")
    Queued.Told report(@RequestBody @Valid Queued queued, Officer officer) {
        return new Queued.Told(taking.take(queued.items(), table, officer));
    }

    record FoundSightings(List<Recorded> items) {}

    /// What happened from a moment to another, as this node knows it now or knew it then.
    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/observations")
    ResponseEntity<?> find(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false, defaultValue = "false") boolean superseded,
            Officer officer,
            Purpose purpose) {
        if (to.isBefore(from) || Duration.between(from, to).compareTo(SPAN_MAX) > 0) {
            return Problems.respond(
                    Refusal.invalid("span-invalid", "A span ends after it begins and has at most 62 days."));
        }
        Instant known = asOf == null ? ObservationTable.LATEST : asOf;
        List<Recorded> items = table.between(from, to, known, superseded);
        reads.trace(officer, purpose, "observations", from + " to " + to, items.size());
        return Problems.respond(Answer.given(new FoundSightings(items)));
    }
}
