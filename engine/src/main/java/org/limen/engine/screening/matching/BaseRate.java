package org.limen.engine.screening.matching;

/// From bits to the probability that a traveller is the listed person.
public final class BaseRate {
    /// Of so many travellers one is on some list: published rates lie between 1 in 10,000 and 1 in 40,000.
    private static final double TRAVELLERS_PER_LISTED = 20_000;

    private BaseRate() {}

    /// The probability that the traveller is the listed person, one of `entries`.
    static double probability(double bits, int entries) {
        double logOdds = bits - log2(TRAVELLERS_PER_LISTED) - log2(Math.max(1, entries));
        return 1 / (1 + Math.pow(2, -logOdds));
    }

    public static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
