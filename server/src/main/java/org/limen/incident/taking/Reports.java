package org.limen.incident.taking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.engine.merkle.Hash;
import org.limen.incident.IncidentId;
import org.limen.incident.IncidentRecorded;
import org.limen.incident.RescueMoved;
import org.limen.incident.record.Columns;
import org.limen.incident.record.IncidentStore;
import org.limen.incident.record.RescueMove;
import org.limen.incident.record.Revision;
import org.limen.incident.report.Codes;
import org.limen.incident.report.Report;
import org.limen.incident.report.ReportRules;
import org.limen.incident.sealing.SealedReporters;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Records reports and their revisions once, and begins the rescue of whoever is in danger with them.
@Component
class Reports {
    private final IncidentStore store;
    private final SealedReporters reporters;
    private final ReportRules rules;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json;

    Reports(
            IncidentStore store,
            SealedReporters reporters,
            ReportRules rules,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock,
            JsonMapper json) {
        this.store = store;
        this.reporters = reporters;
        this.rules = rules;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.json = json;
    }

    /// One word on an incident on its way into the record.
    ///
    /// @param follows the revision it was written upon; 0 for a first report
    record Word(
            UUID id, UUID incident, int follows, @Nullable String why, Report report, Hash content) {}

    /// Records a first report.
    Answer<Once<UUID>> take(Report report, Officer officer) {
        return switch (first(report)) {
            case Answer.Given<Word>(Word word) ->
                takeAll(List.of(word), officer).getFirst();
            case Answer.Refused<Word>(Refusal refusal) -> Answer.refused(refusal);
        };
    }

    /// Records a later word; who wrote it must have seen the one before.
    Answer<Once<UUID>> revise(UUID incident, UUID id, int follows, String why, Report report, Officer officer) {
        Optional<Refusal> refusal = rules.refusal(report, clock.instant());
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Hash content = Hash.over(
                json.writeValueAsBytes(incident),
                json.writeValueAsBytes(follows),
                json.writeValueAsBytes(why),
                json.writeValueAsBytes(report.content()));
        return takeAll(List.of(new Word(id, incident, follows, why, report, content)), officer)
                .getFirst();
    }

    /// A first report as a word that can be recorded, or why it can't.
    Answer<Word> first(Report report) {
        UUID id = report.id();
        if (id == null) {
            return Answer.refused(Refusal.invalid("id-missing", "A report carries an id of its sender's making."));
        }
        Hash content = Hash.over(json.writeValueAsBytes(report.content()));
        return rules.refusal(report, clock.instant())
                .<Answer<Word>>map(Answer::refused)
                .orElseGet(() -> Answer.given(new Word(id, id, 0, null, report, content)));
    }

    /// Records several words in one recording; each is answered by itself, in their order.
    List<Answer<Once<UUID>>> takeAll(List<Word> words, Officer officer) {
        var told = new ArrayList<Object>();
        List<Answer<Once<UUID>>> answers = ledger.commit(page -> {
            told.clear();
            return words.stream().map(word -> write(page, word, officer, told)).toList();
        });
        told.forEach(events::publishEvent);
        return answers;
    }

    private Answer<Once<UUID>> write(Page page, Word word, Officer officer, List<Object> told) {
        Optional<Revision> before = store.revision(page.jdbc(), word.id());
        if (before.isPresent()) {
            boolean same = before.get().content().equals(word.content())
                    && reporters.isSame(page.jdbc(), word.id(), word.report().sealedReporter());
            return same
                    ? Answer.given(new Once<>(word.incident(), false))
                    : Answer.refused(Refusal.idReused(word.id()));
        }
        List<Revision> revisions = store.revisions(page.jdbc(), word.incident(), IncidentStore.LATEST);
        List<RescueMove> rescue = store.rescue(page.jdbc(), word.incident(), IncidentStore.LATEST);
        Optional<Refusal> refusal = outOfTurn(word, revisions, rescue);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Revision revision = revision(word, revisions, officer);
        insert(page, word, revision);
        told.add(recorded(revision));
        boolean wasAtRisk = !revisions.isEmpty() && revisions.getLast().report().lifeAtRisk();
        if (revision.report().lifeAtRisk() && !wasAtRisk && !IncidentStore.isRunning(rescue)) {
            told.add(begin(page, revision));
        }
        return Answer.given(new Once<>(word.incident(), true));
    }

    private static Optional<Refusal> outOfTurn(Word word, List<Revision> revisions, List<RescueMove> rescue) {
        if (word.follows() > 0 && revisions.isEmpty()) {
            return Optional.of(Refusal.notFound("There is no incident " + word.incident() + "."));
        }
        if (word.follows() != revisions.size()) {
            return Optional.of(new Refusal(
                    "revision-outdated",
                    409,
                    "Somebody revised this incident meanwhile: look at revision " + revisions.size() + " first.",
                    Map.of("revision", revisions.size())));
        }
        boolean ends = !revisions.isEmpty()
                && revisions.getLast().report().lifeAtRisk()
                && !word.report().lifeAtRisk();
        return ends && IncidentStore.isRunning(rescue)
                ? Optional.of(Refusal.of(
                        "rescue-running",
                        409,
                        "A life is at risk until somebody says that the rescue is over, and why."))
                : Optional.empty();
    }

    private Revision revision(Word word, List<Revision> before, Officer officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant last = before.isEmpty() ? Instant.MIN : before.getLast().recordedAt();
        boolean atRisk = Codes.lists().type(word.report().type()).orElseThrow().lifeAtRisk();
        Report kept = word.report().content();
        return new Revision(
                word.id(),
                word.incident(),
                before.size() + 1,
                word.content(),
                now.isBefore(last) ? last : now,
                word.report().queuedAt(),
                new Columns.By(officer.id().value(), officer.name()),
                word.why(),
                atRisk ? kept.withLifeAtRisk() : kept);
    }

    private void insert(Page page, Word word, Revision revision) {
        store.insert(page.jdbc(), revision);
        Report.Reporter reporter = word.report().sealedReporter();
        if (reporter != null) {
            reporters.keep(page.jdbc(), revision.id(), revision.incident(), reporter, revision.recordedAt());
        }
        page.enter(new LedgerEvent(
                revision.revision() == 1 ? "incident-reported" : "incident-revised",
                revision.incident().toString(),
                revision.report().happened().from(),
                body(revision, reporter != null)));
    }

    /// The rescue clock runs from the moment of awareness, not from when it could be recorded.
    private RescueMoved begin(Page page, Revision revision) {
        var begun = new RescueMove(
                UUID.randomUUID(),
                revision.incident(),
                revision.content(),
                RescueMove.BEGUN,
                revision.report().awareAt(),
                revision.recordedAt(),
                revision.officer(),
                null);
        store.insert(page.jdbc(), begun);
        page.enter(new LedgerEvent("rescue-begun", revision.incident().toString(), begun.at(), begun));
        return new RescueMoved(new IncidentId(revision.incident()), RescueMove.BEGUN, revision.recordedAt());
    }

    private static IncidentRecorded recorded(Revision revision) {
        Report report = revision.report();
        return new IncidentRecorded(
                new IncidentId(revision.incident()),
                revision.revision(),
                report.type(),
                report.lifeAtRisk(),
                report.happened().from(),
                revision.recordedAt());
    }

    private static Map<String, Object> body(Revision revision, boolean sealed) {
        var body = new HashMap<String, Object>();
        body.put("revision", revision.revision());
        body.put("id", revision.id());
        body.put("report", revision.report());
        body.put("officer", revision.officer());
        body.put("reporterSealed", sealed);
        if (revision.why() != null) {
            body.put("why", revision.why());
        }
        if (revision.queuedAt() != null) {
            body.put("queuedAt", revision.queuedAt());
        }
        return body;
    }
}
