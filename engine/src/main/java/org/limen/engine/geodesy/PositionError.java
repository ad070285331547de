package org.limen.engine.geodesy;

/// How far a reported position may be from the true one: the radius of the circle that holds 95 of 100.
///
/// The error is normal and the same in every direction, so that it falls off with sigma on each axis and the 95 %
/// circle
/// has the radius sigma times the root of -2 ln 0.05 (Rayleigh).
///
/// @param errorM the radius, in metres, 0 or more
public record PositionError(double errorM) {
    /// The radius of the circle that holds 95 of 100, in sigmas: 2.4477.
    public static final double SIGMAS_OF_95 = Math.sqrt(-2 * Math.log(0.05));

    public PositionError {
        if (!(errorM >= 0) || Double.isInfinite(errorM)) {
            throw new IllegalArgumentException("a position error of " + errorM + " m is not a length");
        }
    }

    /// The standard deviation along any one direction, in metres.
    public double sigmaM() {
        return errorM / SIGMAS_OF_95;
    }

    /// Both errors together, where they have nothing to do with each other.
    public PositionError and(PositionError other) {
        return new PositionError(Math.hypot(errorM, other.errorM));
    }
}
