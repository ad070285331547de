package org.limen.ceasefire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.PositionError;
import org.limen.engine.geodesy.Whereabouts;

/// What was seen somewhere, as far as obligations ask for it. What is null is not known.
///
/// @param from        the earliest time, and `to` the latest, at which it was there
/// @param kind        what it was: `weapon`, `troops`, `drone`, in the words of the obligations
/// @param weaponClass for a weapon: `artillery`, `mortar`
/// @param party       whose it was
/// @param countLow    at least so many; 0 where the count is not known
/// @param countHigh   at most so many; null where there is no upper bound
/// @param altitudeM   of something that flies, above the ground
public record Observed(
        Whereabouts place,
        Instant from,
        Instant to,
        @Nullable String kind,
        @Nullable String weaponClass,
        @Nullable String party,
        int countLow,
        @Nullable Integer countHigh,
        @Nullable Double altitudeM) {

    public Observed(
            GeoPoint position,
            PositionError error,
            Instant from,
            Instant to,
            @Nullable String kind,
            @Nullable String weaponClass,
            @Nullable String party,
            int countLow,
            @Nullable Integer countHigh,
            @Nullable Double altitudeM) {
        this(Whereabouts.of(position, error), from, to, kind, weaponClass, party, countLow, countHigh, altitudeM);
    }

    public GeoPoint position() {
        return place.middle();
    }
}
