package org.limen.engine.screening;

import java.util.Locale;

/// The sex as a travel document states it; unspecified agrees with nothing and contradicts nothing.
public enum Sex {
    FEMALE,
    MALE,
    UNSPECIFIED;

    /// Reads F, M, X, `<` and the English words, in any case; whatever else is unspecified.
    public static Sex of(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "F", "FEMALE" -> FEMALE;
            case "M", "MALE" -> MALE;
            default -> UNSPECIFIED;
        };
    }

    /// F, M or X.
    public String code() {
        return switch (this) {
            case FEMALE -> "F";
            case MALE -> "M";
            case UNSPECIFIED -> "X";
        };
    }
}
