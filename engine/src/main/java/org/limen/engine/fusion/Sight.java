package org.limen.engine.fusion;

import org.jspecify.annotations.Nullable;

/// One observation on the local plane, with what its errors make likely.
///
/// @param theta      the bearing in radians clockwise from the plane's north
/// @param bearingSd  in radians; over [#DIRECTIONLESS] it says nothing
/// @param stand      standard deviation of where the observer stood, in metres in each direction
/// @param time       in seconds since the first observation
/// @param distance   in metres; not a number when none was given
/// @param logClutter the log density of such a report when it belongs to nothing that others reported
record Sight(
        Observation of,
        double x,
        double y,
        double theta,
        double bearingSd,
        double stand,
        double time,
        double timeSd,
        double distance,
        double distanceSd,
        double logClutter) {
    /// Metres a second, at 15 °C.
    static final double SOUND_M_PER_S = 340;

    /// Beyond this nobody hears or sees anything; estimated distances of clutter are even up to here.
    static final double RANGE_MAX_M = 20_000;

    static final double DIRECTIONLESS = Math.toRadians(60);
    private static final double LOG_ALL_DIRECTIONS = -Math.log(2 * Math.PI);

    /// The share of reports of an event whose bearing or distance is simply wrong.
    private static final double WRONG_SHARE = 0.02;

    /// Half of what happens at this distance is noticed.
    private static final double NOTICED_HALF_M = 15_000;

    double distanceTo(double px, double py) {
        return Math.max(0.5, length(px - x, py - y));
    }

    double azimuthTo(double px, double py) {
        return Math.atan2(px - x, py - y);
    }

    /// Without the care of [Math#hypot] for numbers that are nowhere near the limits, in a tenth of the time.
    private static double length(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }

    boolean hasDistance() {
        return !Double.isNaN(distance);
    }

    boolean hasDirection() {
        return bearingSd < DIRECTIONLESS;
    }

    String observer() {
        return of.observer();
    }

    @Nullable
    String kind() {
        return of.kind();
    }

    double bearingSdAt(double d) {
        return stand == 0 ? bearingSd : length(bearingSd, stand / d);
    }

    double distanceSdAll() {
        return length(distanceSd, stand);
    }

    double residual(double azimuth) {
        double turn = azimuth - theta;
        while (turn > Math.PI) {
            turn -= 2 * Math.PI;
        }
        while (turn < -Math.PI) {
            turn += 2 * Math.PI;
        }
        return turn;
    }

    /// The log density of the bearing and the distance if it happened there, and of its being noticed from here.
    double logPlace(double px, double py) {
        return logPlace(px, py, 0);
    }

    /// The same when the place itself is uncertain across the line of sight by so many radians.
    double logPlace(double px, double py, double acrossSd) {
        double d = distanceTo(px, py);
        double log = logNoticed(d);
        log += hasDirection()
                ? Math.log((1 - WRONG_SHARE)
                                * Normal.density(residual(azimuthTo(px, py)), length(bearingSdAt(d), acrossSd))
                        + WRONG_SHARE / (2 * Math.PI))
                : LOG_ALL_DIRECTIONS;
        if (hasDistance()) {
            log += Math.log(
                    (1 - WRONG_SHARE) * Normal.density(d - distance, distanceSdAll()) + WRONG_SHARE / RANGE_MAX_M);
        }
        return log;
    }

    /// The probability that the bearing is not simply wrong, for a fix that wrong ones don't pull.
    double bearingTrust(double px, double py) {
        double d = distanceTo(px, py);
        return trust(Normal.density(residual(azimuthTo(px, py)), bearingSdAt(d)), 1 / (2 * Math.PI));
    }

    double distanceTrust(double d) {
        return trust(Normal.density(d - distance, distanceSdAll()), 1 / RANGE_MAX_M);
    }

    private static double trust(double right, double wrong) {
        double both = (1 - WRONG_SHARE) * right + WRONG_SHARE * wrong;
        return (1 - WRONG_SHARE) * right / both;
    }

    static double logNoticed(double d) {
        double q = d / NOTICED_HALF_M;
        return -Math.log(1 + q * q * q * q);
    }

    /// The slope of [#logNoticed], per metre.
    static double noticedSlope(double d) {
        double q = d / NOTICED_HALF_M;
        double q4 = q * q * q * q;
        return -4 * q4 / (d * (1 + q4));
    }

    /// The time it happened if that far away, and the standard deviation of that.
    double timeAt(double d) {
        return time - of.means().soundShare() * d / SOUND_M_PER_S;
    }

    double timeSlope() {
        return -of.means().soundShare() / SOUND_M_PER_S;
    }

    double timeVariance(double d) {
        double sound = of.means().soundShareSd() * d / SOUND_M_PER_S;
        return timeSd * timeSd + sound * sound;
    }
}
