package org.limen.ceasefire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.limen.access.Officer;
import org.limen.engine.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was sent at once, as rows of `ceasefire.delivery`.
@Component
public class Deliveries {
    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The hash of what was sent under this id before.
    public Optional<Hash> hash(UUID id) {
        return hash(jdbc, id);
    }

    public Optional<Hash> hash(JdbcClient page, UUID id) {
        return page.sql("SELECT hash FROM ceasefire.delivery WHERE id = ?")
                .param(id)
                .query((row, i) -> Hash.of(row.getBytes(1)))
                .optional();
    }

    /// Whether the line of a party, or the obligation, of this name was ever decided at the node above.
    ///
    /// @param where of `ceasefire.line` or `ceasefire.obligation`
    public boolean cameFromAbove(JdbcClient page, String where, String table, Object... values) {
        return page.sql("SELECT EXISTS (SELECT FROM ceasefire." + table + " e JOIN ceasefire.delivery d"
                        + " ON d.id = e.delivery WHERE d.officer = '"
                        + Officer.fromAbove().id() + "' AND " + where + ")")
                .params(values)
                .query(Boolean.class)
                .single();
    }

    public void insert(JdbcClient page, UUID id, Hash hash, Instant at, Officer officer, String source, String why) {
        page.sql("INSERT INTO ceasefire.delivery (id, hash, recorded, officer, officer_name, source, why)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(hash.bytes())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(officer.id().value())
                .param(officer.name())
                .param(source)
                .param(why)
                .update();
    }
}
