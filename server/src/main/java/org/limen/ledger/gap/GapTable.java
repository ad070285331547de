package org.limen.ledger.gap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.limen.ledger.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Gaps and their entries in the database.
@Component
public class GapTable {
    private static final String SELECT = "SELECT e.*, b.body FROM ledger.entry e JOIN ledger.body b USING (sequence) ";

    private final JdbcClient jdbc;

    GapTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param after  the last entry before it
    /// @param readTo the last one that was read
    record Gap(long after, long upTo, long readTo) {}

    /// Those that were not read to their ends.
    List<Gap> open() {
        return jdbc.sql("SELECT after, up_to, read_to FROM ledger.gap WHERE ended_at IS NULL ORDER BY after")
                .query((row, number) -> new Gap(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    /// The entries of some kinds that lie in a stretch and have bodies.
    List<GapEntry> entries(Set<String> kinds, long after, long upTo) {
        return jdbc.sql(SELECT + "WHERE e.sequence > ? AND e.sequence <= ? AND e.kind = ANY (?) ORDER BY e.sequence")
                .params(after, upTo, kinds.toArray(String[]::new))
                .query(GapTable::entry)
                .list();
    }

    /// The last entry of a kind before another.
    public Optional<GapEntry> before(Page page, GapEntry entry, String kind) {
        return page.jdbc()
                .sql(SELECT + "WHERE e.sequence < ? AND e.kind = ? ORDER BY e.sequence DESC LIMIT 1")
                .params(entry.sequence(), kind)
                .query(GapTable::entry)
                .optional();
    }

    /// The entries of some kinds behind another that have its subject.
    public List<GapEntry> behind(Page page, GapEntry entry, Set<String> kinds) {
        return page.jdbc()
                .sql(SELECT + "WHERE e.sequence > ? AND e.subject = ? AND e.kind = ANY (?) ORDER BY e.sequence")
                .params(entry.sequence(), entry.subject(), kinds.toArray(String[]::new))
                .query(GapTable::entry)
                .list();
    }

    void readTo(Page page, Gap gap, long sequence) {
        page.jdbc()
                .sql("UPDATE ledger.gap SET read_to = ? WHERE after = ?")
                .params(sequence, gap.after())
                .update();
    }

    void leave(Page page, GapEntry entry, String why) {
        page.jdbc()
                .sql("INSERT INTO ledger.gap_left (sequence, why) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(entry.sequence(), why)
                .update();
    }

    void end(Page page, Gap gap, Instant now) {
        page.jdbc()
                .sql("UPDATE ledger.gap SET ended_at = ? WHERE after = ?")
                .params(now.atOffset(ZoneOffset.UTC), gap.after())
                .update();
    }

    /// How many entries of each kind a gap has.
    Map<String, Long> kinds(Page page, Gap gap) {
        return counted(
                page,
                "SELECT kind, count(*) FROM ledger.entry WHERE sequence > ? AND sequence <= ?" + " GROUP BY kind",
                gap);
    }

    /// Why entries were left, and how many for each reason.
    Map<String, Long> left(Page page, Gap gap) {
        return counted(
                page,
                "SELECT e.kind || ': ' || l.why, count(*) FROM ledger.gap_left l"
                        + " JOIN ledger.entry e USING (sequence) WHERE sequence > ? AND sequence <= ? GROUP BY 1",
                gap);
    }

    private static Map<String, Long> counted(Page page, String sql, Gap gap) {
        var counted = new TreeMap<String, Long>();
        page.jdbc().sql(sql).params(gap.after(), gap.upTo()).query(row -> {
            counted.put(row.getString(1), row.getLong(2));
        });
        return counted;
    }

    private static GapEntry entry(ResultSet row, int number) throws SQLException {
        return new GapEntry(
                row.getLong("sequence"),
                row.getString("kind"),
                row.getString("subject"),
                row.getTimestamp("happened").toInstant(),
                row.getTimestamp("recorded").toInstant(),
                row.getString("body"));
    }
}
