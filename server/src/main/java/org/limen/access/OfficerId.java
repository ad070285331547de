package org.limen.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies an officer or a device, for ever: it is never given to another one.
public record OfficerId(@JsonValue UUID value) {
    @JsonCreator
    public OfficerId {}

    /// Reads the id from its text form; throws when it is not a UUID.
    public static OfficerId of(String text) {
        return new OfficerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
