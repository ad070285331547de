package org.limen.screening.search;

import org.limen.screening.ScreeningHit;

/// A hit with its grade, and the bits from which its list raises an alert.
///
/// @param kind `person`, `organisation`, `vessel`, `aircraft`
public record GradedHit(Grade grade, String kind, double thresholdBits, ScreeningHit hit) {
    public static GradedHit of(ListSearch.Match match) {
        double threshold = Math.round(match.thresholdBits() * 10) / 10.0;
        return new GradedHit(Grade.of(match), match.kind().code(), threshold, match.hit());
    }
}
