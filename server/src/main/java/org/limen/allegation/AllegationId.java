package org.limen.allegation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies an allegation; whoever takes it down first makes it.
public record AllegationId(@JsonValue UUID value) {
    @JsonCreator
    public AllegationId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
