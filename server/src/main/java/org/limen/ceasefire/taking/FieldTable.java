package org.limen.ceasefire.taking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.limen.access.Officer;
import org.limen.engine.merkle.Hash;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Refusal;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Where one kind of field report is kept, and how it gets there.
///
/// @param <T> the report
public abstract class FieldTable<T extends FieldReport> {
    private final String table;
    private final Class<T> form;
    private final String event;

    protected final JsonMapper json;

    protected FieldTable(String table, Class<T> form, String event, JsonMapper json) {
        this.table = table;
        this.form = form;
        this.event = event;
        this.json = json;
    }

    Class<T> form() {
        return form;
    }

    /// What keeps this one from being recorded besides what keeps any, asked within the open recording.
    protected abstract Optional<Refusal> refusal(JdbcClient page, T report);

    protected abstract void insert(JdbcClient page, T report, Kept kept);

    /// What this node adds to a report.
    public record Kept(Hash content, OffsetDateTime recorded, UUID officer, String officerName) {}

    /// Records a report, or finds that it was recorded, or says why not.
    Answer<Once<UUID>> write(Page page, T report, Officer officer, Instant now) {
        Hash content = Hash.over(json.writeValueAsBytes(report));
        Optional<Hash> before = page.jdbc()
                .sql("SELECT content_hash FROM " + table + " WHERE id = ?")
                .param(report.id())
                .query((row, i) -> Hash.of(row.getBytes(1)))
                .optional();
        if (before.isPresent()) {
            return before.get().equals(content)
                    ? Answer.given(new Once<>(report.id(), false))
                    : Answer.refused(Refusal.idReused(report.id()));
        }
        Optional<Refusal> refusal = superseding(page.jdbc(), report).or(() -> refusal(page.jdbc(), report));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        var kept = new Kept(content, now.atOffset(ZoneOffset.UTC), officer.id().value(), officer.name());
        insert(page.jdbc(), report, kept);
        page.enter(new LedgerEvent(
                event,
                report.id().toString(),
                report.begins(),
                Map.of("report", report, "officer", officer.id(), "officerName", officer.name())));
        return Answer.given(new Once<>(report.id(), true));
    }

    private Optional<Refusal> superseding(JdbcClient page, T report) {
        if (report.supersedes() == null) {
            return Optional.empty();
        }
        boolean known = count(page, "id", report.supersedes()) > 0;
        if (!known) {
            return Optional.of(Refusal.notFound("What this corrects, " + report.supersedes() + ", is not known here."));
        }
        return count(page, "supersedes", report.supersedes()) > 0
                ? Optional.of(Refusal.of(
                        "already-superseded", 409, "Somebody corrected this meanwhile: correct the correction."))
                : Optional.empty();
    }

    private long count(JdbcClient page, String column, UUID id) {
        return page.sql("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
