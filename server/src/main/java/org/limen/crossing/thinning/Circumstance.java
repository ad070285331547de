package org.limen.crossing.thinning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/// What a post has met with when it can't check everybody whole.
enum Circumstance {
    /// No link to the other nodes: what they know is missing here, and much is referred for that alone.
    CUT_OFF,
    /// A queue that all officers and lanes together can't master.
    QUEUE,
    /// Fewer officers than the post needs.
    STAFF,
    /// Fire, flood, people in flight, a road that must be cleared.
    EMERGENCY;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Circumstance of(String code) {
        return Stream.of(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such circumstance: " + code));
    }
}
