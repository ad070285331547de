package org.limen.crossing.thinning;

import jakarta.validation.Valid;
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
import org.limen.crossing.check.ThinnedCheck;
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

/// The degraded mode over HTTP: a shift leader opens and ends it, the booth is told of it, it is looked into
/// afterwards.
@RestController
class ThinningController {
    private static final int LIMIT_MAX = 500;

    private final Thinnings thinnings;
    private final ThinningTable table;
    private final ThinningReport report;
    private final ThinningSettings settings;
    private final Reads reads;

    ThinningController(
            Thinnings thinnings, ThinningTable table, ThinningReport report, ThinningSettings settings, Reads reads) {
        this.thinnings = thinnings;
        this.table = table;
        this.report = report;
        this.settings = settings;
        this.reads = reads;
    }

    record ThinningItems(List<Thinning> items) {}

    /// @param thinning null where every check is whole
    record InForce(@Nullable Thinning thinning) {}

    /// What the authority allows.
    record Choices(List<ThinnedCheck> checks, List<Circumstance> circumstances, int minutesMax, int sharePercentMin) {}

    @Allowed({Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.DEVICE})
    @GetMapping("/api/thinnings/in-force")
    InForce inForce(@RequestParam String post) {
        return new InForce(thinnings.now(post).orElse(null));
    }

    @Allowed(Role.SHIFT_LEADER)
    @GetMapping("/api/thinnings/choices")
    Choices choices() {
        return new Choices(
                settings.checks().stream().sorted().toList(),
                List.of(Circumstance.values()),
                settings.minutesMax(),
                settings.sharePercentMin());
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @GetMapping("/api/thinnings")
    ThinningItems all(
            @RequestParam(required = false) @Nullable String post, @RequestParam(defaultValue = "100") int limit) {
        return new ThinningItems(table.all(post, Math.clamp(limit, 1, LIMIT_MAX)));
    }

    @Allowed(Role.SHIFT_LEADER)
    @PostMapping("/api/thinnings")
    ResponseEntity<?> open(@RequestBody @Valid Opening opening, Officer officer) {
        return Problems.respondOnce(thinnings.open(opening, officer));
    }

    @Allowed(Role.SHIFT_LEADER)
    @PostMapping("/api/thinnings/{id}/end")
    ResponseEntity<?> end(@PathVariable UUID id, @RequestBody @Valid Ending ending, Officer officer) {
        return Problems.respondOnce(thinnings.end(id, ending, officer));
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/thinnings/{id}")
    ResponseEntity<?> show(@PathVariable UUID id, Officer officer, Purpose purpose) {
        Optional<ThinningReport.Report> found = report.of(id);
        int shown = found.map(one -> one.checked().size()).orElse(0);
        reads.trace(officer, purpose, "thinning", id.toString(), shown);
        return Problems.respond(found.<Answer<ThinningReport.Report>>map(Answer::given)
                .orElseGet(() -> Answer.refused(Refusal.notFound("There is no thinning " + id + "."))));
    }
}
