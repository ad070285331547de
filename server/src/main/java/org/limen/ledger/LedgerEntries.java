package org.limen.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ledger's entries as they stood at one time and about another.
@Component
public class LedgerEntries {
    private final JdbcClient jdbc;

    LedgerEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which entries; a part that is null leaves nothing out.
    ///
    /// @param asOf         only what was recorded by then
    /// @param happenedFrom only what happened then or later
    /// @param happenedTo   only what happened earlier
    /// @param after        the sequence behind which to go on
    /// @param limit        how many at most
    public record Wanted(
            @Nullable String kind,
            @Nullable String subject,
            @Nullable Instant asOf,
            @Nullable Instant happenedFrom,
            @Nullable Instant happenedTo,
            long after,
            int limit) {}

    /// One entry.
    ///
    /// @param body JSON as it was written, or null when it was purged
    public record Line(
            long sequence,
            UUID id,
            String kind,
            String subject,
            Instant happened,
            Instant recorded,
            @Nullable String body) {}

    /// What stands in the ledger, in its order.
    public List<Line> find(Wanted wanted) {
        var where = new ArrayList<String>(List.of("e.sequence > ?"));
        var values = new ArrayList<Object>(List.of(wanted.after()));
        add("e.kind = ?", wanted.kind(), where, values);
        add("e.subject = ?", wanted.subject(), where, values);
        add("e.recorded <= ?", utc(wanted.asOf()), where, values);
        add("e.happened >= ?", utc(wanted.happenedFrom()), where, values);
        add("e.happened < ?", utc(wanted.happenedTo()), where, values);
        values.add(wanted.limit());
        return jdbc.sql("SELECT e.*, b.body FROM ledger.entry e LEFT JOIN ledger.body b USING (sequence) WHERE "
                        + String.join(" AND ", where) + " ORDER BY e.sequence LIMIT ?")
                .params(values)
                .query(LedgerEntries::line)
                .list();
    }

    private static void add(String condition, @Nullable Object value, List<String> where, List<Object> values) {
        if (value != null) {
            where.add(condition);
            values.add(value);
        }
    }

    private static @Nullable Object utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("sequence"),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getTimestamp("happened").toInstant(),
                row.getTimestamp("recorded").toInstant(),
                row.getString("body"));
    }
}
