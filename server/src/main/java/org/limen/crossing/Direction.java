package org.limen.crossing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Which way a traveller goes, seen from this node's state.
enum Direction {
    ENTRY,
    EXIT;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Direction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
