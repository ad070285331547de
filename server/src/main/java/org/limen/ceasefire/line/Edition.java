package org.limen.ceasefire.line;

import java.time.Instant;
import org.limen.ceasefire.LineFeature;
import tools.jackson.databind.JsonNode;

/// One state of one party's version of a line, from its delivery on.
///
/// @param source   the GeoJSON feature as it was sent
/// @param delivery what it came with
public record Edition(LineFeature feature, JsonNode source, int number, Delivery delivery) {

    /// What was sent at once.
    ///
    /// @param source who drew it, and where it was published
    public record Delivery(java.util.UUID id, Instant recorded, String officer, String source, String why) {}

    /// What is the same for all editions of a version.
    record Version(String line, String party) {}

    Version version() {
        return new Version(feature.facts().line(), feature.facts().party());
    }
}
