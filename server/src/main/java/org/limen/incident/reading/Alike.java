package org.limen.incident.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.limen.ceasefire.Ceasefire;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.PositionError;
import org.limen.incident.record.Columns;
import org.limen.incident.record.IncidentStore;
import org.limen.incident.report.Place;
import org.limen.incident.report.Report;
import org.springframework.stereotype.Component;

/// Finds incidents that may be the same one, reported by somebody else.
///
/// They are of one type, or a life is at risk in both; they lie as near to each other in time and place as the errors
/// allow, and at sea a boat drifts between two calls. Nothing is put together: that is for people to say.
@Component
public class Alike {
    private static final Duration APART_MAX = Duration.ofHours(12);
    private static final double DRIFT_M_PER_S = 1.5;
    private static final double NEAR_M = 500;
    private static final double DISTANCE_M_MAX = 70_000;
    private static final double METRES_PER_DEGREE = 111_000;
    private static final int TOLD_MAX = 5;

    private static final String NEAR = """
            SELECT * FROM incident.standing
            WHERE incident <> :incident AND (type = :type OR (life_at_risk AND :life)) AND state <> 'false'
                AND from_at <= :to AND to_at >= :from AND lat BETWEEN :lat - :reach AND :lat + :reach
            """;

    private final IncidentStore store;
    private final Ceasefire ground;

    Alike(IncidentStore store, Ceasefire ground) {
        this.store = store;
        this.ground = ground;
    }

    /// Another incident that may be the same.
    ///
    /// @param secondsApart from the beginning of one to the beginning of the other
    public record Other(UUID id, String type, String state, double distanceM, long secondsApart) {}

    private record Candidate(Other other, double errorM) {}

    /// The nearest first, as known now; none for a report without a position.
    List<Other> of(UUID incident, Report report) {
        Place place = report.place();
        if (place == null) {
            return List.of();
        }
        double drift = isAtSea(place, report) ? DRIFT_M_PER_S : 0;
        return store
                .reading()
                .sql(NEAR)
                .param("incident", incident)
                .param("type", report.type())
                .param("life", report.lifeAtRisk())
                .param("from", Columns.utc(report.happened().from().minus(APART_MAX)))
                .param("to", Columns.utc(report.happened().to().plus(APART_MAX)))
                .param("lat", place.lat())
                .param("reach", DISTANCE_M_MAX / METRES_PER_DEGREE)
                .query((row, number) -> candidate(
                        place,
                        report.happened().from(),
                        row.getObject("incident", UUID.class),
                        row.getString("type"),
                        row.getString("state"),
                        new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                        row.getDouble("error_m"),
                        Columns.instant(row, "from_at")))
                .list()
                .stream()
                .filter(one -> one.other().distanceM() <= reachM(place, one, drift))
                .map(Candidate::other)
                .sorted(Comparator.comparingDouble(Other::distanceM).thenComparing(Other::id))
                .limit(TOLD_MAX)
                .toList();
    }

    private static double reachM(Place place, Candidate one, double drift) {
        double reach =
                NEAR_M + place.errorM() + one.errorM() + drift * one.other().secondsApart();
        return Math.min(reach, DISTANCE_M_MAX);
    }

    private static Candidate candidate(
            Place place, Instant from, UUID id, String type, String state, GeoPoint at, double errorM, Instant began) {
        double distance = Ellipsoid.distanceM(place.point(), at);
        long apart = Duration.between(began, from).abs().toSeconds();
        return new Candidate(new Other(id, type, state, distance, apart), errorM);
    }

    private boolean isAtSea(Place place, Report report) {
        var on = report.happened().from().atOffset(ZoneOffset.UTC).toLocalDate();
        return ground.probabilityOnLand(place.point(), new PositionError(place.errorM()), on)
                .map(onLand -> onLand < 0.5)
                .orElseGet(() -> report.details().containsValue("sea"));
    }
}
