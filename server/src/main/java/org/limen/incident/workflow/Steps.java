package org.limen.incident.workflow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.limen.access.Officer;
import org.limen.engine.merkle.Hash;
import org.limen.incident.IncidentId;
import org.limen.incident.IncidentMoved;
import org.limen.incident.record.Columns;
import org.limen.incident.record.IncidentStore;
import org.limen.incident.record.Moved;
import org.limen.incident.record.Revision;
import org.limen.incident.record.State;
import org.limen.incident.record.Step;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Moves incidents through the workflow; each step is a person's, with who, when and why.
@Component
class Steps {
    private final IncidentStore store;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json;

    Steps(IncidentStore store, Ledger ledger, ApplicationEventPublisher events, Clock clock, JsonMapper json) {
        this.store = store;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
        this.json = json;
    }

    /// A step as it is sent.
    ///
    /// @param id   made by the client; a repeat with the same content changes nothing
    /// @param note why
    record Taken(
            @NotNull UUID id,
            @NotNull Step step,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String note) {}

    Answer<Once<UUID>> take(UUID incident, Taken taken, Officer officer) {
        Hash content = Hash.over(json.writeValueAsBytes(taken), json.writeValueAsBytes(incident));
        Answer<Once<Moved>> written = ledger.commit(page -> write(page, incident, taken, content, officer));
        return written.map(once -> {
            Moved moved = once.value();
            if (once.isNew()) {
                events.publishEvent(
                        new IncidentMoved(new IncidentId(incident), moved.from(), moved.state(), moved.recordedAt()));
            }
            return new Once<>(incident, once.isNew());
        });
    }

    private Answer<Once<Moved>> write(Page page, UUID incident, Taken taken, Hash content, Officer officer) {
        Optional<Moved> before = store.step(page.jdbc(), taken.id());
        if (before.isPresent()) {
            return before.get().content().equals(content)
                    ? Answer.given(new Once<>(before.get(), false))
                    : Answer.refused(Refusal.idReused(taken.id()));
        }
        List<Revision> revisions = store.revisions(page.jdbc(), incident, IncidentStore.LATEST);
        if (revisions.isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no incident " + incident + "."));
        }
        State state = IncidentStore.state(store.steps(page.jdbc(), incident, IncidentStore.LATEST));
        Optional<State> next = taken.step().from(state);
        Optional<Refusal> refusal = refusal(page, state, next, revisions, taken, officer);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Moved moved = moved(incident, taken, content, state, next.orElseThrow(), revisions, officer);
        store.insert(page.jdbc(), moved);
        page.enter(new LedgerEvent("incident-step", incident.toString(), moved.recordedAt(), moved));
        return Answer.given(new Once<>(moved, true));
    }

    private Optional<Refusal> refusal(
            Page page, State state, Optional<State> next, List<Revision> revisions, Taken taken, Officer officer) {
        if (next.isEmpty()) {
            return Optional.of(new Refusal(
                    "transition-not-allowed",
                    409,
                    "An incident that is " + state.code() + " offers no step "
                            + taken.step().code() + ".",
                    Map.of("state", state.code(), "step", taken.step().code())));
        }
        UUID officerId = officer.id().value();
        boolean own =
                revisions.stream().anyMatch(revision -> revision.officer().id().equals(officerId));
        if (taken.step() == Step.VERIFY && own) {
            return Optional.of(Refusal.of(
                    "own-report", 409, "Who reported it or revised it does not verify it: somebody else must."));
        }
        UUID incident = revisions.getFirst().incident();
        boolean running = IncidentStore.isRunning(store.rescue(page.jdbc(), incident, IncidentStore.LATEST));
        return taken.step().ends() && running
                ? Optional.of(Refusal.of(
                        "rescue-running",
                        409,
                        "A life is at risk until somebody says that the rescue is over, and why."))
                : Optional.empty();
    }

    private Moved moved(
            UUID incident, Taken taken, Hash content, State from, State to, List<Revision> revisions, Officer officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Moved(
                taken.id(),
                incident,
                content,
                taken.step().code(),
                from.code(),
                to.code(),
                revisions.size(),
                now,
                new Columns.By(officer.id().value(), officer.name()),
                taken.note());
    }
}
