package org.limen.crossing.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.crossing.check.Checked;
import org.limen.crossing.check.CheckedForm;
import org.limen.crossing.record.CrossingRow;
import org.limen.crossing.record.CrossingStore;
import org.limen.crossing.record.State;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What officers decide of crossings; each decision is a person's, with who, when and why.
@Component
class Decisions {
    private static final String INSERT = """
            INSERT INTO crossing.decision (id, crossing, content_hash, at, recorded_at, officer, officer_name,
                decision, ground, note, language)
            VALUES (:id, :crossing, :content, :at, :recordedAt, :officer, :officerName,
                :decision, :ground, :note, :language)
            """;

    private final CrossingStore store;
    private final CrossingViews views;
    private final Stays stays;
    private final Ledger ledger;
    private final Clock clock;
    private final JsonMapper json;
    private final CheckedForm form;

    Decisions(
            CrossingStore store,
            CrossingViews views,
            Stays stays,
            Ledger ledger,
            Clock clock,
            JsonMapper json,
            CheckedForm form) {
        this.store = store;
        this.views = views;
        this.stays = stays;
        this.ledger = ledger;
        this.clock = clock;
        this.json = json;
        this.form = form;
    }

    /// A decision as it is sent.
    ///
    /// @param id       made by the client; a repeat with the same content changes nothing
    /// @param at       when it was taken, or null for now
    /// @param ground   on which entry is refused; needed for a refusal
    /// @param note     why, in the officer's words; needed to detain and to send a cleared traveller on
    /// @param language of the refusal form
    record Taken(
            @NotNull UUID id,
            @Nullable Instant at,
            @NotNull Decision decision,
            @Nullable RefusalGround ground,

            @Nullable @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String note,

            @Nullable @Pattern(regexp = "[a-z]{2,3}") String language) {}

    Answer<Once<CrossingView>> decide(UUID crossing, Taken taken, Officer officer) {
        Hash content = content(crossing, taken);
        Answer<Boolean> written = ledger.commit(page -> write(page, crossing, taken, content, officer));
        return written.map(isNew -> new Once<>(views.of(store.find(crossing).orElseThrow(), officer), isNew));
    }

    /// Gives whether the decision was recorded now, or was before.
    private Answer<Boolean> write(Page page, UUID crossing, Taken taken, Hash content, Officer officer) {
        Optional<Hash> before = contentOf(page.jdbc(), taken.id());
        if (before.isPresent()) {
            return before.get().equals(content) ? Answer.given(false) : Answer.refused(Refusal.idReused(taken.id()));
        }
        Optional<CrossingRow> found = store.find(page.jdbc(), crossing);
        if (found.isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no crossing " + crossing + "."));
        }
        CrossingRow row = found.get();
        Optional<Refusal> refusal = refusal(row, taken, officer);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        State next = taken.decision().from(row.state()).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = taken.at() == null || taken.at().isAfter(now) ? now : taken.at();
        write(page.jdbc(), row, next, new Decided(taken, content, at, now, by(officer)));
        page.enter(new LedgerEvent("decision", crossing.toString(), at, body(row, taken, next, officer)));
        return Answer.given(true);
    }

    /// A decision with what is kept of it beside its own words.
    ///
    /// @param content of what was sent, by which a repeat is known
    record Decided(Taken taken, Hash content, Instant at, Instant recordedAt, CrossingView.By officer) {}

    /// Writes the rows of a decision: its own, the crossing's state, the stay that begins or ends.
    void write(JdbcClient jdbc, CrossingRow row, State next, Decided decided) {
        insert(jdbc, row, decided);
        store.changeState(jdbc, row.id(), next, decided.at());
        if (next instanceof State.Admitted) {
            stays.admitted(jdbc, row);
        }
    }

    /// The hash by which a repeat of the same decision is known.
    Hash content(UUID crossing, Taken taken) {
        return Hash.over(json.writeValueAsBytes(taken), json.writeValueAsBytes(crossing));
    }

    private static CrossingView.By by(Officer officer) {
        return new CrossingView.By(officer.id().value(), officer.name());
    }

    private Optional<Refusal> refusal(CrossingRow row, Taken taken, Officer officer) {
        if (officer.post() != null && !officer.post().code().equals(row.post())) {
            return Optional.of(Refusal.of("other-post", 403, "You work at post " + officer.post() + "."));
        }
        Optional<State> next = taken.decision().from(row.state());
        if (next.isEmpty()) {
            return Optional.of(notAllowed(row.state(), taken.decision()));
        }
        if (!Decision.isFor(officer, row.state())) {
            return Optional.of(Refusal.of("not-your-decision", 403, "Your roles do not carry this decision."));
        }
        return missing(row, taken).or(() -> standsAgainst(row, taken));
    }

    private static Optional<Refusal> missing(CrossingRow row, Taken taken) {
        boolean noNote = taken.note() == null || taken.note().isBlank();
        return switch (taken.decision()) {
            case REFUSE ->
                taken.ground() == null
                        ? Optional.of(Refusal.invalid("ground-missing", "A refusal names its ground."))
                        : Optional.empty();
            case DETAIN ->
                noNote
                        ? Optional.of(Refusal.invalid("note-missing", "To detain somebody, say why and for whom."))
                        : Optional.empty();
            case SEND_TO_SECOND_LINE ->
                noNote && row.state() instanceof State.Cleared
                        ? Optional.of(Refusal.invalid("note-missing", "Say why a cleared traveller is sent on."))
                        : Optional.empty();
            case ADMIT, OPEN_PROTECTION -> Optional.empty();
        };
    }

    /// Protection stands before refusal, and a hit before admission until somebody has judged it.
    private Optional<Refusal> standsAgainst(CrossingRow row, Taken taken) {
        if (!(row.state() instanceof State.AtSecondLine)) {
            return Optional.empty();
        }
        Checked checked = form.read(row.checked());
        if (taken.decision() == Decision.REFUSE && checked.needsProtection()) {
            return Optional.of(Refusal.of(
                    "protection-first", 409, "This person may need protection: open the protection path or admit."));
        }
        List<String> open = checked.hitsToJudge(views.judgements(row.id()));
        if (taken.decision() == Decision.ADMIT && !open.isEmpty()) {
            return Optional.of(new Refusal(
                    "hit-not-judged", 409, "Say first whether this is the listed person.", Map.of("hits", open)));
        }
        return Optional.empty();
    }

    private static Refusal notAllowed(State state, Decision decision) {
        return new Refusal(
                "transition-not-allowed",
                409,
                "A crossing that is " + state.code() + " can't be decided as " + decision.code() + ".",
                Map.of("state", state.code(), "decision", decision.code()));
    }

    static Optional<Hash> contentOf(JdbcClient jdbc, UUID decision) {
        return jdbc.sql("SELECT content_hash FROM crossing.decision WHERE id = ?")
                .param(decision)
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .optional();
    }

    private static void insert(JdbcClient jdbc, CrossingRow row, Decided decided) {
        Taken taken = decided.taken();
        RefusalGround ground = taken.ground();
        jdbc.sql(INSERT)
                .param("id", taken.id())
                .param("crossing", row.id())
                .param("content", decided.content().bytes())
                .param("at", CrossingStore.utc(decided.at()))
                .param("recordedAt", CrossingStore.utc(decided.recordedAt()))
                .param("officer", decided.officer().id())
                .param("officerName", decided.officer().name())
                .param("decision", taken.decision().code())
                .param("ground", ground == null ? null : ground.name(), java.sql.Types.VARCHAR)
                .param("note", taken.note(), java.sql.Types.VARCHAR)
                .param("language", taken.language(), java.sql.Types.VARCHAR)
                .update();
        if (taken.decision() == Decision.REFUSE) {
            jdbc.sql("INSERT INTO crossing.refusal_form (crossing) VALUES (?)")
                    .param(row.id())
                    .update();
        }
    }

    private static Map<String, Object> body(CrossingRow row, Taken taken, State next, Officer officer) {
        var body = new HashMap<String, Object>();
        body.put("decision", taken);
        body.put("from", row.state().code());
        body.put("to", next.code());
        body.put("officer", by(officer));
        return body;
    }
}
