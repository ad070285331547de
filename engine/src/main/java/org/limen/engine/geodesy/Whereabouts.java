package org.limen.engine.geodesy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// Where something is as far as it is known: the middle and the semi-axes of the ellipse that holds 95 of 100.
///
/// Bearings that nearly run alongside each other give an ellipse many times longer than wide; a circle of either
/// length
/// would give probabilities that are wrong.
///
/// @param azimuthDeg of the major axis from true north
public record Whereabouts(GeoPoint middle, double majorM, double minorM, double azimuthDeg) {
    /// A normal distribution along the axis is cut here, in sigmas.
    private static final double SIGMAS = 3.5;

    private static final int CIRCLES_MAX = 41;

    /// An ellipse that is hardly longer than wide is taken for the circle.
    private static final double ROUND = 1.05;

    public Whereabouts {
        if (!(minorM >= 0 && majorM >= minorM) || Double.isInfinite(majorM)) {
            throw new IllegalArgumentException("semi-axes of " + majorM + " m and " + minorM + " m are no ellipse");
        }
    }

    public static Whereabouts of(GeoPoint position, PositionError error) {
        return new Whereabouts(position, error.errorM(), error.errorM(), 0);
    }

    /// From an ellipse that holds another share: 0.9 for nine tenths.
    public static Whereabouts holding(double share, GeoPoint middle, double majorM, double minorM, double azimuthDeg) {
        double scale = PositionError.SIGMAS_OF_95 / Math.sqrt(-2 * Math.log(1 - share));
        return new Whereabouts(middle, scale * majorM, scale * minorM, azimuthDeg);
    }

    /// The middle with an equal error in every direction, where it is one of a row of circles that make the
    /// ellipse.
    private record Circle(GeoPoint at, double weight) {}

    /// The average of what a position with an equal error in every direction gives.
    ///
    /// A normal distribution longer one way is the same one with the minor axis' error all round, moved along the
    /// major axis by a normal distribution of the rest; so a row of circles as wide as the ellipse makes it up.
    public double average(ToDoubleBiFunction<GeoPoint, PositionError> probability) {
        var error = new PositionError(minorM);
        double sum = 0;
        double weights = 0;
        for (Circle circle : circles()) {
            sum += circle.weight() * probability.applyAsDouble(circle.at(), error);
            weights += circle.weight();
        }
        return sum / weights;
    }

    private List<Circle> circles() {
        if (majorM <= ROUND * minorM || majorM == 0) {
            return List.of(new Circle(middle, 1));
        }
        double along = Math.sqrt(majorM * majorM - minorM * minorM) / PositionError.SIGMAS_OF_95;
        double across = minorM / PositionError.SIGMAS_OF_95;
        double wanted = across == 0 ? CIRCLES_MAX : 2 * SIGMAS * along / across + 1;
        int half = (int) Math.ceil((Math.clamp(wanted, 7, CIRCLES_MAX) - 1) / 2);
        var circles = new ArrayList<Circle>();
        for (int i = -half; i <= half; i++) {
            double sigmas = SIGMAS * i / half;
            GeoPoint at = i == 0 ? middle : Ellipsoid.destination(middle, azimuthDeg, sigmas * along);
            circles.add(new Circle(at, Math.exp(-0.5 * sigmas * sigmas)));
        }
        return circles;
    }
}
