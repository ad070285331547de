package org.limen.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The agreement of the region: its line as both parties read it, its zones and sites, and what it asks of them.
final class LineDelivery {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NodeClient administrator;

    LineDelivery(NodeClient administrator) {
        this.administrator = administrator;
    }

    /// What the node took.
    record Delivered(int lines, int obligations) {}

    Delivered deliver() {
        var lines = administrator
                .post(
                        "/api/lines",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "source",
                                "Annexes A to C of the agreement of 14 March, as each party drew them",
                                "why",
                                "First drawing",
                                "collection",
                                read("line.geojson")))
                .orRefused("deliver the lines");
        var obligations = administrator
                .post(
                        "/api/obligations",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "source",
                                "Agreement of 14 March, protocol of 1 September",
                                "why",
                                "First reading",
                                "obligations",
                                read("obligations.json").path("obligations")))
                .orRefused("deliver the obligations");
        return new Delivered(
                lines.body().path("lines").size(),
                obligations.body().path("obligations").size());
    }

    private static JsonNode read(String file) {
        try (InputStream in = Objects.requireNonNull(
                LineDelivery.class.getResourceAsStream("/sample/" + file),
                () -> "sample/" + file + " is not in the jar")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
