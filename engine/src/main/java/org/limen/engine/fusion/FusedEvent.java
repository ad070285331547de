package org.limen.engine.fusion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.geodesy.GeoPoint;

/// What happened once, as the reports of it tell together.
///
/// @param time     when it happened where it happened: the travel of sound is taken off
/// @param position the middle of the ellipse
/// @param fix      what the position is worth
/// @param kind     what most of its reports agree on; null when none says
/// @param count    how many, not added up over observers; null when nobody counted
/// @param from     the ids of its observations, earliest first
/// @param bits     how much likelier one event is than reports that have nothing to do with each other, as log2
public record FusedEvent(
        Instant time,
        GeoPoint position,
        Ellipse ellipse,
        Fix fix,
        @Nullable String kind,
        @Nullable CountEstimate count,
        List<String> from,
        double bits) {
    public FusedEvent {
        from = List.copyOf(from);
    }

    /// What a position rests on.
    public enum Fix {
        /// Bearings that cross, or a distance: the ellipse is small beside the distances.
        CROSSED("crossed"),
        /// Bearings too near to parallel: the direction is known, how far away is not.
        BEARING("bearing");

        private final String code;

        Fix(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
