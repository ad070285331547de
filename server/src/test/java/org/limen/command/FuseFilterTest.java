package org.limen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FuseFilterTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String A =
            "{\"id\":\"a\",\"post\":\"OP1\",\"lat\":-43.00,\"lon\":26.00,\"time\":\"2026-03-01T10:00:12Z\","
                    + "\"bearingDeg\":45,\"bearingErrorDeg\":3,\"kind\":\"mortar\",\"count\":10}";
    private static final String B =
            "{\"id\":\"b\",\"post\":\"OP2\",\"lat\":-43.00,\"lon\":26.08,\"time\":\"2026-03-01T12:00:15+02:00\","
                    + "\"bearingDeg\":-45,\"bearingErrorDeg\":3,\"distanceM\":4500,\"kind\":\"mortar\"}";
    private static final String ALONE =
            "{\"id\":7,\"post\":\"OP2\",\"lat\":-43.00,\"lon\":26.08,\"time\":\"2026-03-01T20:00:00Z\",\"bearingDeg\":1}";

    @Test
    void twoPostsThatHeardTheSameGiveOneEvent() throws IOException {
        List<JsonNode> out = fuse(A, B);

        assertThat(out).hasSize(1);
        JsonNode event = out.getFirst();
        assertThat(event.get("event").asString()).isEqualTo("E1");
        assertThat(event.get("from").valueStream().map(JsonNode::asString)).containsExactly("a", "b");
        assertThat(event.get("lat").asDouble()).isBetween(-42.98, -42.96);
        assertThat(event.get("lon").asDouble()).isBetween(26.03, 26.05);
        assertThat(event.get("ellipse").get("majorM").asDouble()).isBetween(200.0, 2_000.0);
        assertThat(event.get("kind").asString()).isEqualTo("mortar");
        assertThat(event.get("countLow").asInt())
                .isLessThanOrEqualTo(event.get("count").asInt());
        assertThat(Instant.parse(event.get("time").asString()))
                .isBetween(Instant.parse("2026-03-01T09:59:58Z"), Instant.parse("2026-03-01T10:00:02Z"));
        assertThat(event.get("fix").asString()).isEqualTo("crossed");
    }

    @Test
    void whatFitsNothingIsToldApart() throws IOException {
        List<JsonNode> out = fuse(A, B, ALONE);

        assertThat(out.getLast().get("unassigned").asString()).isEqualTo("7");
        assertThat(out.getLast().get("why").asString()).isEqualTo("alone");
    }

    @Test
    void aBadLineGetsItsProblemsAndTheOthersTheirEvent() throws IOException {
        List<JsonNode> out = fuse(
                "no json",
                "[1]",
                "{\"id\":\"x\"}",
                A.replace("26.00", "126.00").replace("-43.00", "-143.00"),
                A.replace("2026-03-01T10:00:12Z", "yesterday"),
                A.replace("\"bearingDeg\":45", "\"bearingDeg\":\"north\""),
                A.replace(":10}", ":-1}"),
                A,
                A,
                B);

        assertThat(out.stream().filter(line -> line.has("problems"))).hasSize(8);
        assertThat(out.get(3).get("problems").get(0).get("code").asString()).isEqualTo("latitude-out-of-range");
        assertThat(out.get(7).get("problems").get(0).get("code").asString()).isEqualTo("id-used");
        assertThat(out.stream().filter(line -> line.has("event"))).hasSize(1);
    }

    @Test
    void noInputGivesNoOutput() throws IOException {
        assertThat(fuse()).isEmpty();
        assertThat(fuse("")).isEmpty();
    }

    @Test
    void anyLineGetsAnAnswer() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            var chance = new Random(seed);
            char[] line = A.toCharArray();
            for (int i = 0; i < 1 + chance.nextInt(4); i++) {
                line[chance.nextInt(line.length)] = (char) (32 + chance.nextInt(95));
            }
            assertThat(fuse(new String(line), B))
                    .as("seed %d: %s", seed, new String(line))
                    .isNotEmpty();
        }
    }

    private static List<JsonNode> fuse(String... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        var in = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        FuseFilter.answer(new ByteArrayInputStream(in), out);
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }
}
