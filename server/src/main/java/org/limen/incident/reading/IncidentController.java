package org.limen.incident.reading;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.incident.record.IncidentStore;
import org.limen.incident.record.Revision;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Incidents for those whose work needs them; every look is traced.
@RestController
class IncidentController {
    private final IncidentSearch search;
    private final IncidentViews views;
    private final IncidentStore store;
    private final Reads reads;

    IncidentController(IncidentSearch search, IncidentViews views, IncidentStore store, Reads reads) {
        this.search = search;
        this.views = views;
        this.store = store;
        this.reads = reads;
    }

    @Allowed({Role.OBSERVER, Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/incidents")
    IncidentSearch.Found find(
            @ParameterObject @ModelAttribute IncidentFilter filter, Officer officer, Purpose purpose) {
        IncidentSearch.Found found = search.find(filter);
        reads.trace(
                officer, purpose, "incidents", filter.inWords(), found.items().size());
        return found;
    }

    @Allowed({Role.OBSERVER, Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/incidents/{id}")
    ResponseEntity<?> show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant asOf,
            Officer officer,
            Purpose purpose) {
        Optional<IncidentView> view = views.find(id, asOf, officer);
        reads.trace(officer, purpose, "incident", id.toString(), view.isPresent() ? 1 : 0);
        return Problems.respond(view.<Answer<IncidentView>>map(Answer::given)
                .orElseGet(() -> Answer.refused(Refusal.notFound("There is no incident " + id + "."))));
    }

    /// A revision as it was written.
    record Written(
            int revision, Instant recordedAt, @Nullable String why, Object report) {}

    @Allowed({Role.OBSERVER, Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/incidents/{id}/revisions/{revision}")
    ResponseEntity<?> revision(@PathVariable UUID id, @PathVariable int revision, Officer officer, Purpose purpose) {
        Optional<Revision> found = store.revisions(store.reading(), id, IncidentStore.LATEST).stream()
                .filter(one -> one.revision() == revision)
                .findFirst();
        reads.trace(officer, purpose, "incident", id + " revision " + revision, found.isPresent() ? 1 : 0);
        return Problems.respond(found.<Answer<Written>>map(
                        one -> Answer.given(new Written(one.revision(), one.recordedAt(), one.why(), one.report())))
                .orElseGet(() -> Answer.refused(Refusal.notFound("There is no revision " + revision + " of it."))));
    }
}
