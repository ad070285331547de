package org.limen.crossing.thinning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;
import org.limen.crossing.check.Direction;

/// Whose checks are thinned: of those who leave first, of those who enter only together with them.
enum Reach {
    EXITS,
    BOTH;

    boolean has(Direction direction) {
        return this == BOTH || direction == Direction.EXIT;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Reach of(String code) {
        return Stream.of(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such reach: " + code));
    }
}
