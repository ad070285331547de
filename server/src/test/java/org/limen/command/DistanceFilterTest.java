package org.limen.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limen.Expect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DistanceFilterTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final Path SAMPLE = Expect.root().resolve("sample/line.geojson");

    @TempDir
    private Path folder;

    @Test
    void eachPartysVersionAnswersForItself() throws IOException {
        var answers = answer(SAMPLE, """
                {"id":7,"lat":-43.33,"lon":26.15,"on":"2026-06-01","errorM":50}
                """);
        var line = answers.stream()
                .filter(one -> one.path("line").asString().equals("ceasefire-line"))
                .toList();
        assertThat(line).extracting(one -> one.path("version").asString()).containsExactly("QMO", "QTA");
        assertThat(line.get(0).path("side").asString()).isEqualTo("right");
        assertThat(line.get(1).path("side").asString()).isEqualTo("left");
        assertThat(line.get(0).path("distanceM").asDouble()).isBetween(1_000.0, 2_000.0);
        assertThat(line.get(0).path("probabilityLeft").asDouble()).isZero();
        assertThat(answers).allSatisfy(one -> assertThat(one.path("id").asInt()).isEqualTo(7));
    }

    @Test
    void aLineIsMeasuredOnTheDaysOnWhichItIsValid() throws IOException {
        assertThat(answer(SAMPLE, "{\"id\":1,\"lat\":-44,\"lon\":26,\"on\":\"2024-05-01\"}"))
                .extracting(one -> one.path("line").asString())
                .contains("ceasefire-line")
                .doesNotContain("storage-oldmill");
        assertThat(answer(SAMPLE, "{\"id\":1,\"lat\":-44,\"lon\":26,\"on\":\"2020-05-01\"}"))
                .singleElement()
                .satisfies(one -> assertThat(one.toString()).contains("no-line-valid"));
    }

    @Test
    void whatCanNotBeMeasuredSaysWhyAndTheNextLineIsMeasured() throws IOException {
        var answers = answer(SAMPLE, """
                {"id":1,"lat":26,"lon":-44}
                {"id":2,"lat":"north","lon":26}
                {"id":3,"lat":91,"lon":26}
                {"id":4,"lat":-44,"lon":26,"on":"2026-02-30"}
                {"id":5,"lat":-44,"lon":26,"errorM":-1}
                nonsense
                {"id":6,"lat":-44,"lon":26}
                """);
        assertThat(codes(answers, 1)).containsOnly("coordinates-swapped");
        assertThat(codes(answers, 2)).containsExactly("degrees-unreadable");
        assertThat(codes(answers, 3)).containsExactly("latitude-out-of-range", "coordinates-swapped");
        assertThat(codes(answers, 4)).containsExactly("date-unreadable");
        assertThat(codes(answers, 5)).containsExactly("error-out-of-range");
        assertThat(answers).anyMatch(one -> one.toString().contains("not-json"));
        assertThat(codes(answers, 6)).isEmpty();
    }

    @Test
    void aFileWithALineThatTouchesItselfIsRefusedWithWhatAndWhere() throws IOException {
        Path file = folder.resolve("bow.geojson");
        Files.writeString(file, """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":
                {"line":"bow","party":"QMO","kind":"ceasefire-line","validFrom":"2024-01-01"},
                "geometry":{"type":"LineString","coordinates":[[0,0],[1,1],[1,0],[0,1]]}}]}""");
        var complaints = new ByteArrayOutputStream();
        assertThat(new DistanceFilter(TODAY).open(file, new PrintStream(complaints, true, UTF_8)))
                .isFalse();
        assertThat(complaints.toString(UTF_8))
                .contains("features[0].geometry")
                .contains("stretch 1-2 touches")
                .contains("(lat 0.5");
    }

    /// Nicosia's old airport stands in the buffer zone that the United Nations keep.
    @Test
    void theAirportOfNicosiaLiesInTheBufferZone() throws IOException {
        var drawn = publicAreas();
        assumeTrue(drawn.isPresent(), "LIMEN_DATA/f-geography is not here");
        Path file = folder.resolve("areas.geojson");
        Files.writeString(file, JSON.writeValueAsString(drawn.get()));
        var answers = answer(file, "{\"id\":1,\"lat\":35.15,\"lon\":33.28}");
        assertThat(answers).singleElement().satisfies(one -> {
            assertThat(one.path("side").asString()).isEqualTo("inside");
            assertThat(one.path("distanceM").asDouble()).isCloseTo(1_500, within(1_500.0));
        });
    }

    private static Optional<ObjectNode> publicAreas() throws IOException {
        String data = Optional.ofNullable(System.getenv("LIMEN_DATA")).orElse("../shared/data");
        Path folder = Expect.root().resolve(data).resolve("f-geography/natural-earth");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.list(folder)) {
            Path areas = files.filter(path -> path.toString().matches(".*disputed_areas.*json"))
                    .filter(path -> !path.toString().contains("lines"))
                    .findFirst()
                    .orElseThrow();
            return Optional.of(bufferZone(JSON.readTree(Files.readAllBytes(areas))));
        }
    }

    private static ObjectNode bufferZone(JsonNode areas) {
        var collection = JSON.createObjectNode().put("type", "FeatureCollection");
        var features = collection.putArray("features");
        areas.path("features")
                .valueStream()
                .filter(area -> area.path("properties").toString().contains("Cyprus U.N. Buffer Zone"))
                .forEach(area -> {
                    var feature = features.addObject().put("type", "Feature");
                    feature.putObject("properties")
                            .put("line", "buffer")
                            .put("party", "mission")
                            .put("kind", "area-of-separation")
                            .put("validFrom", "1974-08-16");
                    feature.set("geometry", area.path("geometry"));
                });
        return collection;
    }

    private static List<String> codes(List<JsonNode> answers, int id) {
        return answers.stream()
                .filter(one -> one.path("id").asInt(0) == id)
                .flatMap(one -> one.path("problems").valueStream())
                .map(problem -> problem.path("code").asString())
                .distinct()
                .toList();
    }

    private static List<JsonNode> answer(Path file, String input) throws IOException {
        var filter = new DistanceFilter(TODAY);
        var complaints = new ByteArrayOutputStream();
        assertThat(filter.open(file, new PrintStream(complaints, true, UTF_8)))
                .as(complaints.toString(UTF_8))
                .isTrue();
        var out = new ByteArrayOutputStream();
        JsonLines.answerAll(new ByteArrayInputStream(input.getBytes(UTF_8)), out, filter::answers);
        return out.toString(UTF_8).lines().map(JSON::readTree).toList();
    }
}
