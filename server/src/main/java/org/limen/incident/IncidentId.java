package org.limen.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Identifies an incident; whoever reports it first makes it.
public record IncidentId(@JsonValue UUID value) {
    @JsonCreator
    public IncidentId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
