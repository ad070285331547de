package org.limen.allegation.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.allegation.letter.Drafts;
import org.limen.allegation.reading.AllegationViews;
import org.limen.allegation.record.Act;
import org.limen.allegation.record.Allegation;
import org.limen.allegation.record.Step;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Takes allegations, later words on them and steps, over HTTP.
@RestController
class WorkflowController {
    private final Receiving receiving;
    private final Steps steps;
    private final AllegationViews views;
    private final Reads reads;

    WorkflowController(Receiving receiving, Steps steps, AllegationViews views, Reads reads) {
        this.receiving = receiving;
        this.steps = steps;
        this.views = views;
        this.reads = reads;
    }

    /// A later word on an allegation.
    ///
    /// @param follows the revision that whoever writes had before them
    record Later(
            @NotNull UUID id,
            @NotNull @Min(1) Integer follows,
            @NotBlank @Size(max = 2_000) String why,
            @NotNull @Valid Allegation allegation) {}

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/allegations")
    ResponseEntity<?> receive(@RequestBody @Valid Allegation allegation, Officer officer) {
        return answer(receiving.receive(allegation, officer), officer);
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/allegations/{id}/revisions")
    ResponseEntity<?> revise(@PathVariable UUID id, @RequestBody @Valid Later later, Officer officer) {
        return answer(
                receiving.revise(id, later.id(), later.follows(), later.why(), later.allegation(), officer), officer);
    }

    /// Observers write findings down; all else is for those who work on the case.
    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/allegations/{id}/steps")
    ResponseEntity<?> step(@PathVariable UUID id, @RequestBody @Valid Act act, Officer officer) {
        boolean works = officer.hasAnyOf(Role.SHIFT_LEADER, Role.ANALYST);
        return works || act.kind() == Step.FINDING
                ? answer(steps.take(id, act, officer), officer)
                : Problems.respond(
                        Refusal.of("role-not-allowed", 403, "An observer writes findings down and no more."));
    }

    /// A letter as it would go out.
    record Preview(String party, String language, String number, String xhtml) {}

    record Previews(List<Preview> letters) {}

    /// Nothing is recorded but that somebody read it.
    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @ForPurpose
    @PostMapping("/api/allegations/{id}/letters/preview")
    ResponseEntity<?> preview(@PathVariable UUID id, @RequestBody @Valid Act act, Officer officer, Purpose purpose) {
        if (!(act instanceof Act.Writing writing)) {
            return Problems.respond(Refusal.invalid("letter-none", "No letter goes out with this step."));
        }
        Answer<Drafts> drafts = steps.preview(id, writing, officer);
        reads.trace(officer, purpose, "letter", id + " preview", drafts instanceof Answer.Given<Drafts> ? 1 : 0);
        return Problems.respond(drafts.map(some -> new Previews(some.letters().stream()
                .map(Drafts.Draft::letter)
                .map(letter -> new Preview(letter.party(), letter.language(), letter.number(), letter.xhtml()))
                .toList())));
    }

    private ResponseEntity<?> answer(Answer<Once<UUID>> taken, Officer officer) {
        return Problems.respondOnce(taken.map(once -> new Once<>(views.latest(once.value(), officer), once.isNew())));
    }
}
