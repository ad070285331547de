package org.limen.ledger.purge;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.limen.ledger.export.PurgedSequences;
import org.limen.ledger.kind.LedgerAlone;
import org.limen.ledger.purge.PurgeFollower.Gone;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Deletes bodies, and in the same recording enters which.
final class PurgedBodies {
    /// Kinds whose bodies stay for ever: they say what became of the others.
    static final Set<String> STAYING = Set.of(PurgedSequences.KIND, "purge-asked", "purge-agreed", "purge-declined");

    /// Under which name a purge's entry has the kinds whose rows stay.
    static final String ROWS_STAY = "rowsStay";

    /// So many go in one recording, which others wait for.
    static final int STEP_BODIES = 2_000;

    private PurgedBodies() {}

    /// Which bodies; a part that is null leaves nothing out.
    ///
    /// @param upTo the last sequence that may be among them
    record Scope(
            @Nullable String kind,
            @Nullable String subject,
            @Nullable Instant happenedBefore,
            long upTo) {}

    /// How many bodies of each kind.
    static Map<String, Long> kinds(JdbcClient jdbc, Scope scope) {
        var kinds = new TreeMap<String, Long>();
        Select select = Select.of("e.kind, count(*)", scope, " GROUP BY e.kind");
        jdbc.sql(select.sql()).params(select.values()).query(row -> {
            kinds.put(row.getString(1), row.getLong(2));
        });
        return kinds;
    }

    /// Those of some kinds whose rows beside the ledger nobody blanks.
    static Map<String, Long> staying(Map<String, Long> kinds, Set<String> followed) {
        var staying = new TreeMap<>(kinds);
        staying.keySet().removeIf(kind -> followed.contains(kind) || LedgerAlone.has(kind) || STAYING.contains(kind));
        return staying;
    }

    /// Takes away the next bodies of a scope.
    ///
    /// @param why      what the ledger says of it beside the sequences
    /// @param followed the kinds whose rows go with them
    /// @return what went; nothing when none is left
    static List<Gone> step(
            Page page, Scope scope, String subject, Map<String, Object> why, Set<String> followed, Instant now) {
        List<Long> sequences = Select.of("e.sequence", scope, " ORDER BY e.sequence LIMIT " + STEP_BODIES)
                .query(page.jdbc());
        if (sequences.isEmpty()) {
            return List.of();
        }
        delete(page.jdbc(), sequences);
        var body = new LinkedHashMap<String, Object>();
        body.put(PurgedSequences.FIELD, PurgedSequences.text(sequences));
        body.put("count", sequences.size());
        body.putAll(why);
        List<Gone> gone = gone(page.jdbc(), sequences);
        Map<String, Long> staying =
                staying(gone.stream().map(Gone::kind).collect(groupingBy(identity(), counting())), followed);
        if (!staying.isEmpty()) {
            body.put(ROWS_STAY, staying);
        }
        page.enter(new LedgerEvent(PurgedSequences.KIND, subject, now, body));
        return gone;
    }

    static void delete(JdbcClient jdbc, List<Long> sequences) {
        jdbc.sql("DELETE FROM ledger.body WHERE sequence = ANY (?)")
                .param(sequences.toArray(Long[]::new))
                .update();
    }

    static List<Gone> gone(JdbcClient jdbc, List<Long> sequences) {
        return jdbc.sql("SELECT kind, subject, happened FROM ledger.entry WHERE sequence = ANY (?) ORDER BY sequence")
                .param(sequences.toArray(Long[]::new))
                .query((row, number) -> new Gone(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getTimestamp("happened").toInstant()))
                .list();
    }

    private record Select(String sql, List<Object> values) {
        static Select of(String what, Scope scope, String end) {
            var sql = new StringBuilder("SELECT " + what
                    + " FROM ledger.entry e JOIN ledger.body b USING (sequence)"
                    + " WHERE e.sequence <= ? AND NOT e.kind = ANY (?)");
            var values = new ArrayList<Object>();
            values.add(scope.upTo());
            values.add(STAYING.toArray(String[]::new));
            if (scope.kind() != null) {
                sql.append(" AND e.kind = ?");
                values.add(scope.kind());
            }
            if (scope.subject() != null) {
                sql.append(" AND e.subject = ?");
                values.add(scope.subject());
            }
            if (scope.happenedBefore() != null) {
                sql.append(" AND e.happened < ?");
                values.add(scope.happenedBefore().atOffset(ZoneOffset.UTC));
            }
            return new Select(sql + end, values);
        }

        List<Long> query(JdbcClient jdbc) {
            return jdbc.sql(sql)
                    .params(values)
                    .query((row, number) -> row.getLong(1))
                    .list();
        }
    }
}
