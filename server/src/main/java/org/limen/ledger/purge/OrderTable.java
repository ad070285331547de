package org.limen.ledger.purge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.ledger.export.PurgedSequences;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Orders and what became of them, in the database.
final class OrderTable {
    private static final int SHOWN_MAX = 200;
    private static final String SELECT = """
            SELECT o.*, a.agreed, a.why, a.officer AS answered_by, a.officer_name AS answered_name,
                a.recorded_at AS answered_at, d.recorded_at AS done_at,
                (SELECT coalesce(sum((b.body::jsonb ->> 'count')::bigint), 0)
                    FROM ledger.entry e JOIN ledger.body b USING (sequence)
                    WHERE e.kind = '%s' AND e.subject = o.id::text) AS gone
            FROM ledger.purge_order o LEFT JOIN ledger.purge_answer a ON a.purge_order = o.id
                LEFT JOIN ledger.purge_done d ON d.purge_order = o.id
            """.formatted(PurgedSequences.KIND);

    private static final String STAYED = """
            SELECT stays.name, sum(stays.many::bigint) FROM ledger.entry e JOIN ledger.body b USING (sequence)
                CROSS JOIN LATERAL jsonb_each_text(coalesce(b.body::jsonb -> '%s', '{}')) AS stays (name, many)
            WHERE e.kind = '%s' AND e.subject = ? GROUP BY 1
            """.formatted(PurgedBodies.ROWS_STAY, PurgedSequences.KIND);

    private final PurgeFollowers followers;

    OrderTable(PurgeFollowers followers) {
        this.followers = followers;
    }

    /// An order that is being carried out.
    record Agreed(PurgedBodies.Scope scope, String reason) {}

    void insert(JdbcClient jdbc, Purges.NewOrder asked, Purges.Signatory by, Instant now) {
        jdbc.sql("INSERT INTO ledger.purge_order (id, kind, subject, happened_before, reason, up_to, role, officer,"
                        + " officer_name, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(sequence), 0) FROM ledger.entry), ?, ?, ?, ?)")
                .param(asked.id())
                .param(asked.kind())
                .param(asked.subject())
                .param(utcOrNull(asked.happenedBefore()))
                .param(asked.reason())
                .param(by.role())
                .param(by.id())
                .param(by.name())
                .param(utc(now))
                .update();
    }

    void answer(JdbcClient jdbc, UUID id, Purges.OrderAnswer answered, Purges.Signatory by, Instant now) {
        jdbc.sql("INSERT INTO ledger.purge_answer (purge_order, agreed, why, officer, officer_name, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(id, answered.agreed(), answered.why(), by.id(), by.name(), utc(now))
                .update();
    }

    boolean done(JdbcClient jdbc, UUID id, Instant now) {
        return jdbc.sql("INSERT INTO ledger.purge_done (purge_order, recorded_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(id, utc(now))
                        .update()
                > 0;
    }

    /// The latest first.
    List<Purges.Order> all(JdbcClient jdbc) {
        return jdbc.sql(SELECT + " ORDER BY o.recorded_at DESC LIMIT " + SHOWN_MAX)
                .query((row, number) -> order(jdbc, row))
                .list();
    }

    Optional<Purges.Order> find(JdbcClient jdbc, UUID id) {
        return jdbc.sql(SELECT + " WHERE o.id = ?")
                .param(id)
                .query((row, number) -> order(jdbc, row))
                .optional();
    }

    /// Orders that are agreed and not done.
    List<UUID> agreed(JdbcClient jdbc) {
        return jdbc.sql("SELECT a.purge_order FROM ledger.purge_answer a"
                        + " LEFT JOIN ledger.purge_done d USING (purge_order)"
                        + " WHERE a.agreed AND d.purge_order IS NULL ORDER BY a.recorded_at")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    Agreed scope(JdbcClient jdbc, UUID id) {
        return jdbc.sql("SELECT * FROM ledger.purge_order WHERE id = ?")
                .param(id)
                .query((row, number) -> new Agreed(scope(row), row.getString("reason")))
                .single();
    }

    private static PurgedBodies.Scope scope(ResultSet row) throws SQLException {
        return new PurgedBodies.Scope(
                row.getString("kind"), row.getString("subject"), instant(row, "happened_before"), row.getLong("up_to"));
    }

    private Purges.Order order(JdbcClient jdbc, ResultSet row) throws SQLException {
        UUID answeredBy = row.getObject("answered_by", UUID.class);
        var askedBy = new Purges.Signatory(
                row.getObject("officer", UUID.class), row.getString("officer_name"), row.getString("role"));
        String state = state(row, answeredBy != null);
        boolean waits = state.equals("asked");
        Map<String, Long> kinds = waits ? PurgedBodies.kinds(jdbc, scope(row)) : Map.of();
        return new Purges.Order(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                instant(row, "happened_before"),
                row.getString("reason"),
                askedBy,
                required(row, "recorded_at"),
                state,
                waits ? kinds.values().stream().mapToLong(Long::longValue).sum() : row.getLong("gone"),
                waits ? PurgedBodies.staying(kinds, followers.kinds()) : stayed(jdbc, row.getString("id")),
                answeredBy == null
                        ? null
                        : new Purges.Signatory(answeredBy, row.getString("answered_name"), askedBy.otherRole()),
                row.getString("why"),
                instant(row, "answered_at"));
    }

    private static Map<String, Long> stayed(JdbcClient jdbc, String order) {
        var stayed = new TreeMap<String, Long>();
        jdbc.sql(STAYED).param(order).query(row -> {
            stayed.put(row.getString(1), row.getLong(2));
        });
        return stayed;
    }

    private static String state(ResultSet row, boolean answered) throws SQLException {
        if (!answered) {
            return "asked";
        }
        if (!row.getBoolean("agreed")) {
            return "declined";
        }
        return row.getTimestamp("done_at") == null ? "agreed" : "done";
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null ? null : required(row, column);
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
