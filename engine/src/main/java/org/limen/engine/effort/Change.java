package org.limen.engine.effort;

/// What may be said of two periods' rates.
///
/// Under the same true rate, the later period's share of all that was observed follows its share of the hours, so the
/// comparison needs no guess of the rate (J. Przyborowski and H. Wilenski, "Homogeneity of results in testing samples
/// from Poisson series", Biometrika 31 (1940)). It claims a change in at most so many cases as the level says when
/// there is none, and usually in fewer.
public sealed interface Change {
    /// Five in a hundred comparisons of equal rates may be called a change, either way.
    double LEVEL = 0.05;

    /// The later rate is higher than chance explains.
    record Rise(double p, double ratio) implements Change {}

    /// The later rate is lower than chance explains.
    record Fall(double p, double ratio) implements Change {}

    /// Chance explains the difference; nothing is claimed.
    ///
    /// @param ratio the later rate over the former; not a number when the former is 0
    record NoClaim(double p, double ratio) implements Change {}

    /// One of the periods was not observed, so there is nothing to compare.
    record NotComparable() implements Change {}

    static Change of(Rate before, Rate after) {
        return of(before, after, LEVEL);
    }

    static Change of(Rate before, Rate after, double level) {
        if (!(before instanceof Rate.Observed b && after instanceof Rate.Observed a)) {
            return new NotComparable();
        }
        long all = b.count() + a.count();
        double share = a.hours() / (a.hours() + b.hours());
        double lower = Gamma.binomialUpTo(a.count(), all, share);
        double upper = 1 - Gamma.binomialUpTo(a.count() - 1, all, share);
        double p = Math.min(1, 2 * Math.min(lower, upper));
        double ratio = a.perHour() / b.perHour();
        if (p > level) {
            return new NoClaim(p, ratio);
        }
        return lower < upper ? new Fall(p, ratio) : new Rise(p, ratio);
    }
}
