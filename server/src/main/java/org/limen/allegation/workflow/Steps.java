package org.limen.allegation.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.allegation.AllegationId;
import org.limen.allegation.AllegationMoved;
import org.limen.allegation.letter.Drafts;
import org.limen.allegation.letter.LetterDesk;
import org.limen.allegation.record.Act;
import org.limen.allegation.record.AllegationStore;
import org.limen.allegation.record.Course;
import org.limen.allegation.record.Revision;
import org.limen.allegation.record.Rows;
import org.limen.allegation.record.Step;
import org.limen.allegation.record.Taken;
import org.limen.allegation.setting.AllegationSettings;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Answer;
import org.limen.kernel.NodeIdentity;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Moves allegations on, one step of a person at a time, each recorded once.
@Component
class Steps {
    private static final int TRIES_MAX = 5;

    private final AllegationStore store;
    private final AllegationSettings settings;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final LetterDesk desk;
    private final NodeIdentity node;
    private final Clock clock;
    private final JsonMapper json;

    Steps(
            AllegationStore store,
            AllegationSettings settings,
            Ledger ledger,
            ApplicationEventPublisher events,
            LetterDesk desk,
            NodeIdentity node,
            Clock clock,
            JsonMapper json) {
        this.store = store;
        this.settings = settings;
        this.ledger = ledger;
        this.events = events;
        this.desk = desk;
        this.node = node;
        this.clock = clock;
        this.json = json;
    }

    Answer<Once<UUID>> take(UUID allegation, Act act, Officer officer) {
        Hash content = Hash.over(json.writeValueAsBytes(act), json.writeValueAsBytes(allegation));
        for (int i = 0; i < TRIES_MAX; i++) {
            Optional<Drafts> drafts = drafts(allegation, act, officer);
            Answer<Written> written =
                    ledger.commit(page -> write(page, allegation, act, content, drafts.orElse(null), officer));
            switch (written) {
                case Answer.Refused<Written>(Refusal refusal) -> {
                    return Answer.refused(refusal);
                }
                case Answer.Given<Written>(Written.Done(Once<Taken> once)) -> {
                    return Answer.given(told(allegation, once));
                }
                case Answer.Given<Written>(Written.Overtaken()) -> {}
            }
        }
        return Answer.refused(Refusal.of(
                "case-busy", 409, "Others work on this case at this moment: look at it again, then send it again."));
    }

    /// The letters that a step would send, for whoever wants to read them before.
    Answer<Drafts> preview(UUID allegation, Act.Writing act, Officer officer) {
        List<Revision> revisions = store.revisions(store.reading(), allegation, Rows.LATEST);
        if (revisions.isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no allegation " + allegation + "."));
        }
        var course = new Course(store.steps(store.reading(), allegation, Rows.LATEST));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = Objects.requireNonNullElse(act.at(), now);
        Revision last = revisions.getLast();
        return StepRules.refusal(new StepRules.Case(act, course, last.body(), officer, at, now, settings))
                .<Answer<Drafts>>map(Answer::refused)
                .orElseGet(() -> Answer.given(desk.write(last, course, act, party(act, course), at, officer)));
    }

    /// Letters are printed before the recording, which nobody else should wait for; what can't be sent is refused
    /// there.
    private Optional<Drafts> drafts(UUID allegation, Act act, Officer officer) {
        boolean isNew = store.step(store.reading(), act.id()).isEmpty();
        return isNew && act instanceof Act.Writing writing
                ? switch (preview(allegation, writing, officer)) {
                    case Answer.Given<Drafts>(Drafts drafts) -> Optional.of(drafts);
                    case Answer.Refused<Drafts> _ -> Optional.empty();
                }
                : Optional.empty();
    }

    /// How a try to record a step came out.
    private sealed interface Written {
        record Done(Once<Taken> step) implements Written {}

        /// Somebody added to the case after the letters were written.
        record Overtaken() implements Written {}
    }

    private Once<UUID> told(UUID allegation, Once<Taken> once) {
        Taken taken = once.value();
        if (once.isNew()) {
            events.publishEvent(new AllegationMoved(
                    new AllegationId(allegation),
                    taken.step().code(),
                    taken.state().code(),
                    taken.recordedAt()));
        }
        return new Once<>(allegation, once.isNew());
    }

    private Answer<Written> write(
            Page page, UUID allegation, Act act, Hash content, @Nullable Drafts drafts, Officer officer) {
        Optional<Taken> same = store.step(page.jdbc(), act.id());
        if (same.isPresent()) {
            return same.get().content().equals(content)
                    ? Answer.given(new Written.Done(new Once<>(same.get(), false)))
                    : Answer.refused(Refusal.idReused(act.id()));
        }
        List<Revision> revisions = store.revisions(page.jdbc(), allegation, Rows.LATEST);
        if (revisions.isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no allegation " + allegation + "."));
        }
        var course = new Course(store.steps(page.jdbc(), allegation, Rows.LATEST));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = Objects.requireNonNullElse(act.at(), drafts == null ? now : drafts.at());
        Revision last = revisions.getLast();
        boolean overtaken = act instanceof Act.Writing
                && (drafts == null
                        || !drafts.isOf(last.revision(), course.steps().size()));
        Optional<Refusal> refusal = StepRules.refusal(
                new StepRules.Case(act, course, last.body(), officer, overtaken ? now : at, now, settings));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        return overtaken
                ? Answer.given(new Written.Overtaken())
                : Answer.given(new Written.Done(
                        new Once<>(keep(page, last, course, act, content, at, now, drafts, officer), true)));
    }

    private Taken keep(
            Page page,
            Revision last,
            Course course,
            Act act,
            Hash content,
            Instant at,
            Instant now,
            @Nullable Drafts drafts,
            Officer officer) {
        Taken taken = taken(page, last, course, act, content, at, now, officer);
        store.insert(page.jdbc(), taken);
        page.enter(new LedgerEvent("allegation-step", last.allegation().toString(), at, Entry.of(taken)));
        if (drafts != null) {
            desk.keep(page, drafts, now);
        }
        return taken;
    }

    private static String party(Act.Writing act, Course course) {
        String to = act.to();
        return to == null ? course.attributed().orElseThrow() : to;
    }

    private Taken taken(
            Page page, Revision last, Course course, Act act, Hash content, Instant at, Instant now, Officer officer) {
        return new Taken(
                act.id(),
                last.allegation(),
                course.steps().size() + 1,
                content,
                act.kind(),
                course.state(),
                act.kind().from(course.state()).orElseThrow(),
                last.revision(),
                at,
                now,
                Rows.By.of(officer),
                act instanceof Act.Writing writing ? party(writing, course) : act.about(),
                number(page, act, at),
                act);
    }

    private @Nullable String number(Page page, Act act, Instant at) {
        return act.kind() == Step.REGISTER
                ? store.nextNumber(page.jdbc(), at.atZone(node.zone()).getYear())
                : null;
    }

    /// A step as the ledger keeps it.
    private record Entry(
            Act act,
            String from,
            String state,
            int revision,
            @Nullable String party,
            @Nullable String number,
            Rows.By officer) {
        static Entry of(Taken taken) {
            return new Entry(
                    taken.act(),
                    taken.from().code(),
                    taken.state().code(),
                    taken.revision(),
                    taken.party(),
                    taken.number(),
                    taken.officer());
        }
    }
}
