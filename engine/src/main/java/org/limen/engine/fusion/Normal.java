package org.limen.engine.fusion;

/// The normal distribution, as far as it is needed here.
final class Normal {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private Normal() {}

    static double density(double deviation, double sd) {
        double z = deviation / sd;
        return Math.exp(-0.5 * z * z) / (sd * ROOT_TWO_PI);
    }

    static double logDensity(double deviation, double sd) {
        double z = deviation / sd;
        return -0.5 * z * z - Math.log(sd) - LOG_ROOT_TWO_PI;
    }

    /// The probability below z, to 1.2e-7 (Press et al., Numerical Recipes, §6.2, Chebyshev fit of erfc).
    static double upTo(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 2 / (2 + x);
        double poly = -1.26551223
                + t
                        * (1.00002368
                                + t
                                        * (0.37409196
                                                + t
                                                        * (0.09678418
                                                                + t
                                                                        * (-0.18628806
                                                                                + t
                                                                                        * (0.27886807
                                                                                                + t
                                                                                                        * (-1.13520398
                                                                                                                + t
                                                                                                                        * (1.48851587
                                                                                                                                + t
                                                                                                                                        * (-0.82215223
                                                                                                                                                + t
                                                                                                                                                        * 0.17087277))))))));
        double tail = t * Math.exp(-x * x + poly) / 2;
        return z > 0 ? 1 - tail : tail;
    }
}
