package org.limen.engine.fusion;

import java.util.List;

/// Where and when a set of sights puts what happened: the likeliest place, found by Gauss-Newton steps that only go
/// up, and the covariance there.
///
/// @param time           seconds since the first observation, of the event itself
/// @param logLikelihood  at the place
/// @param xx             the covariance's elements, in square metres
record Place(
        double x, double y, double time, double timeVariance, double logLikelihood, double xx, double xy, double yy) {
    private static final int STEPS_MAX = 14;
    private static final double ENOUGH = 1e-4;

    /// Nothing is known from farther away than this: keeps a covariance finite.
    private static final double RIDGE = 1 / (20_000.0 * 20_000.0);

    /// Goes up from a start to the likeliest place.
    static Place of(List<Sight> sights, double startX, double startY) {
        double x = startX;
        double y = startY;
        double here = logAt(sights, x, y);
        double damping = 1e-3;
        var slope = Slope.at(sights, x, y);
        for (int step = 0; step < STEPS_MAX; step++) {
            double[] move = slope.move(damping);
            double there = logAt(sights, x + move[0], y + move[1]);
            if (there < here) {
                damping = Math.max(damping * 10, 1e-2);
                if (damping > 1e6) {
                    break;
                }
                continue;
            }
            boolean enough = there - here < ENOUGH;
            x += move[0];
            y += move[1];
            here = there;
            slope = Slope.at(sights, x, y);
            if (enough) {
                break;
            }
            damping = Math.max(damping * 0.1, 1e-6);
        }
        double[] time = time(sights, x, y);
        double[] c = slope.covariance();
        return new Place(x, y, time[0], time[1], here, c[0], c[1], c[2]);
    }

    /// The log likelihood of all sights if it happened there, whenever that was.
    static double logAt(List<Sight> sights, double x, double y) {
        double log = 0;
        for (Sight sight : sights) {
            log += sight.logPlace(x, y);
        }
        return log + logTimes(sights, x, y);
    }

    /// The times' part: normal around one unknown time, which is integrated out.
    private static double logTimes(List<Sight> sights, double x, double y) {
        double[] mean = time(sights, x, y);
        double squares = 0;
        double logs = -Math.log(2 * Math.PI * mean[1]);
        for (Sight sight : sights) {
            double d = sight.distanceTo(x, y);
            double variance = sight.timeVariance(d);
            double late = sight.timeAt(d) - mean[0];
            squares += late * late / variance;
            logs += Math.log(2 * Math.PI * variance);
        }
        return -0.5 * (squares + logs);
    }

    /// The weighted mean time and its variance.
    static double[] time(List<Sight> sights, double x, double y) {
        double weights = 0;
        double sum = 0;
        for (Sight sight : sights) {
            double d = sight.distanceTo(x, y);
            double weight = 1 / sight.timeVariance(d);
            weights += weight;
            sum += weight * sight.timeAt(d);
        }
        return new double[] {sum / weights, 1 / weights};
    }

    /// The log of the likelihood over all places, by Laplace's method: what stands for the set as one event.
    double logEvidence() {
        return logLikelihood + Math.log(2 * Math.PI) + 0.5 * Math.log(Math.max(1e-6, xx * yy - xy * xy));
    }

    /// The log density of one more sight of the same event, over what it would be as clutter.
    double gain(Sight sight) {
        double d = sight.distanceTo(x, y);
        double across = Math.sqrt(Math.max(0, acrossVariance(sight, d))) / d;
        double soundSpread = sight.timeSlope() * sight.timeSlope() * (xx + yy) / 2;
        double timeSd = Math.sqrt(timeVariance + sight.timeVariance(d) + soundSpread);
        return sight.logPlace(x, y, across) + Normal.logDensity(sight.timeAt(d) - time, timeSd) - sight.logClutter();
    }

    /// The variance of the place across the line of sight, in square metres.
    private double acrossVariance(Sight sight, double d) {
        double ux = (y - sight.y()) / d;
        double uy = -(x - sight.x()) / d;
        return ux * ux * xx + 2 * ux * uy * xy + uy * uy * yy;
    }

    /// The gradient of the log likelihood and the Gauss-Newton matrix at one place.
    private static final class Slope {
        private double gx;
        private double gy;
        private double hxx = RIDGE;
        private double hxy;
        private double hyy = RIDGE;

        static Slope at(List<Sight> sights, double x, double y) {
            var slope = new Slope();
            double meanTime = Place.time(sights, x, y)[0];
            double meanX = 0;
            double meanY = 0;
            double weights = 0;
            for (Sight sight : sights) {
                double d = sight.distanceTo(x, y);
                double ux = (x - sight.x()) / d;
                double uy = (y - sight.y()) / d;
                slope.direction(sight, x, y, d, ux, uy);
                slope.distance(sight, d, ux, uy);
                slope.add(1, Sight.noticedSlope(d), ux, uy);
                double weight = 1 / sight.timeVariance(d);
                weights += weight;
                meanX += weight * sight.timeSlope() * ux;
                meanY += weight * sight.timeSlope() * uy;
            }
            for (Sight sight : sights) {
                slope.time(sight, x, y, meanTime, meanX / weights, meanY / weights);
            }
            return slope;
        }

        private void direction(Sight sight, double x, double y, double d, double ux, double uy) {
            if (sight.hasDirection()) {
                double sd = sight.bearingSdAt(d);
                double residual = sight.residual(sight.azimuthTo(x, y));
                residual(sight.bearingTrust(x, y) / (sd * sd), residual, uy / d, -ux / d);
            }
        }

        private void distance(Sight sight, double d, double ux, double uy) {
            if (!sight.hasDistance()) {
                return;
            }
            double sd = sight.distanceSdAll();
            double weight = sight.distanceTrust(d) / (sd * sd);
            residual(weight, d - sight.distance(), ux, uy);
            if (sight.distance() < sd) {
                hxx += weight * uy * uy;
                hxy -= weight * ux * uy;
                hyy += weight * ux * ux;
            }
        }

        private void time(Sight sight, double x, double y, double meanTime, double meanX, double meanY) {
            double d = sight.distanceTo(x, y);
            double jx = sight.timeSlope() * (x - sight.x()) / d - meanX;
            double jy = sight.timeSlope() * (y - sight.y()) / d - meanY;
            residual(1 / sight.timeVariance(d), sight.timeAt(d) - meanTime, jx, jy);
        }

        private void residual(double weight, double residual, double jx, double jy) {
            gx -= weight * residual * jx;
            gy -= weight * residual * jy;
            hxx += weight * jx * jx;
            hxy += weight * jx * jy;
            hyy += weight * jy * jy;
        }

        /// A slope of the log likelihood along a direction, with its square for curvature.
        private void add(double sign, double along, double ux, double uy) {
            gx += sign * along * ux;
            gy += sign * along * uy;
            hxx += along * along * ux * ux;
            hxy += along * along * ux * uy;
            hyy += along * along * uy * uy;
        }

        double[] move(double damping) {
            double lift = damping * (hxx + hyy) / 2;
            double a = hxx + lift;
            double c = hyy + lift;
            double det = a * c - hxy * hxy;
            return new double[] {(c * gx - hxy * gy) / det, (a * gy - hxy * gx) / det};
        }

        double[] covariance() {
            double det = hxx * hyy - hxy * hxy;
            return new double[] {hyy / det, -hxy / det, hxx / det};
        }
    }
}
