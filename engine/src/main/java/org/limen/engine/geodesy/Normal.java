package org.limen.engine.geodesy;

/// The normal distribution in one dimension, and Owen's T function, which carries it to areas with straight edges.
final class Normal {
    /// Beyond this many sigmas nothing counts: the mass outside is below 1e-15.
    static final double SIGMAS_MAX = 8;

    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    /// Abscissae and weights of Gauss and Legendre's rule with 20 points, for the upper half of [-1, 1].
    private static final double[] AT = {
        0.0765265211335,
        0.22778585114165,
        0.37370608871542,
        0.51086700195083,
        0.63605368072652,
        0.74633190646015,
        0.83911697182222,
        0.91223442825133,
        0.96397192727791,
        0.99312859918509
    };
    private static final double[] WEIGHT = {
        0.15275338713073,
        0.1491729864726,
        0.14209610931838,
        0.13168863844918,
        0.11819453196152,
        0.10193011981724,
        0.0832767415767,
        0.06267204833411,
        0.04060142980039,
        0.01761400713915
    };

    private Normal() {}

    /// The probability of less than `x` sigmas (Marsaglia's series, J. Stat. Software 11(4), 2004; errors near
    /// 1e-16).
    static double below(double x) {
        if (x < -SIGMAS_MAX || x > SIGMAS_MAX) {
            return x < 0 ? 0 : 1;
        }
        double sum = x;
        double term = x;
        for (int i = 3; sum + term != sum; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-0.5 * x * x) / ROOT_OF_TWO_PI;
    }

    /// Owen's T: the mass above height `h` in the wedge between 0 and the slope `a`, signed like `a`.
    ///
    /// D. B. Owen, "Tables for computing bivariate normal probabilities", 1956; `h` is 0 or more.
    static double owensT(double h, double a) {
        if (h > SIGMAS_MAX) {
            return 0;
        }
        double slope = Math.abs(a);
        double t = slope <= 1 ? integral(h, slope) : complement(h, slope);
        return a < 0 ? -t : t;
    }

    private static double complement(double h, double slope) {
        double below = below(h);
        double far = slope * h > SIGMAS_MAX ? 1 : below(slope * h);
        double rest = h * slope > SIGMAS_MAX ? 0 : integral(h * slope, 1 / slope);
        return 0.5 * (below + far) - below * far - rest;
    }

    private static double integral(double h, double a) {
        double half = a / 2;
        double sum = 0;
        for (int i = 0; i < AT.length; i++) {
            sum += WEIGHT[i] * (density(h, half * (1 + AT[i])) + density(h, half * (1 - AT[i])));
        }
        return sum * half / (2 * Math.PI);
    }

    private static double density(double h, double x) {
        double one = 1 + x * x;
        return Math.exp(-0.5 * h * h * one) / one;
    }
}
