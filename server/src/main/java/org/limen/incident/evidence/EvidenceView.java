package org.limen.incident.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.incident.record.Columns;
import org.limen.incident.report.Place;
import org.limen.incident.report.Report;
import org.limen.incident.report.Span;

/// A piece of evidence as it is shown, with what its file says beside what was reported.
///
/// @param seenAs what its first bytes say it is, whatever it is called
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceView(
        UUID id,
        UUID incident,
        String sha256,
        long bytes,
        String fileName,
        String mediaType,
        String seenAs,
        @Nullable Instant takenAt,
        Instant recordedAt,
        Columns.By officer,
        Object found,
        Differences differences) {

    /// How far what the file says lies from what was reported; stated, not judged.
    ///
    /// @param distanceM from the reported position
    /// @param errorM    of the reported position
    /// @param seconds   from the reported time: 0 within it, negative before it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Differences(
            @Nullable Double distanceM,
            @Nullable Double errorM,
            @Nullable Long seconds) {}

    static EvidenceView of(EvidenceRow row, Report report) {
        return new EvidenceView(
                row.id(),
                row.incident(),
                row.sha256().hex(),
                row.bytes(),
                row.fileName(),
                row.mediaType(),
                row.seenAs(),
                row.takenAt(),
                row.recordedAt(),
                row.officer(),
                row.found(),
                differences(row.found(), report));
    }

    private static Differences differences(Found found, Report report) {
        Found.Position position = found.position();
        Place place = report.place();
        Double distance = position == null || place == null
                ? null
                : Math.round(10
                                * Ellipsoid.distanceM(
                                        new GeoPoint(position.lat(), position.lon()),
                                        new GeoPoint(place.lat(), place.lon())))
                        / 10.0;
        Instant takenAt = found.takenAt();
        return new Differences(
                distance,
                distance == null || place == null ? null : place.errorM(),
                takenAt == null ? null : seconds(takenAt, report.happened()));
    }

    private static long seconds(Instant takenAt, Span happened) {
        if (takenAt.isBefore(happened.from())) {
            return -Duration.between(takenAt, happened.from()).toSeconds();
        }
        return takenAt.isAfter(happened.to())
                ? Duration.between(happened.to(), takenAt).toSeconds()
                : 0;
    }
}
