package org.limen.sync.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.limen.engine.sync.Origin;
import org.limen.ledger.kind.EntryKind;
import org.limen.sync.HeldEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Cursors, and the entries behind them, in the database.
final class CursorTable {

    /// How far a reader is with each of its kinds; 0 where it has not begun.
    Map<String, Long> of(JdbcClient jdbc, String reader, long log, Collection<String> kinds) {
        var cursors = new HashMap<String, Long>();
        kinds.forEach(kind -> cursors.put(kind, 0L));
        jdbc.sql("SELECT kind, sequence FROM sync.cursor WHERE reader = ? AND log = ?")
                .params(reader, log)
                .query(row -> {
                    cursors.computeIfPresent(row.getString(1), (kind, zero) -> sequence(row));
                });
        return cursors;
    }

    /// Moves what is behind up to here.
    void move(JdbcClient jdbc, String reader, long log, Collection<String> kinds, long sequence) {
        jdbc.sql("INSERT INTO sync.cursor (reader, log, kind, sequence) SELECT ?, ?, k, ? FROM unnest(?) k"
                        + " ON CONFLICT (reader, log, kind) DO UPDATE SET sequence ="
                        + " greatest(sync.cursor.sequence, excluded.sequence)")
                .params(reader, log, sequence, kinds.toArray(String[]::new))
                .update();
    }

    /// The next entries of these kinds, in the order of the log.
    List<HeldEntry> entries(
            JdbcClient jdbc, long log, Origin origin, Collection<String> kinds, long after, long upTo, int limit) {
        return jdbc.sql("""
                SELECT e.*, b.body, (SELECT h.held_at FROM sync.head h WHERE h.log = e.log
                    AND h.sequence >= e.sequence ORDER BY h.sequence LIMIT 1) AS held_at
                FROM sync.entry e LEFT JOIN sync.body b ON b.log = e.log AND b.sequence = e.sequence
                WHERE e.log = ? AND e.kind = ANY (?) AND e.sequence > ? AND e.sequence <= ?
                ORDER BY e.sequence LIMIT ?
                """)
                .params(log, kinds.toArray(String[]::new), after, upTo, limit)
                .query((row, number) -> entry(row, origin))
                .list();
    }

    /// How many entries of each kind are held of a log.
    Map<String, Long> kinds(JdbcClient jdbc, String publicKey) {
        var kinds = new HashMap<String, Long>();
        jdbc.sql("SELECT k.kind, k.entries FROM sync.kind k JOIN sync.log l USING (log) WHERE l.public_key = ?")
                .param(publicKey)
                .query(row -> {
                    kinds.put(row.getString(1), row.getLong(2));
                });
        return kinds;
    }

    private static long sequence(ResultSet row) {
        try {
            return row.getLong(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HeldEntry entry(ResultSet row, Origin origin) throws SQLException {
        return new HeldEntry(
                origin,
                row.getLong("sequence"),
                row.getObject("id", UUID.class),
                EntryKind.read(row.getString("kind")),
                row.getString("subject"),
                row.getTimestamp("happened").toInstant(),
                row.getTimestamp("recorded").toInstant(),
                row.getTimestamp("held_at").toInstant(),
                row.getString("body"));
    }
}
