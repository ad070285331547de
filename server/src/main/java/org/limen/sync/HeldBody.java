package org.limen.sync;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Bodies and subjects of held entries, of which nothing is known but that their node wrote them.
///
/// That node may run another release, or be somebody with a stolen key who writes what they like.
public final class HeldBody {
    private HeldBody() {}

    /// The body as a JSON object, where it is one.
    public static Optional<JsonNode> object(JsonMapper json, String body) {
        try {
            return Optional.of(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// Whether a text in it has U+0000, which no text of the database can hold.
    public static boolean hasNul(JsonNode node) {
        return node.isString()
                ? node.asString().indexOf('\0') >= 0
                : node.valueStream().anyMatch(HeldBody::hasNul);
    }

    public static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
