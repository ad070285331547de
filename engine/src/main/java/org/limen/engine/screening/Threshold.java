package org.limen.engine.screening;

/// From how many false alerts an operator accepts to the bits that an alert needs, and from bits to probability.
final class Threshold {
    /// Of so many travellers one is on some list: published rates lie between 1 in 10,000 and 1 in 40,000.
    private static final double TRAVELLERS_PER_LISTED = 20_000;

    /// Strangers reach so many bits less often than the weights promise; measured by the screening bench on the half
    /// of the innocents that it tunes on, where a date of birth is known and where none is.
    private static final double SPARED_WITH_BIRTH_BITS = 4;

    private static final double SPARED_BITS = 0.5;

    private Threshold() {}

    /// The bits at which `perThousand` of 1,000 travellers who aren't listed are expected to raise an alert.
    static double bits(int names, double perThousand, boolean birthKnown) {
        double spared = birthKnown ? SPARED_WITH_BIRTH_BITS : SPARED_BITS;
        return log2(Math.max(1, names)) + log2(1000 / perThousand) - spared;
    }

    /// The probability that the traveller is the listed person, one of `entries`.
    static double probability(double bits, int entries) {
        double logOdds = bits - log2(TRAVELLERS_PER_LISTED) - log2(Math.max(1, entries));
        return 1 / (1 + Math.pow(2, -logOdds));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
