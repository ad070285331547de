package org.limen.sync.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.engine.sync.ClockReading;
import org.limen.engine.sync.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What was last heard of each node that this one is linked with, so that it is known after a restart too.
final class ContactTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Said>> LIST = new TypeReference<>() {};

    /// How long a node's log is, as it said.
    record Said(String name, String publicKey, long size) {}

    /// @param clock       how far its clock is ahead of this node's; null where that was not measured
    /// @param clockDiffers whether that is more than is tolerated
    /// @param unread      entries that it holds of this node and is too old to read
    record Contact(
            Origin node,
            String release,
            Instant heard,
            List<Said> said,
            long unread,
            @Nullable ClockReading clock,
            boolean clockDiffers) {

        Contact withClockOf(Contact before) {
            return new Contact(node, release, heard, said, unread, before.clock, before.clockDiffers);
        }
    }

    Optional<Contact> find(JdbcClient jdbc, String publicKey) {
        return jdbc.sql("SELECT * FROM sync.contact WHERE public_key = ?")
                .param(publicKey)
                .query(ContactTable::contact)
                .optional();
    }

    void keep(JdbcClient jdbc, Contact contact) {
        ClockReading clock = contact.clock();
        jdbc.sql("INSERT INTO sync.contact (public_key, name, release, heard_at, said, unread, ahead_micros,"
                        + " uncertainty_micros, clock_differs) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (public_key) DO UPDATE SET name = excluded.name, release = excluded.release,"
                        + " heard_at = excluded.heard_at, said = excluded.said, unread = excluded.unread,"
                        + " ahead_micros = excluded.ahead_micros, uncertainty_micros = excluded.uncertainty_micros,"
                        + " clock_differs = excluded.clock_differs")
                .param(contact.node().publicKey())
                .param(contact.node().name())
                .param(contact.release())
                .param(contact.heard().atOffset(ZoneOffset.UTC))
                .param(JSON.writeValueAsString(contact.said()))
                .param(contact.unread())
                .param(clock == null ? null : micros(clock.ahead()))
                .param(clock == null ? null : micros(clock.uncertainty()))
                .param(contact.clockDiffers())
                .update();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        Long ahead = row.getObject("ahead_micros", Long.class);
        return new Contact(
                new Origin(row.getString("name"), row.getString("public_key")),
                row.getString("release"),
                row.getTimestamp("heard_at").toInstant(),
                JSON.readValue(row.getString("said"), LIST),
                row.getLong("unread"),
                ahead == null ? null : new ClockReading(duration(ahead), duration(row.getLong("uncertainty_micros"))),
                row.getBoolean("clock_differs"));
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private static Duration duration(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
