package org.limen.engine.fusion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.limen.engine.geodesy.GeoPoint;

/// One report of one observer: from where, when, in which direction, what and how many.
///
/// @param observer      whose report it is: a post, a patrol, a camera; one event takes one report of each
/// @param from          where the observer was
/// @param fromErrorM    radius of the circle that holds 95 % of where the observer was; 0 for a surveyed post
/// @param time          when it was noticed, by the observer's watch
/// @param timeSdSeconds standard deviation of that watch and of how fast it was written down
/// @param bearing       the direction, or null when none was given: such a report stays apart
/// @param kind          what it was, in the words of the report; null when not known
public record Observation(
        String id,
        String observer,
        GeoPoint from,
        double fromErrorM,
        Instant time,
        double timeSdSeconds,
        @Nullable Bearing bearing,
        @Nullable Distance distance,
        @Nullable String kind,
        @Nullable CountRange count,
        Means means) {

    Observation withTimeSd(double seconds) {
        return new Observation(id, observer, from, fromErrorM, time, seconds, bearing, distance, kind, count, means);
    }

    /// A direction from true north, clockwise, with its standard deviation.
    public record Bearing(double deg, double sdDeg) {}

    /// An estimated distance with its standard deviation.
    public record Distance(double m, double sdM) {}
}
