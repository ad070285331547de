package org.limen.incident.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.limen.incident.Incidents;
import org.limen.incident.record.Columns;
import org.limen.incident.record.IncidentStore;
import org.limen.incident.report.Place;
import org.limen.incident.report.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Incidents of a span for other packages, as they were known at a moment.
@Component
class KnownIncidents implements Incidents {
    private static final String BETWEEN = """
            SELECT r.*, coalesce(s.state, 'reported') AS state, coalesce(s.recorded_at, r.recorded_at) AS stepped_at
            FROM incident.revision r
            LEFT JOIN LATERAL (SELECT state, recorded_at FROM incident.step
                WHERE incident = r.incident AND recorded_at <= :asOf ORDER BY ordinal DESC LIMIT 1) s ON true
            WHERE r.recorded_at <= :asOf AND r.from_at >= :from AND r.from_at < :to
            AND NOT EXISTS (SELECT 1 FROM incident.revision l
                WHERE l.incident = r.incident AND l.revision > r.revision AND l.recorded_at <= :asOf)
            ORDER BY r.from_at, r.incident
            """;

    private final IncidentStore store;

    KnownIncidents(IncidentStore store) {
        this.store = store;
    }

    @Override
    public List<Known> between(Instant from, Instant to, Instant asOf) {
        JdbcClient reading = store.reading();
        return reading.sql(BETWEEN)
                .param("from", Columns.utc(from))
                .param("to", Columns.utc(to))
                .param("asOf", Columns.utc(asOf))
                .query(this::known)
                .list();
    }

    private Known known(ResultSet row, int number) throws SQLException {
        Report report = store.report(row.getString("report"));
        Place place = report.place();
        Instant revised = Columns.instant(row, "recorded_at");
        Instant stepped = Columns.instant(row, "stepped_at");
        return new Known(
                row.getObject("incident", UUID.class),
                report.type(),
                row.getString("state"),
                row.getInt("revision"),
                report.lifeAtRisk(),
                report.happened().from(),
                report.happened().to(),
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                place == null ? null : place.errorM(),
                report.placeName(),
                stepped.isAfter(revised) ? stepped : revised,
                row.getString("why"));
    }
}
