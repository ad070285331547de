package org.limen.allegation.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.allegation.record.Act;
import org.limen.allegation.record.Allegation;
import org.limen.allegation.record.AllegationStore;
import org.limen.allegation.record.Revision;
import org.limen.allegation.record.Rows;
import org.limen.allegation.setting.AllegationSettings;
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

/// The board and single allegations for those whose work needs them; every look is traced.
@RestController
class BoardController {
    private final Board board;
    private final AllegationViews views;
    private final AllegationStore store;
    private final AllegationSettings settings;
    private final Reads reads;

    BoardController(
            Board board, AllegationViews views, AllegationStore store, AllegationSettings settings, Reads reads) {
        this.board = board;
        this.views = views;
        this.store = store;
        this.settings = settings;
        this.reads = reads;
    }

    /// What allegations and steps can be coded with on this node, and its rules.
    ///
    /// @param hours how long each state may last
    record Codes(
            List<Allegation.Kind> kinds,
            List<Allegation.Alleger> allegers,
            List<Act.Means> means,
            List<Act.Result> results,
            List<Act.Position> positions,
            List<Act.Ending> endings,
            List<AllegationSettings.PartyTold> parties,
            AllegationSettings.SourceRule sources,
            Map<String, Integer> hours,
            int remindHours) {}

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @GetMapping("/api/allegation-codes")
    Codes codes() {
        return new Codes(
                List.of(Allegation.Kind.values()),
                List.of(Allegation.Alleger.values()),
                List.of(Act.Means.values()),
                List.of(Act.Result.values()),
                List.of(Act.Position.values()),
                List.of(Act.Ending.values()),
                settings.parties(),
                settings.sources(),
                settings.hours(),
                settings.remindHours());
    }

    /// For the reminder on every page of the console; it names none, so nobody is traced for it.
    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @GetMapping("/api/allegation-deadlines")
    Board.Waiting deadlines() {
        return board.waiting();
    }

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/allegations")
    Board.Found find(@ParameterObject @ModelAttribute BoardFilter filter, Officer officer, Purpose purpose) {
        Board.Found found = board.find(filter);
        reads.trace(
                officer, purpose, "allegations", filter.inWords(), found.items().size());
        return found;
    }

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/allegations/{id}")
    ResponseEntity<?> show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant asOf,
            Officer officer,
            Purpose purpose) {
        Optional<AllegationView> view = views.find(id, asOf, officer);
        reads.trace(officer, purpose, "allegation", id.toString(), view.isPresent() ? 1 : 0);
        return Problems.respond(view.<Answer<AllegationView>>map(Answer::given)
                .orElseGet(() -> Answer.refused(Refusal.notFound("There is no allegation " + id + "."))));
    }

    /// A revision as it was written.
    record Written(
            int revision, Instant recordedAt, @Nullable String why, Allegation allegation) {}

    @Allowed({Role.OBSERVER, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR})
    @ForPurpose
    @GetMapping("/api/allegations/{id}/revisions/{revision}")
    ResponseEntity<?> revision(@PathVariable UUID id, @PathVariable int revision, Officer officer, Purpose purpose) {
        Optional<Revision> found = store.revisions(store.reading(), id, Rows.LATEST).stream()
                .filter(one -> one.revision() == revision)
                .findFirst();
        reads.trace(officer, purpose, "allegation", id + " revision " + revision, found.isPresent() ? 1 : 0);
        return Problems.respond(found.<Answer<Written>>map(
                        one -> Answer.given(new Written(one.revision(), one.recordedAt(), one.why(), one.body())))
                .orElseGet(() -> Answer.refused(Refusal.notFound("There is no revision " + revision + " of it."))));
    }
}
