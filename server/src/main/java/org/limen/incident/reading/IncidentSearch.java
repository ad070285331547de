package org.limen.incident.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.incident.record.Columns;
import org.limen.incident.record.IncidentStore;
import org.limen.incident.report.Place;
import org.limen.incident.report.Report;
import org.limen.incident.report.Span;
import org.limen.kernel.search.Conditions;
import org.limen.kernel.search.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of incidents, the latest first, as they were known at a moment.
///
/// A rescue that runs comes before everything else and no filter leaves it out.
@Component
class IncidentSearch {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT = 50;
    private static final int TEXT_CHARS_MAX = 200;

    /// As it stands now.
    private static final String NOW = "WITH known AS NOT MATERIALIZED (SELECT * FROM incident.standing) ";

    /// As it was known at a moment: the last of what was recorded by then.
    private static final String THEN = """
            WITH known AS (
                SELECT r.incident, r.id AS latest, r.revision, r.type, r.life_at_risk, r.from_at, r.to_at,
                    r.lat, r.lon, r.error_m,
                    (SELECT f.recorded_at FROM incident.revision f
                     WHERE f.incident = r.incident AND f.revision = 1) AS first_recorded_at,
                    coalesce(s.state, 'reported') AS state, coalesce(u.step <> 'over', false) AS running,
                    (SELECT count(*) FROM incident.evidence e
                     WHERE e.incident = r.incident AND e.recorded_at <= :asOf) AS pieces
                FROM incident.revision r
                LEFT JOIN LATERAL (SELECT state FROM incident.step
                    WHERE incident = r.incident AND recorded_at <= :asOf ORDER BY ordinal DESC LIMIT 1) s ON true
                LEFT JOIN LATERAL (SELECT step FROM incident.rescue_step
                    WHERE incident = r.incident AND recorded_at <= :asOf ORDER BY ordinal DESC LIMIT 1) u ON true
                WHERE r.recorded_at <= :asOf AND NOT EXISTS (SELECT 1 FROM incident.revision l
                    WHERE l.incident = r.incident AND l.revision > r.revision AND l.recorded_at <= :asOf))
            """;

    private static final String ORDER = " ORDER BY from_at DESC, incident DESC";

    private final JdbcClient jdbc;
    private final IncidentStore store;

    IncidentSearch(JdbcClient jdbc, IncidentStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /// What a list shows of an incident.
    ///
    /// @param beyondFilter whether it is there only because a life is at risk
    /// @param late         whether the first report came after its time
    /// @param text         how the free text begins
    /// @param evidence     how many pieces there are
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            UUID id,
            String type,
            String state,
            int revision,
            boolean lifeAtRisk,
            boolean rescueRunning,
            boolean beyondFilter,
            Span happened,
            Instant awareAt,
            Instant recordedAt,
            boolean late,
            @Nullable Place place,
            @Nullable String placeName,
            @Nullable String post,
            @Nullable String text,
            int evidence,
            Columns.By officer) {}

    /// @param total      how many fit the filter
    /// @param lifeAtRisk how many rescues run, whether they fit or not
    record Found(List<Row> items, @Nullable String next, long total, int lifeAtRisk) {}

    Found find(IncidentFilter filter) {
        String known = filter.asOf() == null ? NOW : THEN;
        Conditions where = filter.where();
        int limit = Math.clamp(filter.limit() == null ? LIMIT : filter.limit(), 1, LIMIT_MAX);
        String fits = where.sql();
        List<Row> rescues = select(known, fits, "running" + ORDER, where);
        long total = jdbc.sql(known + "SELECT count(*) FROM known WHERE " + fits)
                .params(where.params())
                .query(Long.class)
                .single();
        where.after(Cursor.read(filter.cursor()), "from_at, incident");
        List<Row> rest = select(known, "true", "NOT running AND " + where.sql() + ORDER + " LIMIT " + limit, where);
        var items = new ArrayList<Row>();
        if (filter.cursor() == null) {
            items.addAll(rescues);
        }
        items.addAll(rest);
        Row last = rest.size() == limit ? rest.getLast() : null;
        return new Found(
                items,
                last == null ? null : new Cursor(last.happened().from(), last.id()).text(),
                total,
                rescues.size());
    }

    /// A page is found first, and only its rows are read whole.
    private List<Row> select(String known, String fits, String page, Conditions where) {
        return jdbc.sql(known + ", page AS (SELECT *, " + fits + " AS fits FROM known WHERE " + page
                        + ") SELECT page.*, r.report, r.officer, r.officer_name FROM page"
                        + " JOIN incident.revision r ON r.id = page.latest"
                        + " ORDER BY page.from_at DESC, page.incident DESC")
                .params(where.params())
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        Report report = store.report(row.getString("report"));
        Instant recordedAt = Columns.instant(row, "first_recorded_at");
        return new Row(
                row.getObject("incident", UUID.class),
                report.type(),
                row.getString("state"),
                row.getInt("revision"),
                report.lifeAtRisk(),
                row.getBoolean("running"),
                !row.getBoolean("fits"),
                report.happened(),
                report.awareAt(),
                recordedAt,
                FirstReports.of(report.type(), report.awareAt(), recordedAt).late(),
                report.place(),
                report.placeName(),
                report.post(),
                beginning(report.text()),
                row.getInt("pieces"),
                Columns.officer(row));
    }

    private static @Nullable String beginning(Report.@Nullable Text text) {
        return text == null
                ? null
                : text.text().substring(0, Math.min(TEXT_CHARS_MAX, text.text().length()));
    }
}
