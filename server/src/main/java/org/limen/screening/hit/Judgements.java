package org.limen.screening.hit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.limen.access.Officer;
import org.limen.ledger.Page;
import org.limen.screening.Judgement;
import org.limen.screening.Screening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What officers said of travellers and entries: every word is kept, the last one counts.
@Component
class Judgements {
    private final JdbcClient jdbc;

    Judgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last judgement on each entry (`list:entry`) that was ever judged for this traveller.
    Map<String, Judgement> of(String personKey) {
        var judgements = new HashMap<String, Judgement>();
        jdbc.sql("SELECT DISTINCT ON (list, entry) list, entry, same, officer, name, at, why FROM screening.judgement"
                        + " WHERE person_key = ? ORDER BY list, entry, sequence DESC")
                .param(personKey)
                .query(row -> {
                    var officer = new Judgement.By(row.getObject("officer", UUID.class), row.getString("name"));
                    judgements.put(
                            row.getString("list") + ":" + row.getString("entry"),
                            new Judgement(
                                    row.getBoolean("same"),
                                    officer,
                                    row.getTimestamp("at").toInstant(),
                                    row.getString("why")));
                });
        return judgements;
    }

    void add(Page page, Screening.Pair pair, boolean same, Officer officer, String why, Instant at) {
        page.jdbc()
                .sql("INSERT INTO screening.judgement (person_key, list, entry, same, officer, name, at, why)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        pair.personKey(),
                        pair.list(),
                        pair.entry(),
                        same,
                        officer.id().value(),
                        officer.name(),
                        at.atOffset(ZoneOffset.UTC),
                        why)
                .update();
    }
}
