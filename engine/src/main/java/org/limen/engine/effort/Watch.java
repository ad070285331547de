package org.limen.engine.effort;

import org.limen.engine.fusion.Means;
import org.limen.engine.geodesy.GeoPoint;

/// Somebody or something that could notice what happens around a place during a span.
///
/// @param visibilityM how far the weather let eyes and lenses see; [#CLEAR_M] when nothing was written down
public record Watch(String by, Means means, GeoPoint at, Span span, double visibilityM) {
    public static final double CLEAR_M = 20_000;

    /// How far this watch reaches: eyes and lenses as far as the weather lets them, ears and radar regardless.
    public double reachM() {
        return switch (means) {
            case HEARD -> 12_000;
            case SEEN, UNKNOWN -> Math.min(8_000, visibilityM);
            case CAMERA -> Math.min(5_000, visibilityM);
            case DRONE -> Math.min(10_000, visibilityM);
            case RADAR -> 15_000;
        };
    }
}
