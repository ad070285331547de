package org.limen.access.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.access.OfficerId;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Readings as ledger entries, and as rows of `access.reading` that are written in the same recording.
@Component
class ReadingTable implements Reads {
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    ReadingTable(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void trace(Officer officer, Purpose purpose, String what, String subject, int count) {
        Instant now = clock.instant();
        var body =
                Map.of("officer", officer.id(), "purpose", purpose, "what", what, "subject", subject, "count", count);
        ledger.commit(page -> {
            insert(page, officer, purpose, what, subject, count, now);
            page.enter(new LedgerEvent("read", subject, now, body));
            return count;
        });
    }

    private static void insert(
            Page page, Officer officer, Purpose purpose, String what, String subject, int count, Instant now) {
        page.jdbc()
                .sql("insert into access.reading (at, officer, purpose, what, subject, shown)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(now.atOffset(ZoneOffset.UTC), officer.id().value(), purpose.code(), what, subject, count)
                .update();
    }

    /// Which readings are asked for; what is null does not matter.
    ///
    /// @param complaints whether readings of complaints are among them
    /// @param before     only readings with a lower sequence, to go on where a page ended
    record Asked(
            @Nullable UUID officer,
            @Nullable String subject,
            @Nullable Purpose purpose,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long before,
            boolean complaints,
            int limit) {}

    /// One reading as it was recorded.
    record Reading(
            long sequence, Instant at, OfficerId officer, Purpose purpose, String what, String subject, int count) {}

    /// The readings asked for, newest first.
    List<Reading> find(Asked asked) {
        return jdbc.sql("select * from access.reading"
                        + " where (cast(:officer as uuid) is null or officer = cast(:officer as uuid))"
                        + " and (cast(:subject as text) is null or subject = :subject)"
                        + " and (cast(:purpose as text) is null or purpose = :purpose)"
                        + " and (cast(:from as timestamptz) is null or at >= cast(:from as timestamptz))"
                        + " and (cast(:to as timestamptz) is null or at < cast(:to as timestamptz))"
                        + " and (cast(:before as bigint) is null or sequence < cast(:before as bigint))"
                        + " and (:complaints or what <> :complaint)"
                        + " order by sequence desc limit :limit")
                .param("officer", asked.officer())
                .param("subject", asked.subject())
                .param(
                        "purpose",
                        asked.purpose() == null ? null : asked.purpose().code())
                .param("from", utc(asked.from()))
                .param("to", utc(asked.to()))
                .param("before", asked.before())
                .param("complaints", asked.complaints())
                .param("complaint", COMPLAINT)
                .param("limit", asked.limit())
                .query(ReadingTable::reading)
                .list();
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                new OfficerId(row.getObject("officer", UUID.class)),
                Purpose.of(row.getString("purpose")).orElseThrow(),
                row.getString("what"),
                row.getString("subject"),
                row.getInt("shown"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
