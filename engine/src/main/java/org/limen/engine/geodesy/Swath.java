package org.limen.engine.geodesy;

import java.util.function.DoubleBinaryOperator;

/// The probability that a true position lies where some distance is below a bound: a swath along a line, say.
///
/// The plane is cut into narrow lanes. Along each, where the distance passes the bound is found in strides that
/// can't
/// miss it, since a distance changes by no more than the way that is gone; between the passes the normal
/// distribution
/// is exact. So a strip of 20 m and one of 7 km come out right with the same code.
final class Swath {
    private static final double SIGMAS = 6;
    private static final int LANES = 48;
    private static final double STRIDE_MIN_SIGMAS = 0.05;

    private final DoubleBinaryOperator distance;
    private final double sigma;
    private final double directionX;
    private final double directionY;

    /// @param distance   of a point in the plane; it changes by at most the way between two points
    /// @param directionX east part of the unit vector along which the lanes run, best straight towards what is near
    Swath(DoubleBinaryOperator distance, double sigma, double directionX, double directionY) {
        this.distance = distance;
        this.sigma = sigma;
        this.directionX = directionX;
        this.directionY = directionY;
    }

    /// The probability that the distance lies below the bound.
    ///
    /// @param widthMinM the width of the narrowest swath that must not be strided over
    double below(double bound, double widthMinM) {
        double strideMin = Math.min(STRIDE_MIN_SIGMAS * sigma, widthMinM / 2);
        double sum = 0;
        double weights = 0;
        for (int lane = 0; lane <= LANES; lane++) {
            double aside = SIGMAS * (2.0 * lane / LANES - 1);
            double weight = Math.exp(-0.5 * aside * aside);
            sum += weight * lane(aside * sigma, bound, strideMin);
            weights += weight;
        }
        return Math.clamp(sum / weights, 0, 1);
    }

    private double lane(double aside, double bound, double strideMin) {
        double end = SIGMAS * sigma;
        double at = -end;
        double gap = gap(aside, at, bound);
        double since = at;
        double mass = 0;
        while (at < end) {
            double next = Math.min(end, at + Math.max(Math.abs(gap), strideMin));
            double gapNext = gap(aside, next, bound);
            if (gap < 0 != gapNext < 0) {
                double pass = at + (next - at) * gap / (gap - gapNext);
                mass += gap < 0 ? between(since, pass) : 0;
                since = pass;
            }
            at = next;
            gap = gapNext;
        }
        return mass + (gap < 0 ? between(since, end) : 0);
    }

    private double between(double from, double to) {
        return Normal.below(to / sigma) - Normal.below(from / sigma);
    }

    private double gap(double aside, double along, double bound) {
        return distance.applyAsDouble(along * directionX - aside * directionY, along * directionY + aside * directionX)
                - bound;
    }
}
