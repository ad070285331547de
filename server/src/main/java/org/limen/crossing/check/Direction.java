package org.limen.crossing.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Which way a traveller goes, seen from this node's state.
public enum Direction {
    ENTRY,
    EXIT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Direction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
