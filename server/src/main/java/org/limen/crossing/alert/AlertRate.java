package org.limen.crossing.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.limen.kernel.NodeIdentity;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many alerts a list raised at the booths, and how officers judged them; numbers only, no persons.
@Component
class AlertRate {
    /// A crossing's findings are only opened where they hold an alert at all.
    private static final String BY_DAY = """
            SELECT day, count(*) AS travellers, count(*) FILTER (WHERE CASE
                WHEN reason_codes && ARRAY['alert-hit', 'alert-judged-same', 'alert-judged-different']
                THEN jsonb_path_exists(checked::jsonb, '$.hits[*] ? (@.list == $list)',
                     jsonb_build_object('list', :list::text))
                ELSE false END) AS alerts
            FROM crossing.crossing WHERE day >= :from GROUP BY day ORDER BY day
            """;

    private static final String JUDGED = """
            SELECT count(*) FILTER (WHERE same) AS same, count(*) FILTER (WHERE NOT same) AS different FROM (
              SELECT DISTINCT ON (crossing, hit) same FROM (
                SELECT crossing, hit, same, recorded_at FROM crossing.judgement
                UNION ALL
                SELECT a.crossing, a.list || ':' || a.entry, o.outcome = 'same', o.at
                FROM crossing.alert_said o JOIN crossing.alert a ON a.id = o.alert WHERE o.outcome <> 'withdrawn')
                AS word
              WHERE starts_with(hit, :list || ':') AND recorded_at >= :from
              ORDER BY crossing, hit, recorded_at DESC) AS last
            """;

    private final JdbcClient jdbc;
    private final NodeIdentity node;
    private final Clock clock;

    AlertRate(JdbcClient jdbc, NodeIdentity node, Clock clock) {
        this.jdbc = jdbc;
        this.node = node;
        this.clock = clock;
    }

    /// @param later alerts that came after the crossing
    record Seen(
            String list,
            int days,
            double perThousand,
            long travellers,
            long alerts,
            long later,
            long same,
            long different,
            List<Day> byDay) {}

    record Day(LocalDate day, long travellers, long alerts) {}

    record Judged(long same, long different) {}

    Seen of(String list, double perThousand, int days) {
        LocalDate from = LocalDate.ofInstant(clock.instant(), node.zone()).minusDays(days - 1L);
        var begin = from.atStartOfDay(node.zone()).toOffsetDateTime();
        List<Day> byDay = jdbc.sql(BY_DAY)
                .param("list", list)
                .param("from", from)
                .query(new DataClassRowMapper<>(Day.class))
                .list();
        Judged judged = jdbc.sql(JUDGED)
                .param("list", list)
                .param("from", begin)
                .query(new DataClassRowMapper<>(Judged.class))
                .single();
        long later = jdbc.sql("SELECT count(*) FROM crossing.alert WHERE list = :list AND raised_at >= :from")
                .param("list", list)
                .param("from", begin)
                .query(Long.class)
                .single();
        return new Seen(
                list,
                days,
                perThousand,
                byDay.stream().mapToLong(Day::travellers).sum(),
                byDay.stream().mapToLong(Day::alerts).sum(),
                later,
                judged.same(),
                judged.different(),
                byDay);
    }
}
