package org.limen.incident.taking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.incident.reading.IncidentViews;
import org.limen.incident.report.Codes;
import org.limen.incident.report.Report;
import org.limen.incident.report.ReportRules;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Problems;
import org.limen.kernel.queue.ItemAnswer;
import org.limen.kernel.queue.Queues;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Takes reports: one, a queue of them, a later word; and tells what they can be coded with.
@RestController
class ReportController {
    private static final int BATCH_MAX = 10_000;

    private final Reports reports;
    private final Queues queues;
    private final IncidentViews views;
    private final ReportRules rules;

    ReportController(Reports reports, Queues queues, IncidentViews views, ReportRules rules) {
        this.reports = reports;
        this.queues = queues;
        this.views = views;
        this.rules = rules;
    }

    record Batch(@NotEmpty @Size(max = BATCH_MAX) List<@NotNull JsonNode> items) {}

    record BatchAnswer(List<ItemAnswer> items) {}

    /// A later word on an incident.
    ///
    /// @param follows the revision that whoever writes had before them
    record Later(
            @NotNull UUID id,
            @NotNull @Min(1) Integer follows,
            @NotBlank @Size(max = 2_000) String why,
            @NotNull @Valid Report report) {}

    @Allowed({Role.OBSERVER, Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST})
    @GetMapping("/api/incident-types")
    List<Codes.Type> types() {
        return Codes.lists().types();
    }

    @Allowed({Role.OBSERVER, Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST})
    @GetMapping("/api/incident-codes")
    Codes codes() {
        return Codes.lists();
    }

    @Allowed({Role.OBSERVER, Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/incidents")
    ResponseEntity<?> report(@RequestBody @Valid Report report, Officer officer) {
        return answer(reports.take(report, officer), report, officer);
    }

    @Allowed({Role.OBSERVER, Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/incidents/batch")
    BatchAnswer reportAll(@RequestBody @Valid Batch batch, Officer officer) {
        return new BatchAnswer(queues.take(
                batch.items(),
                new Queues.Desk<>(Report.class, reports::first, portion -> reports.takeAll(portion, officer))));
    }

    @Allowed({Role.OBSERVER, Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/incidents/{id}/revisions")
    ResponseEntity<?> revise(@PathVariable UUID id, @RequestBody @Valid Later later, Officer officer) {
        Report report = later.report();
        return answer(reports.revise(id, later.id(), later.follows(), later.why(), report, officer), report, officer);
    }

    private ResponseEntity<?> answer(Answer<Once<UUID>> taken, Report report, Officer officer) {
        return Problems.respondOnce(taken.map(once ->
                new Once<>(views.latest(once.value(), officer).withNotices(rules.notices(report)), once.isNew())));
    }
}
