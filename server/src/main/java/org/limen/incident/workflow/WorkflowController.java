package org.limen.incident.workflow;

import jakarta.validation.Valid;
import java.util.UUID;
import org.limen.access.Allowed;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.incident.reading.IncidentViews;
import org.limen.kernel.Once;
import org.limen.kernel.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Steps of incidents and of rescues, over HTTP.
@RestController
class WorkflowController {
    private final Steps steps;
    private final Rescues rescues;
    private final IncidentViews views;

    WorkflowController(Steps steps, Rescues rescues, IncidentViews views) {
        this.steps = steps;
        this.rescues = rescues;
        this.views = views;
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/incidents/{id}/steps")
    ResponseEntity<?> step(@PathVariable UUID id, @RequestBody @Valid Steps.Taken taken, Officer officer) {
        return Problems.respondOnce(steps.take(id, taken, officer)
                .map(once -> new Once<>(views.latest(once.value(), officer), once.isNew())));
    }

    @Allowed({Role.OBSERVER, Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/incidents/{id}/rescue")
    ResponseEntity<?> rescue(@PathVariable UUID id, @RequestBody @Valid Rescues.Taken taken, Officer officer) {
        return Problems.respondOnce(rescues.take(id, taken, officer)
                .map(once -> new Once<>(views.latest(once.value(), officer), once.isNew())));
    }
}
