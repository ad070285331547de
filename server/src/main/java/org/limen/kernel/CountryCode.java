package org.limen.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A state or authority as documents name it: one to three letters (ICAO Doc 9303 Part 3 §5).
public record CountryCode(@JsonValue String code) {
    @JsonCreator
    public CountryCode {
        if (!code.matches("[A-Z]{1,3}")) {
            throw new IllegalArgumentException("a state's code has one to three capital letters, not '" + code + "'");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
