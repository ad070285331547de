package org.limen.demo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What a check told of one traveller.
///
/// @param state after the last decision that the demo took
record Found(
        UUID crossing,
        Instant at,
        String place,
        String direction,
        String name,
        String nationality,
        boolean referred,
        List<Why> whys,
        List<Hit> hits,
        String state) {

    /// A reason with the sentence that an officer reads.
    record Why(String code, boolean refers, String text) {}

    /// Somebody on a list whom the traveller may be.
    record Hit(String id, boolean judged) {}

    static Found of(JsonNode crossing) {
        JsonNode person = crossing.path("person");
        return new Found(
                UUID.fromString(crossing.path("id").asString()),
                Instant.parse(crossing.path("at").asString()),
                crossing.path("post").asString() + " " + crossing.path("lane").asString(),
                crossing.path("direction").asString(),
                (text(person.path("surname")) + ", " + text(person.path("givenNames"))),
                text(person.path("nationality")),
                crossing.path("outcome").asString().equals("referred"),
                all(crossing.path("reasons")).stream().map(Found::why).toList(),
                all(crossing.path("hits")).stream().map(Found::hit).toList(),
                crossing.path("state").asString());
    }

    Found in(String otherState) {
        return new Found(
                crossing,
                at,
                place,
                direction,
                name,
                nationality,
                referred,
                whys,
                hits,
                Objects.requireNonNull(otherState));
    }

    List<String> codes() {
        return whys.stream().map(Why::code).toList();
    }

    /// The reasons for which the traveller is sent to second line.
    List<Why> referring() {
        return whys.stream().filter(Why::refers).toList();
    }

    private static Why why(JsonNode reason) {
        return new Why(
                reason.path("code").asString(),
                reason.path("effect").asString().equals("refers"),
                reason.path("text").asString());
    }

    private static Hit hit(JsonNode hit) {
        JsonNode judgement = hit.path("judgement");
        return new Hit(hit.path("hit").asString(), !judgement.isMissingNode() && !judgement.isNull());
    }

    private static String text(JsonNode node) {
        return node.isNull() || node.isMissingNode() ? "" : node.asString();
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
