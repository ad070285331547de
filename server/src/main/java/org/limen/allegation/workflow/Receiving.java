package org.limen.allegation.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.allegation.AllegationId;
import org.limen.allegation.AllegationMoved;
import org.limen.allegation.record.Allegation;
import org.limen.allegation.record.AllegationStore;
import org.limen.allegation.record.Revision;
import org.limen.allegation.record.Rows;
import org.limen.allegation.record.State;
import org.limen.allegation.setting.AllegationSettings;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Records allegations and later words on them, each once.
@Component
class Receiving {
    /// Watches go wrong; a few minutes ahead are no lie.
    private static final Duration AHEAD_MAX = Duration.ofMinutes(5);

    private final AllegationStore store;
    private final AllegationSettings settings;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json;

    Receiving(
            AllegationStore store,
            AllegationSettings settings,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock,
            JsonMapper json) {
        this.store = store;
        this.settings = settings;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.json = json;
    }

    private record Word(
            UUID id, UUID allegation, int follows, @Nullable String why, Allegation body, Hash content) {}

    Answer<Once<UUID>> receive(Allegation allegation, Officer officer) {
        UUID id = allegation.id();
        if (id == null) {
            return Answer.refused(Refusal.invalid("id-missing", "An allegation carries an id of its sender's making."));
        }
        Allegation body = allegation.content();
        return take(new Word(id, id, 0, null, body, Hash.over(json.writeValueAsBytes(body))), officer);
    }

    /// Records a later word; who wrote it must have seen the one before.
    Answer<Once<UUID>> revise(UUID allegation, UUID id, int follows, String why, Allegation later, Officer officer) {
        Allegation body = later.content();
        Hash content = Hash.over(
                json.writeValueAsBytes(allegation),
                json.writeValueAsBytes(follows),
                json.writeValueAsBytes(why),
                json.writeValueAsBytes(body));
        return take(new Word(id, allegation, follows, why, body, content), officer);
    }

    private Answer<Once<UUID>> take(Word word, Officer officer) {
        Optional<Refusal> refusal = refusal(word.body());
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Answer<Once<Revision>> written = ledger.commit(page -> write(page, word, officer));
        return written.map(once -> {
            if (once.isNew() && once.value().revision() == 1) {
                events.publishEvent(new AllegationMoved(
                        new AllegationId(word.allegation()),
                        "receive",
                        new State.Received().code(),
                        once.value().recordedAt()));
            }
            return new Once<>(word.allegation(), once.isNew());
        });
    }

    private Answer<Once<Revision>> write(Page page, Word word, Officer officer) {
        Optional<Revision> same = store.revision(page.jdbc(), word.id());
        if (same.isPresent()) {
            return same.get().content().equals(word.content())
                    ? Answer.given(new Once<>(same.get(), false))
                    : Answer.refused(Refusal.idReused(word.id()));
        }
        List<Revision> before = store.revisions(page.jdbc(), word.allegation(), Rows.LATEST);
        if (word.follows() > 0 && before.isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no allegation " + word.allegation() + "."));
        }
        if (word.follows() != before.size()) {
            return Answer.refused(outdated(before.size()));
        }
        Revision revision = revision(word, before.size() + 1, officer);
        store.insert(page.jdbc(), revision);
        page.enter(new LedgerEvent(
                revision.revision() == 1 ? "allegation-received" : "allegation-revised",
                revision.allegation().toString(),
                revision.body().awareAt(),
                body(revision)));
        return Answer.given(new Once<>(revision, true));
    }

    private static Refusal outdated(int revision) {
        return new Refusal(
                "revision-outdated",
                409,
                "Somebody revised this allegation meanwhile: look at revision " + revision + " first.",
                Map.of("revision", revision));
    }

    private Revision revision(Word word, int number, Officer officer) {
        return new Revision(
                word.id(),
                word.allegation(),
                number,
                word.content(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Rows.By.of(officer),
                word.why(),
                word.body());
    }

    private Optional<Refusal> refusal(Allegation body) {
        Instant latest = clock.instant().plus(AHEAD_MAX);
        if (body.happened().to().isBefore(body.happened().from())) {
            return Optional.of(Refusal.invalid("time-reversed", "It ends before it begins."));
        }
        if (body.happened().from().isAfter(latest) || body.awareAt().isAfter(latest)) {
            return Optional.of(Refusal.invalid("time-in-future", "The time lies in the future by this node's clock."));
        }
        if (body.by().kind() == Allegation.Alleger.PARTY && body.by().name() == null) {
            return Optional.of(PartyRules.unknown("", settings));
        }
        Optional<Refusal> by = body.by().kind() == Allegation.Alleger.PARTY
                ? PartyRules.refusal(body.by().name(), settings)
                : Optional.empty();
        return by.or(() -> PartyRules.refusal(body.against(), settings));
    }

    private static Map<String, Object> body(Revision revision) {
        var body = new HashMap<String, Object>();
        body.put("revision", revision.revision());
        body.put("id", revision.id());
        body.put("allegation", revision.body());
        body.put("officer", revision.officer());
        if (revision.why() != null) {
            body.put("why", revision.why());
        }
        return body;
    }
}
