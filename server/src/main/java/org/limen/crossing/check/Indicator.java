package org.limen.crossing.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What an officer saw or heard that no document shows.
public enum Indicator {
    ASKS_PROTECTION,
    POSSIBLE_TRAFFICKING_VICTIM,
    LIFE_AT_RISK,
    UNACCOMPANIED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
