package org.limen.crossing.decision;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.crossing.record.CrossingRow;
import org.limen.crossing.record.CrossingStore;
import org.limen.kernel.Answer;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// One crossing: shown, judged, decided, and its refusal printed.
@RestController
class CrossingController {
    private final CrossingStore store;
    private final CrossingViews views;
    private final Decisions decisions;
    private final Judgements judgements;
    private final RefusalForms forms;
    private final Reads reads;

    CrossingController(
            CrossingStore store,
            CrossingViews views,
            Decisions decisions,
            Judgements judgements,
            RefusalForms forms,
            Reads reads) {
        this.store = store;
        this.views = views;
        this.decisions = decisions;
        this.judgements = judgements;
        this.forms = forms;
        this.reads = reads;
    }

    @Allowed({Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/crossings/{id}")
    ResponseEntity<?> show(@PathVariable UUID id, Officer officer, Purpose purpose) {
        Optional<CrossingRow> row = store.find(id);
        reads.trace(officer, purpose, "crossing", id.toString(), row.isPresent() ? 1 : 0);
        return Problems.respond(row.<Answer<CrossingView>>map(found -> Answer.given(views.of(found, officer)))
                .orElseGet(() -> Answer.refused(Refusal.notFound("There is no crossing " + id + "."))));
    }

    @Allowed({Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER})
    @PostMapping("/api/crossings/{id}/decisions")
    ResponseEntity<?> decide(@PathVariable UUID id, @RequestBody @Valid Decisions.Taken taken, Officer officer) {
        return Problems.respondOnce(decisions.decide(id, taken, officer));
    }

    @Allowed(Role.SECOND_LINE)
    @PostMapping("/api/crossings/{id}/judgements")
    ResponseEntity<?> judge(@PathVariable UUID id, @RequestBody @Valid Judgements.Given given, Officer officer) {
        return Problems.respondOnce(judgements.judge(id, given, officer));
    }

    @Allowed(Role.SECOND_LINE)
    @ForPurpose
    @GetMapping("/api/crossings/{id}/refusal-form")
    ResponseEntity<?> refusalForm(@PathVariable UUID id, Officer officer, Purpose purpose) {
        reads.trace(officer, purpose, "refusal-form", id.toString(), 1);
        return Problems.respond(forms.of(id));
    }

    @Allowed({Role.FIRST_LINE, Role.SECOND_LINE, Role.SHIFT_LEADER})
    @GetMapping("/api/refusal-grounds")
    List<RefusalGround.Row> grounds() {
        return RefusalGround.rows();
    }
}
