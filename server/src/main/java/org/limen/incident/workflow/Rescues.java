package org.limen.incident.workflow;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.engine.merkle.Hash;
import org.limen.incident.IncidentId;
import org.limen.incident.RescueMoved;
import org.limen.incident.record.Columns;
import org.limen.incident.record.IncidentStore;
import org.limen.incident.record.RescueMove;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What is done for somebody in danger, step by step, until it is over.
@Component
class Rescues {
    private final IncidentStore store;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json;

    Rescues(IncidentStore store, Ledger ledger, ApplicationEventPublisher events, Clock clock, JsonMapper json) {
        this.store = store;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.json = json;
    }

    /// What can be said of a rescue; nothing must be said before another, but the end ends it.
    enum RescueStep {
        BEGUN,
        ALERTED,
        UNDER_WAY,
        REACHED,
        OVER;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// A rescue that runs does not begin, and one that does not run only begins.
        boolean isPossible(boolean running) {
            return running != (this == BEGUN);
        }
    }

    /// A step of a rescue as it is sent.
    ///
    /// @param at   when it happened, or null for now
    /// @param note how it ended; needed for the end
    record Taken(
            @NotNull UUID id,
            @NotNull RescueStep step,
            @Nullable Instant at,

            @Nullable @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String note) {
        boolean saysWhy() {
            return note != null && !note.isBlank();
        }
    }

    Answer<Once<UUID>> take(UUID incident, Taken taken, Officer officer) {
        if (taken.step() == RescueStep.OVER && !taken.saysWhy()) {
            return Answer.refused(Refusal.invalid("note-missing", "Say how the rescue ended."));
        }
        Hash content = Hash.over(json.writeValueAsBytes(taken), json.writeValueAsBytes(incident));
        Answer<Once<RescueMove>> written = ledger.commit(page -> write(page, incident, taken, content, officer));
        return written.map(once -> {
            RescueMove move = once.value();
            if (once.isNew()) {
                events.publishEvent(new RescueMoved(new IncidentId(incident), move.step(), move.recordedAt()));
            }
            return new Once<>(incident, once.isNew());
        });
    }

    private Answer<Once<RescueMove>> write(Page page, UUID incident, Taken taken, Hash content, Officer officer) {
        Optional<RescueMove> before = store.rescueStep(page.jdbc(), taken.id());
        if (before.isPresent()) {
            return before.get().content().equals(content)
                    ? Answer.given(new Once<>(before.get(), false))
                    : Answer.refused(Refusal.idReused(taken.id()));
        }
        if (store.revisions(page.jdbc(), incident, IncidentStore.LATEST).isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no incident " + incident + "."));
        }
        List<RescueMove> rescue = store.rescue(page.jdbc(), incident, IncidentStore.LATEST);
        boolean running = IncidentStore.isRunning(rescue);
        if (!taken.step().isPossible(running)) {
            return Answer.refused(new Refusal(
                    "transition-not-allowed",
                    409,
                    running ? "The rescue runs already." : "No rescue runs here.",
                    Map.of(
                            "state",
                            running ? "running" : "none",
                            "step",
                            taken.step().code())));
        }
        RescueMove move = move(incident, taken, content, officer);
        store.insert(page.jdbc(), move);
        page.enter(new LedgerEvent("rescue-" + move.step(), incident.toString(), move.at(), move));
        return Answer.given(new Once<>(move, true));
    }

    private RescueMove move(UUID incident, Taken taken, Hash content, Officer officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new RescueMove(
                taken.id(),
                incident,
                content,
                taken.step().code(),
                taken.at() == null || taken.at().isAfter(now) ? now : taken.at(),
                now,
                new Columns.By(officer.id().value(), officer.name()),
                taken.note());
    }
}
