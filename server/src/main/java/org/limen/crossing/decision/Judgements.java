package org.limen.crossing.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.limen.screening.Screening;
import org.limen.screening.ScreeningHit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Officers' words on whether a traveller is the listed person; a later check of the same pair is told.
@Component
class Judgements {
    private final CrossingStore store;
    private final CrossingViews views;
    private final Screening screening;
    private final Ledger ledger;
    private final Clock clock;
    private final JsonMapper json;
    private final CheckedForm form;

    Judgements(
            CrossingStore store,
            CrossingViews views,
            Screening screening,
            Ledger ledger,
            Clock clock,
            JsonMapper json,
            CheckedForm form) {
        this.store = store;
        this.views = views;
        this.screening = screening;
        this.ledger = ledger;
        this.clock = clock;
        this.json = json;
        this.form = form;
    }

    /// A judgement as it is sent; the hit is `list:entry`.
    record Given(
            @NotNull UUID id,
            @NotNull @Size(max = 200) String hit,
            @NotNull Boolean same,

            @NotBlank @Size(max = 2_000) @Pattern(regexp = "[^\\x00]*")
            String why) {}

    Answer<Once<CrossingView>> judge(UUID crossing, Given given, Officer officer) {
        Hash content = content(crossing, given);
        Answer<Boolean> written = ledger.commit(page -> write(page, crossing, given, content, officer));
        return written.map(isNew -> new Once<>(views.of(store.find(crossing).orElseThrow(), officer), isNew));
    }

    /// Gives whether the judgement was recorded now, or was before.
    private Answer<Boolean> write(Page page, UUID crossing, Given given, Hash content, Officer officer) {
        Optional<Hash> before = contentOf(page.jdbc(), given.id());
        if (before.isPresent()) {
            return before.get().equals(content) ? Answer.given(false) : Answer.refused(Refusal.idReused(given.id()));
        }
        Optional<CrossingRow> row = store.find(page.jdbc(), crossing);
        if (row.isEmpty()) {
            return Answer.refused(Refusal.notFound("There is no crossing " + crossing + "."));
        }
        Checked checked = form.read(row.get().checked());
        Optional<ScreeningHit> hit = checked.hits().stream()
                .filter(one -> one.hit().equals(given.hit()))
                .findFirst();
        if (hit.isEmpty()) {
            return Answer.refused(Refusal.notFound("This crossing has no hit " + given.hit() + "."));
        }
        if (!(row.get().state() instanceof State.AtSecondLine)) {
            return Answer.refused(Refusal.of("not-at-second-line", 409, "Hits are judged at second line."));
        }
        enter(page, row.get(), hit.get(), given, content, officer);
        return Answer.given(true);
    }

    private void enter(Page page, CrossingRow row, ScreeningHit hit, Given given, Hash content, Officer officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = new CrossingView.By(officer.id().value(), officer.name());
        insert(page.jdbc(), row.id(), given, content, by, now);
        var pair = new Screening.Pair(row.personKey(), hit.list(), hit.entry(), row.id());
        screening.judge(page, pair, given.same(), officer, given.why(), now);
        page.enter(new LedgerEvent("judgement", row.id().toString(), now, Map.of("judgement", given, "officer", by)));
    }

    static void insert(JdbcClient jdbc, UUID crossing, Given given, Hash content, CrossingView.By by, Instant at) {
        jdbc.sql("""
                        INSERT INTO crossing.judgement
                            (id, crossing, content_hash, hit, same, why, officer, officer_name, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        given.id(),
                        crossing,
                        content.bytes(),
                        given.hit(),
                        given.same(),
                        given.why(),
                        by.id(),
                        by.name(),
                        CrossingStore.utc(at))
                .update();
    }

    /// The hash by which a repeat of the same word is known.
    Hash content(UUID crossing, Given given) {
        return Hash.over(json.writeValueAsBytes(given), json.writeValueAsBytes(crossing));
    }

    static Optional<Hash> contentOf(JdbcClient jdbc, UUID judgement) {
        return jdbc.sql("SELECT content_hash FROM crossing.judgement WHERE id = ?")
                .param(judgement)
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .optional();
    }
}
