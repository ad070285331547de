package org.limen.crossing.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who should have left: open stays whose last day is past, counted anew on whatever day is asked for.
///
/// Entries and exits at other nodes count as far as they are held here: who entered there and left here has left.
@Component
class Overstays {
    private static final int LIMIT_MAX = 1_000;
    private static final String OVER = """
            FROM (
              SELECT c.id, '' AS origin, '' AS node, c.person_key, c.surname, c.given_names, c.birth_date, c.nationality,
                c.document_number, c.day, c.post, s.may_stay_until
              FROM crossing.stay s JOIN crossing.crossing c ON c.id = s.entry
              WHERE s.entered_on <= :on AND s.may_stay_until < :on
                AND (s.left_on IS NULL OR s.left_on > :on)
                AND (s.entered_again_on IS NULL OR s.entered_again_on > :on)
                AND NOT EXISTS (SELECT 1 FROM crossing.uncounted u WHERE u.origin = '' AND u.id = c.id)
                AND NOT EXISTS (SELECT 1 FROM crossing.elsewhere_crossing e WHERE e.state = 'admitted' AND e.at > c.at
                  AND e.day <= :on AND (e.person_key = c.person_key OR e.document_key = c.document_key)
                  AND NOT EXISTS (SELECT 1 FROM crossing.uncounted u WHERE u.origin = e.origin AND u.id = e.id))
              UNION ALL
              SELECT e.id, e.origin, e.node, e.person_key, e.surname, e.given_names, e.birth_date, e.nationality,
                e.document_number, e.day, e.post, e.may_stay_until
              FROM crossing.elsewhere_crossing e
              WHERE e.direction = 'entry' AND e.state = 'admitted' AND e.day <= :on AND e.may_stay_until < :on
                AND (e.followed_on IS NULL OR e.followed_on > :on)
                AND NOT EXISTS (SELECT 1 FROM crossing.uncounted u WHERE u.origin = e.origin AND u.id = e.id)
                AND NOT EXISTS (SELECT 1 FROM crossing.crossing c WHERE c.state = 'admitted' AND c.at > e.at
                  AND c.day <= :on AND (c.person_key = e.person_key OR c.document_key = e.document_key)
                  AND NOT EXISTS (SELECT 1 FROM crossing.uncounted u WHERE u.origin = '' AND u.id = c.id))) AS o
            WHERE (:nationality::text IS NULL OR nationality = :nationality)
            """;

    private final JdbcClient jdbc;
    private final String pack;

    Overstays(JdbcClient jdbc, @Value("${limen.pack}") String pack) {
        this.jdbc = jdbc;
        this.pack = pack;
    }

    /// One person who stayed too long.
    ///
    /// @param node the node that recorded the entry; empty for this one
    record Overstay(
            UUID crossingId,
            String personKey,
            String surname,
            String givenNames,
            @Nullable String birthDate,
            String nationality,
            String documentNumber,
            LocalDate enteredOn,
            String post,
            LocalDate mayStayUntil,
            long overstayDays,
            String pack,
            String node) {}

    record Found(LocalDate on, long total, List<Overstay> items) {}

    Found on(LocalDate day, @Nullable String nationality, int limit) {
        long total = jdbc.sql("SELECT count(*) " + OVER)
                .param("on", day)
                .param("nationality", nationality, java.sql.Types.VARCHAR)
                .query(Long.class)
                .single();
        List<Overstay> items = jdbc.sql(
                        "SELECT o.* " + OVER + " ORDER BY may_stay_until, surname, id, origin LIMIT :limit")
                .param("on", day)
                .param("nationality", nationality, java.sql.Types.VARCHAR)
                .param("limit", Math.clamp(limit, 1, LIMIT_MAX))
                .query((row, number) -> overstay(row, day))
                .list();
        return new Found(day, total, items);
    }

    private Overstay overstay(ResultSet row, LocalDate day) throws SQLException {
        LocalDate until = Objects.requireNonNull(row.getObject("may_stay_until", LocalDate.class));
        return new Overstay(
                row.getObject("id", UUID.class),
                row.getString("person_key"),
                row.getString("surname"),
                row.getString("given_names"),
                row.getString("birth_date"),
                row.getString("nationality"),
                row.getString("document_number"),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getString("post"),
                until,
                ChronoUnit.DAYS.between(until, day),
                pack,
                row.getString("node"));
    }
}
