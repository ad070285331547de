package org.limen.crossing.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.limen.crossing.record.CrossingStore;
import org.limen.kernel.NodeIdentity;
import org.limen.ledger.NodeKey;
import org.limen.screening.Judgement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Words on their way down in the database: those said here and those that came from above.
@Component
class WordsBelowTable {
    /// What was said of an alert on a crossing of some nodes, here or above.
    private static final String SAID = """
            (SELECT :self AS speaker, :node AS node, o.place, a.origin, a.crossing, a.list, a.entry, a.edition,
               o.outcome = 'same' AS same, o.why, o.officer, o.officer_name, o.recorded_at AS at
             FROM crossing.alert_outcome o JOIN crossing.alert a ON a.id = o.alert
             WHERE a.origin = ANY (:origins) AND a.origin <> '' AND o.outcome IN ('same', 'different')
             UNION ALL
             SELECT w.origin, w.node, w.sequence, w.crossing_origin, w.crossing, w.list, w.entry, w.edition, w.same,
               w.why, w.officer, w.officer_name, w.at
             FROM crossing.elsewhere_word w WHERE w.from_above AND w.crossing_origin = ANY (:origins)) said
            """;

    private final JdbcClient jdbc;
    private final NodeIdentity node;
    private final String self;

    WordsBelowTable(JdbcClient jdbc, NodeIdentity node, NodeKey key) {
        this.jdbc = jdbc;
        this.node = node;
        this.self = key.publicKey();
    }

    /// What all words about crossings of some nodes come to.
    ///
    /// @param last when the latest was said
    /// @param many each word counts once, and once more when it was purged
    record Sum(Instant last, long many) {}

    /// Empty where nothing was said.
    Optional<Sum> sum(Set<String> origins) {
        return said("SELECT max(at) AS last, count(*) + count(*) FILTER (WHERE why = '') AS many FROM ", "", origins)
                .query((row, number) -> row.getLong("many") == 0
                        ? Optional.<Sum>empty()
                        : Optional.of(new Sum(CrossingStore.instant(row, "last"), row.getLong("many"))))
                .single();
    }

    /// The words that were said since a moment, in an order that doesn't change.
    List<WordFromAbove> words(Set<String> origins, Instant since) {
        return said("SELECT * FROM ", " WHERE at >= :since ORDER BY at, speaker, place", origins)
                .param("since", CrossingStore.utc(since))
                .query(WordsBelowTable::word)
                .list();
    }

    private JdbcClient.StatementSpec said(String select, String end, Set<String> origins) {
        return jdbc.sql(select + SAID + end)
                .param("self", self)
                .param("node", node.name())
                .param("origins", origins.toArray(String[]::new));
    }

    /// The edition that was taken last.
    record Taken(long number, Instant issued) {}

    Optional<Taken> taken() {
        return jdbc.sql("SELECT number, issued FROM crossing.words_from_above ORDER BY number DESC LIMIT 1")
                .query((row, number) -> new Taken(row.getLong("number"), CrossingStore.instant(row, "issued")))
                .optional();
    }

    void keep(JdbcClient at, Taken taken, Instant now) {
        at.sql("INSERT INTO crossing.words_from_above (number, issued, taken_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(taken.number(), CrossingStore.utc(taken.issued()), CrossingStore.utc(now))
                .update();
    }

    /// The origin of a crossing as this node's tables have it.
    String here(String origin) {
        return origin.equals(self) ? "" : origin;
    }

    /// Keeps a word; gives whether it is new.
    boolean insert(JdbcClient at, WordFromAbove word, Instant now) {
        return at.sql("""
                        INSERT INTO crossing.elsewhere_word (origin, sequence, node, crossing_origin, crossing, list, entry,
                          edition, same, why, officer, officer_name, at, held_at, from_above)
                        VALUES (:speaker, :place, :node, :origin, :crossing, :list, :entry, :edition, :same, :why,
                          :officer, :name, :at, :now, true) ON CONFLICT DO NOTHING
                        """)
                        .param("speaker", word.speaker())
                        .param("place", word.place())
                        .param("node", word.node())
                        .param("origin", here(word.origin()))
                        .param("crossing", word.crossing())
                        .param("list", word.list())
                        .param("entry", word.entry())
                        .param("edition", word.edition())
                        .param("same", word.same())
                        .param("why", word.why())
                        .param("officer", word.officer().id())
                        .param("name", word.officer().name())
                        .param("at", CrossingStore.utc(word.at()))
                        .param("now", CrossingStore.utc(now))
                        .update()
                == 1;
    }

    /// The key of the person of a crossing: empty text where it was purged, nothing where it is not on record here.
    Optional<String> person(JdbcClient at, WordFromAbove word) {
        return at.sql("SELECT person_key FROM crossing.passage WHERE id = ? AND origin = ?")
                .params(word.crossing(), here(word.origin()))
                .query(String.class)
                .optional();
    }

    private static WordFromAbove word(ResultSet row, int number) throws SQLException {
        return new WordFromAbove(
                row.getString("speaker"),
                row.getString("node"),
                row.getLong("place"),
                row.getString("origin"),
                row.getObject("crossing", UUID.class),
                row.getString("list"),
                row.getString("entry"),
                row.getLong("edition"),
                row.getBoolean("same"),
                row.getString("why"),
                new Judgement.By(row.getObject("officer", UUID.class), row.getString("officer_name")),
                CrossingStore.instant(row, "at"));
    }
}
