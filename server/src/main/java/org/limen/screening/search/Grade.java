package org.limen.screening.search;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How likely a listed entry is whom an officer seeks, in three words.
public enum Grade {
    /// More likely the same than not, given how rare listed people are.
    LIKELY,
    /// Would raise an alert at the border: to be looked at by a person.
    POSSIBLE,
    /// Something agrees, but not enough for an alert.
    WEAK;

    private static final double LIKELY_FROM = 0.5;

    public static Grade of(ListSearch.Match match) {
        if (match.hit().probability() >= LIKELY_FROM) {
            return LIKELY;
        }
        return match.hit().bits() >= match.thresholdBits() ? POSSIBLE : WEAK;
    }

    @JsonCreator
    public static Grade of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
