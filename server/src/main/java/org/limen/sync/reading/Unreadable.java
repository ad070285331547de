package org.limen.sync.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.sync.HeldEntry;
import org.limen.sync.HeldReader;
import org.limen.sync.UnreadableEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Entries that their readers could not make sense of, in the database and, each once, in this node's ledger.
@Component
class Unreadable implements UnreadableEntries {
    private final JdbcClient jdbc;
    private final Clock clock;

    Unreadable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One of them.
    ///
    /// @param sequence its place in its node's log, where an inspector finds it
    /// @param recorded by that node's clock
    record Laid(
            String reader,
            String node,
            String publicKey,
            long sequence,
            String kind,
            String problem,
            Instant recorded,
            Instant foundAt) {}

    @Override
    public void lay(Page page, HeldReader reader, HeldEntry entry, String problem) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (insert(page.jdbc(), reader, entry, problem, now)) {
            var body = Map.of(
                    "node", entry.origin().publicKey(),
                    "sequence", entry.sequence(),
                    "kind", entry.kind().written(),
                    "reader", reader.name(),
                    "problem", problem);
            page.enter(new LedgerEvent("entry-unreadable", entry.origin().name(), now, body));
        }
    }

    /// The latest first.
    List<Laid> all(int limit) {
        return jdbc.sql("SELECT * FROM sync.unreadable ORDER BY found_at DESC, public_key, sequence LIMIT ?")
                .param(limit)
                .query((row, number) -> laid(row))
                .list();
    }

    private static boolean insert(JdbcClient at, HeldReader reader, HeldEntry entry, String problem, Instant now) {
        return at.sql("INSERT INTO sync.unreadable (reader, public_key, sequence, node, kind, problem, recorded,"
                                + " found_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(
                                reader.name(),
                                entry.origin().publicKey(),
                                entry.sequence(),
                                entry.origin().name(),
                                entry.kind().written(),
                                problem,
                                entry.recorded().atOffset(ZoneOffset.UTC),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Laid laid(ResultSet row) throws SQLException {
        return new Laid(
                row.getString("reader"),
                row.getString("node"),
                row.getString("public_key"),
                row.getLong("sequence"),
                row.getString("kind"),
                row.getString("problem"),
                row.getTimestamp("recorded").toInstant(),
                row.getTimestamp("found_at").toInstant());
    }
}
