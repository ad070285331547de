package org.limen.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reports the made-up incidents of `sample/incidents.json` as an observer would, with pictures, and moves them on as
/// others would.
final class FieldReports {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final NodeClient observer;
    private final NodeClient leader;
    private final NodeClient analyst;
    private final Instant end;
    private final RandomGenerator random;
    private int pictures;

    FieldReports(NodeClient observer, NodeClient leader, NodeClient analyst, Instant end, long seed) {
        this.observer = observer;
        this.leader = leader;
        this.analyst = analyst;
        this.end = end;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// One incident of the file.
    ///
    /// @param awareAfterMinutes from its beginning until the service knew
    /// @param steps             taken by the analyst, closing by the shift leader
    /// @param sealed            who told it in confidence
    record Sample(
            int hoursAgo,
            int lastedMinutes,
            int awareAfterMinutes,
            int pictures,
            List<String> steps,
            List<String> rescue,
            @Nullable ObjectNode sealed,
            ObjectNode report) {}

    /// What was reported.
    record Told(int incidents, int pictures) {}

    Told send() {
        List<Sample> samples = read();
        samples.forEach(this::send);
        return new Told(samples.size(), pictures);
    }

    static List<Sample> read() {
        try (InputStream in = Objects.requireNonNull(
                FieldReports.class.getResourceAsStream("/sample/incidents.json"), "sample/incidents.json")) {
            return List.of(JSON.readValue(in, Sample[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(Sample sample) {
        UUID id = uuid();
        Instant from = end.minus(Duration.ofHours(sample.hoursAgo()));
        Instant aware = from.plus(Duration.ofMinutes(sample.awareAfterMinutes()));
        ObjectNode report = sample.report().deepCopy();
        report.put("id", id.toString());
        report.putObject("happened")
                .put("from", from.toString())
                .put("to", from.plus(Duration.ofMinutes(sample.lastedMinutes())).toString());
        report.put("awareAt", aware.toString());
        if (sample.sealed() != null) {
            report.set("sealedReporter", sample.sealed());
        }
        observer.post("/api/incidents", report).orRefused("report an incident");
        for (int i = 0; i < sample.pictures(); i++) {
            picture(id, sample.report().path("place"), from);
        }
        sample.rescue().forEach(step -> rescue(id, step));
        sample.steps().forEach(step -> step(id, step));
    }

    /// A camera's clock and satellites are a little off, as they are.
    private void picture(UUID incident, JsonNode place, Instant from) {
        byte[] photo = MadeUpPhoto.jpeg(random, 800, 600);
        byte[] placed = MadeUpPhoto.withExif(
                photo,
                place.path("lat").asDouble() + random.nextGaussian() * 0.0004,
                place.path("lon").asDouble() + random.nextGaussian() * 0.0004,
                from.plusSeconds(random.nextInt(900)));
        observer.post(
                        "/api/incidents/" + incident + "/evidence",
                        placed,
                        Map.of(
                                "Limen-Evidence-Id",
                                uuid().toString(),
                                "Limen-File-Name",
                                "photo-" + ++pictures + ".jpg",
                                "Content-Type",
                                "image/jpeg"))
                .orRefused("send a picture");
    }

    private void rescue(UUID incident, String step) {
        observer.post(
                        "/api/incidents/" + incident + "/rescue",
                        Map.of("id", uuid(), "step", step, "note", "Made up for the sample."))
                .orRefused("rescue: " + step);
    }

    private void step(UUID incident, String step) {
        NodeClient who = step.equals("close") ? leader : analyst;
        who.post(
                        "/api/incidents/" + incident + "/steps",
                        Map.of("id", uuid(), "step", step, "note", "Made up for the sample."))
                .orRefused("step: " + step);
    }

    private UUID uuid() {
        return UUID.nameUUIDFromBytes(Long.toHexString(random.nextLong()).getBytes(StandardCharsets.US_ASCII));
    }
}
