package org.limen.incident.bundle;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// What a bundle holds, who made it, and for whom.
///
/// @param form     the version of this form
/// @param incident the incident as it was known when the bundle was made
public record Manifest(
        @JsonProperty("limen-bundle") int form,
        String node,
        String publicKey,
        Instant made,
        String by,
        String recipient,
        String why,
        JsonNode incident,
        List<Item> files) {
    public static final int FORM = 1;

    /// One file, as it was received and with everybody who had to do with it since.
    ///
    /// @param name    in the zip
    /// @param custody in its order
    public record Item(String name, UUID evidence, String sha256, long bytes, JsonNode described, JsonNode custody) {
        public Item {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    public Manifest {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(publicKey, "publicKey");
        Objects.requireNonNull(made, "made");
        files = List.copyOf(files);
    }
}
