package org.limen.ceasefire.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.observation.ObservationTable;
import org.limen.ceasefire.observation.Recorded;
import org.limen.ceasefire.observation.Sighting;
import org.limen.ceasefire.taking.Where;
import org.limen.engine.fusion.CountRange;
import org.limen.engine.fusion.Means;
import org.limen.engine.fusion.Observation;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;

/// An observation as it stands, with the ids that it had before it was corrected, and its form for the engine.
///
/// @param ids   of itself and of all that it corrects, the first recorded one last
/// @param first when the first of them was recorded
record Known(Recorded recorded, List<UUID> ids, Instant first, Observation observation) {
    private static final double RADIUS_95_SD = 2.4477;
    private static final double EVEN_SD = Math.sqrt(12);

    static Known of(Recorded recorded, ObservationTable table) {
        var ids = new ArrayList<UUID>();
        ids.add(recorded.report().id());
        Instant first = recorded.recordedAt();
        UUID before = recorded.report().supersedes();
        while (before != null) {
            Recorded former = table.find(before, ObservationTable.LATEST).orElseThrow();
            ids.add(before);
            first = former.recordedAt();
            before = former.report().supersedes();
        }
        return new Known(recorded, List.copyOf(ids), first, observation(recorded.report()));
    }

    UUID id() {
        return ids.getFirst();
    }

    /// The id that it keeps through corrections.
    UUID root() {
        return ids.getLast();
    }

    static Observation observation(Sighting report) {
        Means means = Means.of(report.means().code()).orElse(Means.UNKNOWN);
        double span = Duration.between(report.begins(), report.ends()).toMillis() / 1_000.0;
        Instant middle = report.begins().plusMillis(Math.round(span * 500));
        double timeSd = Math.hypot(means.timeSdSeconds(), span / EVEN_SD);
        GeoPoint from = report.from().point();
        return new Observation(
                report.id().toString(),
                report.observer(),
                from,
                report.from().errorM(),
                middle,
                timeSd,
                bearing(report, means),
                distance(report),
                report.kind(),
                count(report.count()),
                means);
    }

    /// The direction reported, or that of the place reported.
    private static Observation.@Nullable Bearing bearing(Sighting report, Means means) {
        Where at = report.at();
        if (at != null) {
            double away = Math.max(1, Ellipsoid.distanceM(report.from().point(), at.point()));
            double sd = Math.toDegrees(Math.atan2(Math.max(1, at.errorM()) / RADIUS_95_SD, away));
            return new Observation.Bearing(Ellipsoid.azimuthDeg(report.from().point(), at.point()), sd);
        }
        Double deg = report.bearingDeg();
        Double sd = report.bearingErrorDeg();
        return deg == null
                ? null
                : new Observation.Bearing(deg % 360, sd == null ? means.bearingSdDeg() : Math.max(0.01, sd));
    }

    private static Observation.@Nullable Distance distance(Sighting report) {
        Where at = report.at();
        if (at != null) {
            return new Observation.Distance(
                    Ellipsoid.distanceM(report.from().point(), at.point()), Math.max(1, at.errorM()) / RADIUS_95_SD);
        }
        Sighting.Band band = report.distance();
        if (band == null) {
            return null;
        }
        double sd = Math.max(0.15 * band.toM(), (band.toM() - band.fromM()) / EVEN_SD);
        return new Observation.Distance((band.fromM() + band.toM()) / 2, Math.max(50, sd));
    }

    private static @Nullable CountRange count(Sighting.@Nullable SightCount count) {
        if (count == null || (count.low() == null && count.high() == null)) {
            return null;
        }
        int low = count.low() == null ? 0 : count.low();
        int high = count.high() == null ? (count.kind().equals("known") ? low : CountRange.UNBOUNDED) : count.high();
        return new CountRange(low, high);
    }
}
