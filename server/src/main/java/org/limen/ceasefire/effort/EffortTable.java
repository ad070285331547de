package org.limen.ceasefire.effort;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.limen.ceasefire.taking.FieldTable;
import org.limen.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Effort as rows of `ceasefire.effort`.
@Component
class EffortTable extends FieldTable<Watching> {
    private static final String INSERT = """
            INSERT INTO ceasefire.effort (id, supersedes, content_hash, kind, subject, from_at, to_at,
                recorded_at, officer, officer_name, report)
            VALUES (:id, :supersedes, :content, :kind, :subject, :from, :to, :recorded, :officer, :name, :report)
            """;
    private static final String SELECT = """
            SELECT e.report FROM ceasefire.effort e
            WHERE e.recorded_at <= :asOf AND e.from_at < :to AND e.to_at > :from AND NOT EXISTS
                (SELECT 1 FROM ceasefire.effort later WHERE later.supersedes = e.id AND later.recorded_at <= :asOf)
            ORDER BY e.from_at, e.id
            """;

    private final JdbcClient jdbc;

    EffortTable(JdbcClient jdbc, JsonMapper json) {
        super("ceasefire.effort", Watching.class, "effort-recorded", json);
        this.jdbc = jdbc;
    }

    @Override
    protected Optional<Refusal> refusal(JdbcClient page, Watching report) {
        return Optional.empty();
    }

    @Override
    protected void insert(JdbcClient page, Watching report, Kept kept) {
        page.sql(INSERT)
                .param("id", report.id())
                .param("supersedes", report.supersedes(), Types.OTHER)
                .param("content", kept.content().bytes())
                .param("kind", report.kind().code())
                .param("subject", report.subject())
                .param("from", utc(report.begins()))
                .param("to", utc(report.ends()))
                .param("recorded", kept.recorded())
                .param("officer", kept.officer())
                .param("name", kept.officerName())
                .param("report", json.writeValueAsString(report))
                .update();
    }

    /// What was done within a span, as known at a moment.
    List<Watching> between(Instant from, Instant to, Instant asOf) {
        return jdbc.sql(SELECT)
                .param("asOf", utc(asOf))
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, i) -> json.readValue(row.getString(1), Watching.class))
                .list();
    }

    /// A table that takes some kinds only, for an address that is for these.
    FieldTable<Watching> only(Set<Watching.Kind> kinds) {
        return new Only(kinds);
    }

    private final class Only extends FieldTable<Watching> {
        private final Set<Watching.Kind> kinds;

        Only(Set<Watching.Kind> kinds) {
            super("ceasefire.effort", Watching.class, "effort-recorded", EffortTable.this.json);
            this.kinds = kinds;
        }

        @Override
        protected Optional<Refusal> refusal(JdbcClient page, Watching report) {
            return kinds.contains(report.kind())
                    ? Optional.empty()
                    : Optional.of(Refusal.invalid(
                            "kind-elsewhere", "What is of kind " + report.kind().code() + " is not taken here."));
        }

        @Override
        protected void insert(JdbcClient page, Watching report, Kept kept) {
            EffortTable.this.insert(page, report, kept);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
