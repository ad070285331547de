package org.limen.crossing.thinning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import java.util.Comparator;
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
    private final ThinningElsewhereTable elsewhere;
    private final ThinningReport report;
    private final ThinningSettings settings;
    private final Reads reads;

    ThinningController(
            Thinnings thinnings,
            ThinningTable table,
            ThinningElsewhereTable elsewhere,
            ThinningReport report,
            ThinningSettings settings,
            Reads reads) {
        this.thinnings = thinnings;
        this.table = table;
        this.elsewhere = elsewhere;
        this.report = report;
        this.settings = settings;
        this.reads = reads;
    }

    /// @param origin the public key of the node that opened it; empty for this one
    /// @param node   its name; empty for this one
    record AtNode(String origin, String node, @JsonUnwrapped Thinning thinning) {}

    record ThinningItems(List<AtNode> items) {}

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
        int most = Math.clamp(limit, 1, LIMIT_MAX);
        Stream<AtNode> own = table.all(post, most).stream().map(thinning -> new AtNode("", "", thinning));
        Stream<AtNode> held =
                elsewhere.all(post, most).stream().map(one -> new AtNode(one.origin(), one.node(), one.thinning()));
        return new ThinningItems(Stream.concat(own, held)
                .sorted(Comparator.comparing((AtNode one) -> one.thinning().openedAt())
                        .reversed())
                .limit(most)
                .toList());
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
    ResponseEntity<?> show(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String origin, Officer officer, Purpose purpose) {
        Optional<ThinningReport.Report> found = report.of(origin, id);
        int shown = found.map(one -> one.checked().size()).orElse(0);
        reads.trace(officer, purpose, "thinning", id.toString(), shown);
        return Problems.respond(found.<Answer<ThinningReport.Report>>map(Answer::given)
                .orElseGet(() -> Answer.refused(Refusal.notFound("There is no thinning " + id + "."))));
    }
}
