package org.limen.engine.effort;

/// The incomplete gamma function and what follows from it, to about 1e-10 (Press et al., Numerical Recipes, §6.1,
/// §6.2).
final class Gamma {
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };
    private static final int TERMS_MAX = 10_000;
    private static final double ENOUGH = 1e-14;

    private Gamma() {}

    /// The logarithm of the gamma function of a positive number (C. Lanczos, 1964; g = 7).
    static double log(double x) {
        double t = x + 6.5;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i - 1);
        }
        return (x - 0.5) * Math.log(t) - t + Math.log(Math.sqrt(2 * Math.PI) * sum);
    }

    /// The probability that a gamma variable of this shape is at most x.
    static double upTo(double shape, double x) {
        if (x <= 0) {
            return 0;
        }
        double front = Math.exp(-x + shape * Math.log(x) - log(shape));
        return x < shape + 1 ? front * series(shape, x) : 1 - front * fraction(shape, x);
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < TERMS_MAX && term > sum * ENOUGH; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1e300;
        double d = 1 / b;
        double h = d;
        for (int n = 1; n < TERMS_MAX; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = 1 / notZero(a * d + b);
            c = notZero(b + a / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < ENOUGH) {
                break;
            }
        }
        return h;
    }

    private static double notZero(double x) {
        return Math.abs(x) < 1e-300 ? 1e-300 : x;
    }

    /// The x below which a gamma variable of this shape stays with this probability.
    static double quantile(double shape, double probability) {
        double low = 0;
        double high = shape + 20 + 10 * Math.sqrt(shape);
        for (int i = 0; i < 200 && high - low > 1e-12 * high; i++) {
            double middle = (low + high) / 2;
            if (upTo(shape, middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /// The probability of at most k successes in n trials.
    static double binomialUpTo(long k, long n, double share) {
        if (k < 0) {
            return 0;
        }
        if (k >= n) {
            return 1;
        }
        double sum = 0;
        for (long i = 0; i <= k; i++) {
            double choose = log(n + 1.0) - log(i + 1.0) - log(n - i + 1.0);
            sum += Math.exp(choose + i * Math.log(share) + (n - i) * Math.log1p(-share));
        }
        return Math.min(1, sum);
    }
}
