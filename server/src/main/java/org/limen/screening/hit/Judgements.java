package org.limen.screening.hit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.limen.ledger.Page;
import org.limen.screening.Judgement;
import org.limen.screening.Screening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What officers said of travellers and entries: every word is kept, and [WordsOnPair] says which one counts.
@Component
class Judgements {
    private final JdbcClient jdbc;

    Judgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The judgement that counts on each entry (`list:entry`) that was ever judged for this traveller.
    Map<String, Judgement> of(String personKey) {
        var words = new HashMap<String, WordsOnPair>();
        jdbc.sql("SELECT list, entry, origin, same, officer, name, at, why FROM screening.judgement"
                        + " WHERE person_key = ? ORDER BY sequence")
                .param(personKey)
                .query(row -> {
                    words.computeIfAbsent(
                                    row.getString("list") + ":" + row.getString("entry"), hit -> new WordsOnPair())
                            .add(row.getString("origin"), word(row));
                });
        var judgements = new HashMap<String, Judgement>();
        words.forEach((hit, said) -> judgements.put(hit, said.counting()));
        return judgements;
    }

    void add(Page page, Screening.Pair pair, String origin, Judgement word) {
        page.jdbc()
                .sql(
                        "INSERT INTO screening.judgement (person_key, list, entry, crossing, origin, same, officer, name, at,"
                                + " why) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        pair.personKey(),
                        pair.list(),
                        pair.entry(),
                        pair.crossing(),
                        origin,
                        word.same(),
                        word.officer().id(),
                        word.officer().name(),
                        word.at().atOffset(ZoneOffset.UTC),
                        word.why())
                .update();
    }

    private static Judgement word(ResultSet row) throws SQLException {
        var officer = new Judgement.By(row.getObject("officer", UUID.class), row.getString("name"));
        return new Judgement(
                row.getBoolean("same"), officer, row.getTimestamp("at").toInstant(), row.getString("why"));
    }
}
