package org.limen.crossing.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.kernel.NodeIdentity;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// A post's day in numbers, without anybody's name.
@Component
class Today {
    private static final String DAY =
            " FROM crossing.crossing WHERE day = :on AND (:post::text IS NULL OR post = :post) ";
    private static final String WAIT = "extract(epoch FROM at - queued_at)";

    private final JdbcClient jdbc;
    private final NodeIdentity node;

    Today(JdbcClient jdbc, NodeIdentity node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    record Numbers(
            LocalDate on,
            @Nullable String post,
            Counts counts,
            List<Hour> byHour,
            List<ReasonCount> byReason,
            Waits waits,
            List<Lane> lanes) {}

    record Counts(
            long arrivals,
            long travellers,
            long cleared,
            long referred,
            long admitted,
            long refused,
            long detained,
            long protection,
            long waiting) {}

    /// @param hour of the node's zone
    record Hour(
            int hour,
            long entry,
            long exit,
            long referred,
            @Nullable Long waitMedianSeconds,
            @Nullable Long waitP90Seconds) {}

    record ReasonCount(String code, String severity, long count) {}

    /// @param measured how many travellers' waits are known
    record Waits(@Nullable Long medianSeconds, @Nullable Long p90Seconds, long measured) {}

    record Lane(
            String post,
            String lane,
            long travellers,
            long referred,
            @Nullable Long checkMedianSeconds) {}

    Numbers of(LocalDate on, @Nullable String post) {
        return new Numbers(
                on, post, counts(on, post), hours(on, post), reasons(on, post), waits(on, post), lanes(on, post));
    }

    private Counts counts(LocalDate on, @Nullable String post) {
        return day("""
                SELECT count(DISTINCT arrival) AS arrivals, count(*) AS travellers,
                  count(*) FILTER (WHERE outcome = 'cleared') AS cleared,
                  count(*) FILTER (WHERE outcome = 'referred') AS referred,
                  count(*) FILTER (WHERE state = 'admitted') AS admitted,
                  count(*) FILTER (WHERE state = 'refused') AS refused,
                  count(*) FILTER (WHERE state = 'detained') AS detained,
                  count(*) FILTER (WHERE state = 'in-protection') AS protection,
                  count(*) FILTER (WHERE state IN ('referred', 'at-second-line')) AS waiting
                """ + DAY, on, post).query(Counts.class).single();
    }

    private List<Hour> hours(LocalDate on, @Nullable String post) {
        return day("""
                SELECT extract(hour FROM at AT TIME ZONE :zone)::int AS hour,
                  count(*) FILTER (WHERE direction = 'entry') AS entry,
                  count(*) FILTER (WHERE direction = 'exit') AS exit,
                  count(*) FILTER (WHERE outcome = 'referred') AS referred,
                  percentile_cont(0.5) WITHIN GROUP (ORDER BY WAIT)::bigint AS wait_median_seconds,
                  percentile_cont(0.9) WITHIN GROUP (ORDER BY WAIT)::bigint AS wait_p90_seconds
                """.replace("WAIT", WAIT) + DAY + "GROUP BY 1 ORDER BY 1", on, post)
                .param("zone", node.zone().getId())
                .query(new DataClassRowMapper<>(Hour.class))
                .list();
    }

    /// How many travellers each reason came up for, with the severity that the check gave it.
    private List<ReasonCount> reasons(LocalDate on, @Nullable String post) {
        return day("""
                SELECT reason->>'code' AS code, mode() WITHIN GROUP (ORDER BY reason->>'severity') AS severity,
                  count(DISTINCT id) AS count
                FROM (SELECT id, jsonb_array_elements((checked::jsonb)->'reasons') AS reason
                """ + DAY + ") each GROUP BY 1 ORDER BY count DESC, code", on, post)
                .query(new DataClassRowMapper<>(ReasonCount.class))
                .list();
    }

    private Waits waits(LocalDate on, @Nullable String post) {
        return day("""
                SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY WAIT)::bigint AS median_seconds,
                  percentile_cont(0.9) WITHIN GROUP (ORDER BY WAIT)::bigint AS p90_seconds,
                  count(queued_at) AS measured
                """.replace("WAIT", WAIT) + DAY, on, post).query(Waits.class).single();
    }

    private List<Lane> lanes(LocalDate on, @Nullable String post) {
        return day("""
                SELECT post, lane, count(*) AS travellers, count(*) FILTER (WHERE outcome = 'referred') AS referred,
                  percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - at))
                    FILTER (WHERE outcome = 'cleared')::bigint AS check_median_seconds
                """ + DAY + "GROUP BY post, lane ORDER BY post, lane", on, post)
                .query(new DataClassRowMapper<>(Lane.class))
                .list();
    }

    private StatementSpec day(String sql, LocalDate on, @Nullable String post) {
        return jdbc.sql(sql).param("on", on).param("post", post, java.sql.Types.VARCHAR);
    }
}
