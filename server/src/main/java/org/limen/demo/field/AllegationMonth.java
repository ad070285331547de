package org.limen.demo.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.demo.NodeClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A month of made-up allegations between the two made-up parties, from `sample/allegations.json`: each is taken down
/// and moved on by whoever would do so, some on events that the mission's posts heard.
public final class AllegationMonth {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration HEARD_BEFORE_MAX = Duration.ofHours(60);
    private static final Duration TOLD_AFTER = Duration.ofHours(1);

    private final Map<String, NodeClient> officers;
    private final long seed;
    private final Instant end;
    private int letters;
    private int number;

    /// @param officers `observer`, `analyst` and `leader`
    /// @param end      the moment from which the sample's hours count back
    public AllegationMonth(Map<String, NodeClient> officers, long seed, Instant end) {
        this.officers = Map.copyOf(officers);
        this.seed = seed;
        this.end = end.truncatedTo(ChronoUnit.SECONDS);
    }

    /// One allegation of the file.
    ///
    /// @param ago    hours before the end at which the mission knew
    /// @param lasted minutes
    /// @param event  whether it is about an event that posts heard
    record Sample(
            int ago,
            @Nullable Integer lasted,
            @Nullable Boolean event,
            ObjectNode allegation,
            List<SampleStep> steps) {}

    /// One step of it.
    ///
    /// @param who     takes it
    /// @param ago     hours before the end
    /// @param report  which of the event's reports it tells
    /// @param repeats which of the findings before it passes on
    record SampleStep(
            String who,
            int ago,
            @Nullable Integer report,
            @Nullable List<Integer> repeats,
            ObjectNode act) {}

    /// What was sent.
    public record Told(int allegations, int letters) {}

    public Told send() {
        List<Sample> samples = read();
        samples.forEach(this::send);
        return new Told(samples.size(), letters);
    }

    private static List<Sample> read() {
        try (InputStream in = Objects.requireNonNull(
                AllegationMonth.class.getResourceAsStream("/sample/allegations.json"), "sample/allegations.json")) {
            return List.of(JSON.readValue(in, Sample[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void send(Sample sample) {
        Instant aware = ago(sample.ago());
        Optional<JsonNode> event = Boolean.TRUE.equals(sample.event()) ? heard(aware) : Optional.empty();
        String id = id();
        ObjectNode allegation = sample.allegation().deepCopy();
        allegation.put("id", id);
        allegation.put("awareAt", aware.toString());
        event.ifPresentOrElse(
                one -> about(allegation, one), () -> happened(allegation, aware.minus(TOLD_AFTER), sample.lasted()));
        officer("observer").post("/api/allegations", allegation).orRefused("take an allegation down");
        var findings = new ArrayList<String>();
        for (SampleStep step : sample.steps()) {
            take(id, step, event, findings);
        }
    }

    private static void happened(ObjectNode allegation, Instant until, @Nullable Integer minutes) {
        allegation
                .putObject("happened")
                .put(
                        "from",
                        until.minus(Duration.ofMinutes(minutes == null ? 0 : minutes))
                                .toString())
                .put("to", until.toString());
    }

    private static void about(ObjectNode allegation, JsonNode event) {
        happened(allegation, Instant.parse(event.path("time").asString()), 0);
        allegation
                .putObject("place")
                .put("lat", event.path("lat").asDouble())
                .put("lon", event.path("lon").asDouble())
                .put(
                        "errorM",
                        Math.min(
                                50_000,
                                Math.round(event.path("ellipse").path("majorM").asDouble())))
                .put("by", "bearing");
        allegation.putObject("links").putArray("events").add(event.path("id").asString());
    }

    /// The event before a moment that most reports tell of.
    private Optional<JsonNode> heard(Instant aware) {
        return officer("analyst")
                .getFor(
                        "monitoring",
                        "/api/events?from=" + aware.minus(HEARD_BEFORE_MAX) + "&to=" + aware.minus(TOLD_AFTER))
                .orRefused("read the events")
                .body()
                .path("events")
                .valueStream()
                .filter(event -> event.path("observations").size() > 1)
                .max(Comparator.comparingInt(event -> event.path("observations").size()));
    }

    private void take(String allegation, SampleStep step, Optional<JsonNode> event, List<String> findings) {
        String id = id();
        ObjectNode act = step.act().deepCopy();
        act.put("id", id);
        act.put("at", ago(step.ago()).toString());
        Integer told = step.report();
        if (told != null && event.isPresent()) {
            report(act, event.get(), told);
        }
        List<Integer> passedOn = step.repeats();
        if (passedOn != null) {
            var repeats = act.putArray("repeats");
            passedOn.forEach(place -> repeats.add(findings.get(place)));
        }
        if (act.path("step").asString().equals("finding")) {
            findings.add(id);
        }
        JsonNode after = officer(step.who())
                .post("/api/allegations/" + allegation + "/steps", act)
                .orRefused("step: " + act.path("step").asString())
                .body();
        letters += (int) after.path("letters")
                .valueStream()
                .filter(letter -> letter.path("step").asString().equals(id))
                .count();
    }

    /// The finding of the post that sent one of the event's reports.
    private void report(ObjectNode act, JsonNode event, int place) {
        String observation = event.path("observations")
                .get(place % event.path("observations").size())
                .asString();
        officer("analyst")
                .getFor("monitoring", "/api/events/" + event.path("id").asString())
                .orRefused("read an event")
                .body()
                .path("reports")
                .valueStream()
                .map(report -> report.path("report"))
                .filter(report -> report.path("id").asString().equals(observation))
                .findFirst()
                .ifPresent(report -> act.putObject("source")
                        .put("kind", "post")
                        .put("name", report.path("observer").asString()));
        act.putObject("links").putArray("observations").add(observation);
    }

    private NodeClient officer(String who) {
        return Objects.requireNonNull(officers.get(who), who);
    }

    private Instant ago(int hours) {
        return end.minus(Duration.ofHours(hours));
    }

    private String id() {
        byte[] name = ("allegation " + seed + " " + end + " " + number++).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
