package org.limen.engine.effort;

/// How often something was observed in the hours in which it could have been: a rate, or that nobody looked.
public sealed interface Rate {

    /// The hours of effort behind it.
    double hours();

    /// So many in so many hours, with the exact interval of the rate.
    ///
    /// @param low  the lowest true rate per hour that gives as many with more than half of what is left out
    /// @param high the highest one
    record Observed(long count, double hours, double perHour, double low, double high) implements Rate {}

    /// Nobody looked: the true rate may be anything, and a number reported without effort behind it is no rate.
    ///
    /// @param count reports that came without any effort being recorded
    record NotObserved(long count) implements Rate {
        @Override
        public double hours() {
            return 0;
        }
    }

    /// The rate with its interval of 95 % (F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28
    /// (1936)): it never covers the true rate less often.
    static Rate of(long count, double hours) {
        return of(count, hours, 0.95);
    }

    static Rate of(long count, double hours, double confidence) {
        if (count < 0 || hours < 0 || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("no rate of " + count + " in " + hours + " hours at " + confidence);
        }
        if (hours == 0) {
            return new NotObserved(count);
        }
        double tail = (1 - confidence) / 2;
        double low = count == 0 ? 0 : Gamma.quantile((double) count, tail);
        double high = Gamma.quantile(count + 1.0, 1 - tail);
        return new Observed(count, hours, count / hours, low / hours, high / hours);
    }
}
