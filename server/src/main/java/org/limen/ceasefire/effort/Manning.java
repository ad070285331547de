package org.limen.ceasefire.effort;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether a post was manned, as far as its shifts are recorded.
@Component
public class Manning {
    /// Shifts begin and end a little off their hours.
    private static final Duration SLACK = Duration.ofMinutes(30);

    private static final String SHIFTS = """
            SELECT count(*) FROM ceasefire.effort e
            WHERE e.kind = 'manning' AND e.subject = :post AND e.from_at < :to AND e.to_at > :from
                AND NOT EXISTS (SELECT 1 FROM ceasefire.effort later WHERE later.supersedes = e.id)
            """;

    /// Whether shifts of that day are recorded for the post and none of them covers the time. Where none is recorded,
    /// nothing contradicts.
    public boolean contradicts(JdbcClient page, String post, Instant from, Instant to) {
        Instant day = from.truncatedTo(ChronoUnit.DAYS);
        return shifts(page, post, from.minus(SLACK), to.plus(SLACK)) == 0
                && shifts(page, post, day, day.plus(1, ChronoUnit.DAYS)) > 0;
    }

    private static long shifts(JdbcClient page, String post, Instant from, Instant to) {
        return page.sql(SHIFTS)
                .param("post", post)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
