package org.limen.screening;

import java.time.Instant;
import java.util.UUID;

/// An officer's word on whether a traveller is the listed person.
public record Judgement(boolean same, By officer, Instant at, String why) {

    public record By(UUID id, String name) {}
}
