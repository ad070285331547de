package org.limen.engine.fusion;

import java.util.Arrays;
import java.util.List;

/// How far the place of an event may be from where it is put: the likelihood summed over a grid, so that long and
/// crooked ones come out as long as they are and not as their peak looks.
///
/// The grid follows the ellipse: it is laid, its mean and covariance taken, and laid again, until it fits.
record Spread(double x, double y, double majorM, double minorM, double azimuth) {
    private static final int HALF = 13;
    private static final double REACH = 4.2;
    private static final int ROUNDS = 3;
    /// A little more than nine tenths: the likelihood knows neither observers who are worse than they say nor reports
    /// that were taken for the event by mistake. Chosen on made-up days.
    private static final double HELD = 0.91;

    /// The smallest standard deviation, in metres: the plane and the posts are no better.
    private static final double SD_MIN = 1;

    static Spread of(List<Sight> sights, Place place) {
        var grid = new Grid(place.x(), place.y(), place.xx(), place.xy(), place.yy());
        for (int round = 0; round < ROUNDS; round++) {
            Grid next = grid.moments(sights);
            boolean fits = next.isLike(grid);
            grid = next;
            if (fits) {
                break;
            }
        }
        return grid.spread(sights);
    }

    /// A place with a covariance, as axes to lay a grid along.
    private static final class Grid {
        private final double x;
        private final double y;
        private final double ax;
        private final double ay;
        private final double major;
        private final double minor;

        Grid(double x, double y, double xx, double xy, double yy) {
            this.x = x;
            this.y = y;
            double mean = (xx + yy) / 2;
            double off = Math.hypot((xx - yy) / 2, xy);
            major = Math.max(SD_MIN, Math.sqrt(Math.max(0, mean + off)));
            minor = Math.max(SD_MIN, Math.sqrt(Math.max(0, mean - off)));
            double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
            ax = Math.cos(angle);
            ay = Math.sin(angle);
        }

        boolean isLike(Grid other) {
            return Math.abs(major / other.major - 1) < 0.03
                    && Math.abs(minor / other.minor - 1) < 0.03
                    && Math.hypot(x - other.x, y - other.y) < 0.05 * other.minor + 0.02 * other.major;
        }

        private double px(int i, int j) {
            return x + REACH * (i * major * ax - j * minor * ay) / HALF;
        }

        private double py(int i, int j) {
            return y + REACH * (i * major * ay + j * minor * ax) / HALF;
        }

        private double[] weights(List<Sight> sights) {
            int side = 2 * HALF + 1;
            double[] weights = new double[side * side];
            double best = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < weights.length; k++) {
                weights[k] =
                        Place.logAt(sights, px(k / side - HALF, k % side - HALF), py(k / side - HALF, k % side - HALF));
                best = Math.max(best, weights[k]);
            }
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] = Math.exp(weights[k] - best);
                sum += weights[k];
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] /= sum;
            }
            return weights;
        }

        /// The grid that the mean and the covariance of this one's weights ask for.
        Grid moments(List<Sight> sights) {
            double[] weights = weights(sights);
            int side = 2 * HALF + 1;
            double mx = 0;
            double my = 0;
            for (int k = 0; k < weights.length; k++) {
                mx += weights[k] * px(k / side - HALF, k % side - HALF);
                my += weights[k] * py(k / side - HALF, k % side - HALF);
            }
            double xx = 0;
            double xy = 0;
            double yy = 0;
            for (int k = 0; k < weights.length; k++) {
                double dx = px(k / side - HALF, k % side - HALF) - mx;
                double dy = py(k / side - HALF, k % side - HALF) - my;
                xx += weights[k] * dx * dx;
                xy += weights[k] * dx * dy;
                yy += weights[k] * dy * dy;
            }
            return new Grid(mx, my, xx, xy, yy);
        }

        /// The ellipse of this shape that holds nine tenths of the weight.
        Spread spread(List<Sight> sights) {
            double[] weights = weights(sights);
            int side = 2 * HALF + 1;
            int[] order = new int[weights.length];
            for (int k = 0; k < weights.length; k++) {
                int i = k / side - HALF;
                int j = k % side - HALF;
                order[k] = (i * i + j * j) * weights.length + k;
            }
            Arrays.sort(order);
            double sum = 0;
            double scale = REACH;
            for (int entry : order) {
                sum += weights[entry % weights.length];
                if (sum >= HELD) {
                    int squares = entry / weights.length;
                    scale = REACH * Math.sqrt(squares) / HALF;
                    break;
                }
            }
            return new Spread(x, y, scale * major, scale * minor, Math.atan2(ax, ay));
        }
    }
}
