package org.limen.crossing.search;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.record.CrossingRow;
import org.limen.crossing.record.CrossingStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who should have left: open stays whose last day is past, counted anew on whatever day is asked for.
@Component
class Overstays {
    private static final int LIMIT_MAX = 1_000;
    private static final String OVER = """
            FROM crossing.stay s JOIN crossing.crossing c ON c.id = s.entry
            WHERE s.entered_on <= :on AND s.may_stay_until < :on
              AND (s.left_on IS NULL OR s.left_on > :on)
              AND (s.entered_again_on IS NULL OR s.entered_again_on > :on)
              AND (:nationality::text IS NULL OR c.nationality = :nationality)
            """;

    private final JdbcClient jdbc;
    private final String pack;

    Overstays(JdbcClient jdbc, @Value("${limen.pack}") String pack) {
        this.jdbc = jdbc;
        this.pack = pack;
    }

    /// One person who stayed too long.
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
            String pack) {}

    record Found(LocalDate on, long total, List<Overstay> items) {}

    Found on(LocalDate day, @Nullable String nationality, int limit) {
        long total = jdbc.sql("SELECT count(*) " + OVER)
                .param("on", day)
                .param("nationality", nationality, java.sql.Types.VARCHAR)
                .query(Long.class)
                .single();
        List<Overstay> items = jdbc.sql("SELECT c.*, s.entered_on, s.may_stay_until AS until " + OVER
                        + " ORDER BY s.may_stay_until, c.surname, c.id LIMIT :limit")
                .param("on", day)
                .param("nationality", nationality, java.sql.Types.VARCHAR)
                .param("limit", Math.clamp(limit, 1, LIMIT_MAX))
                .query((row, number) -> {
                    CrossingRow entry = CrossingStore.row(row, number);
                    LocalDate until = Objects.requireNonNull(row.getObject("until", LocalDate.class));
                    return new Overstay(
                            entry.id(),
                            entry.personKey(),
                            entry.surname(),
                            entry.givenNames(),
                            entry.birthDate(),
                            entry.nationality(),
                            entry.documentNumber(),
                            entry.day(),
                            entry.post(),
                            until,
                            ChronoUnit.DAYS.between(until, day),
                            pack);
                })
                .list();
        return new Found(day, total, items);
    }
}
