package org.limen.ceasefire.obligation;

import org.limen.ceasefire.Outcome;

/// From which probability a breach is called likely, and up to which it is called compliant; between is undecided.
public record Thresholds(double likelyFrom, double compliantUpTo) {
    public Thresholds {
        if (!(compliantUpTo >= 0 && compliantUpTo < likelyFrom && likelyFrom <= 1)) {
            throw new IllegalArgumentException("thresholds must be 0 <= compliant-up-to < likely-from <= 1, not "
                    + compliantUpTo + " and " + likelyFrom);
        }
    }

    Outcome of(double low, double high) {
        if (low >= likelyFrom) {
            return Outcome.VIOLATION_LIKELY;
        }
        return high <= compliantUpTo ? Outcome.COMPLIANT : Outcome.UNDECIDED;
    }

    Applies isThere(double probability) {
        return switch (of(probability, probability)) {
            case VIOLATION_LIKELY -> Applies.YES;
            case COMPLIANT, NOT_APPLICABLE -> Applies.NO;
            case UNDECIDED -> Applies.MAYBE;
        };
    }
}
