package org.limen.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Observations, events and effort over HTTP; each test has a day of its own.
@LimenTest
class FieldLifeTest {
    private static final GeoPoint TARGET = new GeoPoint(-43.5, 26.05);

    @Autowired
    TestOfficers officers;

    Http observer;
    Http analyst;

    @BeforeEach
    void open() {
        observer = officers.as(Role.OBSERVER).forPurpose(Purpose.MONITORING);
        analyst = officers.as(Role.ANALYST).forPurpose(Purpose.MONITORING);
    }

    @Test
    void anObservationIsKeptOnceWhateverIsRepeated() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        Map<String, Object> sighting = heard("OP1", 200, 4_000, noon, 10);

        assertThat(answers(send(sighting))).containsExactly("accepted");
        assertThat(answers(send(sighting))).containsExactly("already");
        Map<String, Object> other = with(sighting, "kind", "rocket");
        assertThat(codes(send(other))).containsExactly("id-reused");
        assertThat(codes(send(with(sighting, "id", UUID.randomUUID())))).containsExactly("observation-duplicate");
        assertThat(found("/api/observations", noon, null).path("items")).hasSize(1);
    }

    @Test
    void whatCannotBeIsAskedAboutItemByItem() {
        Instant noon = Instant.parse("2026-01-02T12:00:00Z");
        observer.post("/api/effort/manning", queue(List.of(effort("manning", "OP7", noon, 2))));
        Instant night = noon.plusSeconds(8 * 3_600);
        Map<String, Object> unmanned = heard("OP7", 200, 4_000, night, 3);
        Map<String, Object> future = heard("OP7", 200, 4_000, Instant.parse("2999-01-01T00:00:00Z"), 3);
        Map<String, Object> nowhere = with(unmanned, "from", Map.of("lat", 143.0, "lon", 26.0, "errorM", 5));
        Map<String, Object> endless = with(
                heard("OP7", 200, 4_000, noon, 3),
                "happened",
                Map.of("from", noon.toString(), "to", "2999-01-01T00:00:00Z"));
        var all = new ArrayList<Object>(
                List.of(unmanned, future, endless, nowhere, "text", heard("OP7", 200, 4_000, noon, 3)));

        JsonNode told = observer.post("/api/observations", Map.of("items", all)).json();

        assertThat(codes(told))
                .containsExactly(
                        "post-not-manned", "time-in-future", "time-in-future", "body-invalid", "body-unreadable", "");
        assertThat(answers(told).getLast()).isEqualTo("accepted");
        assertThat(answers(send(with(unmanned, "confirmed", List.of("post-not-manned")))))
                .containsExactly("accepted");
        assertThat(answers(send(heard("OP8", 200, 4_000, night, 3))))
                .as("of a post whose shifts nobody recorded nothing is known")
                .containsExactly("accepted");
    }

    @Test
    void aQueueOfAWeekIsAnsweredWholeAndNothingIsLost() {
        Instant dawn = Instant.parse("2025-06-01T00:00:00Z");
        var week = new ArrayList<Object>();
        for (int i = 0; i < 3_000; i++) {
            week.add(heard("OP" + i % 9, i % 360, 5_000, dawn.plusSeconds(200L * i), 1 + i % 7));
        }
        week.set(1_500, Map.of("id", "no uuid"));

        List<String> answers = answers(
                observer.post("/api/observations", Map.of("items", week)).json());

        assertThat(answers).hasSize(3_000);
        assertThat(answers.stream().filter("accepted"::equals)).hasSize(2_999);
        assertThat(answers.get(1_500)).isEqualTo("refused");
    }

    @Test
    void aCorrectionStandsBesideWhatItCorrects() {
        Instant noon = Instant.parse("2026-01-03T12:00:00Z");
        Map<String, Object> first = heard("OP1", 200, 4_000, noon, 10);
        send(first);
        Instant then = Instant.parse(found("/api/observations", noon, null)
                .path("items")
                .get(0)
                .path("recordedAt")
                .asString());
        Map<String, Object> better = with(with(first, "id", UUID.randomUUID()), "supersedes", first.get("id"));

        assertThat(codes(send(better))).containsExactly("why-missing");
        Map<String, Object> correction =
                with(with(better, "why", "counted again from the recording"), "kind", "rocket");
        assertThat(answers(send(correction))).containsExactly("accepted");
        assertThat(codes(send(with(correction, "id", UUID.randomUUID())))).containsExactly("already-superseded");
        assertThat(kinds(noon, null)).containsExactly("rocket");
        assertThat(kinds(noon, then)).containsExactly("mortar");
    }

    @Test
    void anEventOpensIntoItsObservationsAndKeepsItsIdWhenALateOneJoins() {
        Instant noon = Instant.parse("2026-01-04T12:00:00Z");
        Map<String, Object> a = heard("OP1", 200, 4_000, noon, 10);
        Map<String, Object> b = heard("OP2", 280, 6_000, noon, 12);
        send(a);
        send(b);
        JsonNode event = only(noon);
        assertThat(event.path("id").asString()).isEqualTo(a.get("id").toString());
        assertThat(Ellipsoid.distanceM(
                        TARGET,
                        new GeoPoint(
                                event.path("lat").asDouble(), event.path("lon").asDouble())))
                .isLessThan(100);

        send(heard("OP3", 330, 5_000, noon, 11));

        JsonNode later = only(noon);
        assertThat(later.path("id")).isEqualTo(event.path("id"));
        assertThat(later.path("observations")).hasSize(3);
        assertThat(later.path("count").path("count").asInt()).isBetween(10, 13);
        JsonNode opened =
                observer.get("/api/events/" + event.path("id").asString()).json();
        assertThat(opened.path("reports")).hasSize(3);
        assertThat(opened.path("reports").get(0).path("report").path("observer").asString())
                .startsWith("OP");
        assertThat(observer.get("/api/events/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void whatAnOfficerPutsTogetherOrApartStaysSoWhateverComesLater() {
        Instant noon = Instant.parse("2026-01-05T12:00:00Z");
        Map<String, Object> a = heard("OP1", 200, 4_000, noon, 10);
        Map<String, Object> b = heard("OP2", 280, 6_000, noon, 12);
        Map<String, Object> c = heard("OP3", 330, 5_000, noon, 11);
        send(a);
        send(b);
        send(c);
        String event = only(noon).path("id").asString();
        Instant before = observer.get("/api/events/" + event)
                .json()
                .path("reports")
                .valueStream()
                .map(report -> Instant.parse(report.path("recordedAt").asString()))
                .max(Instant::compareTo)
                .orElseThrow();

        var split = Map.of(
                "id", UUID.randomUUID(),
                "groups", List.of(List.of(a.get("id"), b.get("id")), List.of(c.get("id"))),
                "why", "OP3 reported its own outgoing fire");
        assertThat(analyst.post(
                                "/api/events/" + event + "/split",
                                Map.of("id", UUID.randomUUID(), "groups", List.of(List.of(a.get("id"))), "why", "half"))
                        .code())
                .isEqualTo("groups-not-whole");
        assertThat(observer.post("/api/events/" + event + "/split", split).status())
                .isEqualTo(403);
        assertThat(analyst.post("/api/events/" + event + "/split", split).status())
                .isEqualTo(201);
        assertThat(analyst.post("/api/events/" + event + "/split", split).status())
                .isEqualTo(200);
        send(heard("OP4", 150, 7_000, noon.plusSeconds(3_000), 11));

        JsonNode after = found("/api/events", noon, null);
        assertThat(after.path("events")).hasSize(1);
        assertThat(after.path("events").get(0).path("observations")).hasSize(2);
        assertThat(after.path("events").get(0).path("decided").path("why").asString())
                .startsWith("OP3");
        assertThat(found("/api/events", noon, before).path("events").get(0).path("observations"))
                .as("as it was known before")
                .hasSize(3);

        var merge = Map.of(
                "id", UUID.randomUUID(), "events", List.of(event, c.get("id")), "why", "it was the same after all");
        assertThat(analyst.post("/api/events/merge", merge).status()).isEqualTo(201);
        assertThat(analyst.post("/api/events/merge", merge).status()).isEqualTo(200);
        assertThat(only(noon).path("observations")).hasSize(3);
    }

    @Test
    void aRateNeedsEffortAndWhatNobodyWatchedHasNone() {
        Instant noon = Instant.parse("2026-01-06T12:00:00Z");
        send(heard("OP1", 200, 4_000, noon, 10));
        send(heard("OP2", 280, 6_000, noon, 12));
        JsonNode unwatched = found("/api/effort", noon, null);
        assertThat(unwatched.path("rates").get(0).path("state").asString()).isEqualTo("not-observed");
        assertThat(unwatched.path("rates").get(0).has("per100Hours")).isFalse();
        assertThat(unwatched.path("rates").get(0).path("change").asString()).isEqualTo("not-comparable");

        Map<String, Object> refusal = with(effort("refusal", "P2", noon, 3), "by", "a checkpoint on the eastern side");
        assertThat(codes(observer.post("/api/effort/manning", queue(List.of(refusal)))
                        .json()))
                .containsExactly("kind-elsewhere");
        observer.post("/api/effort/refusals", queue(List.of(refusal)));
        observer.post(
                "/api/effort/manning",
                queue(List.of(
                        effort("manning", "OP1", noon.minusSeconds(7_200), 4), effort("manning", "OP1", noon, 4))));

        JsonNode watched = found("/api/effort", noon, null);
        assertThat(watched.path("hours").path("manning").asDouble()).isEqualTo(6);
        JsonNode all = watched.path("rates").get(0);
        assertThat(all.path("state").asString()).isEqualTo("observed");
        assertThat(all.path("per100Hours").asDouble()).isBetween(16.6, 16.7);
        assertThat(all.path("low").asDouble()).isLessThan(1);
        assertThat(watched.path("restricted").get(0).path("by").asString()).contains("checkpoint");
        assertThat(watched.path("restricted").get(0).path("hours").asDouble()).isEqualTo(3);
        JsonNode place = observer.get("/api/effort/watched?lat=%s&lon=%s&from=%s&to=%s"
                        .formatted(TARGET.lat(), TARGET.lon(), noon, noon.plusSeconds(36_000)))
                .json();
        assertThat(place.path("hours").asDouble()).isEqualTo(4);
    }

    private JsonNode send(Map<String, Object> sighting) {
        return observer.post("/api/observations", queue(List.of(sighting))).json();
    }

    private static Map<String, Object> queue(List<Map<String, Object>> items) {
        return Map.of("items", items);
    }

    private static List<String> answers(JsonNode told) {
        return told.path("items")
                .valueStream()
                .map(item -> item.path("answer").asString())
                .toList();
    }

    private static List<String> codes(JsonNode told) {
        return told.path("items")
                .valueStream()
                .map(item -> item.path("code").asString(""))
                .toList();
    }

    /// What is found of the day around a noon.
    private JsonNode found(String address, Instant noon, @org.jspecify.annotations.Nullable Instant asOf) {
        Instant from = noon.minusSeconds(43_200);
        String query = "?from=" + from + "&to=" + from.plusSeconds(86_400) + (asOf == null ? "" : "&asOf=" + asOf);
        Http.Reply reply = observer.get(address + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private List<String> kinds(Instant noon, @org.jspecify.annotations.Nullable Instant asOf) {
        return found("/api/observations", noon, asOf)
                .path("items")
                .valueStream()
                .map(item -> item.path("report").path("kind").asString())
                .toList();
    }

    private JsonNode only(Instant noon) {
        JsonNode events = found("/api/events", noon, null).path("events");
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    /// What a post reports of the target, so far from it in that direction, that many rounds.
    private static Map<String, Object> heard(String post, double azimuthDeg, double awayM, Instant when, int count) {
        GeoPoint from = Ellipsoid.destination(TARGET, azimuthDeg, awayM);
        Instant time = when.plusMillis((long) (awayM / 0.34));
        var sighting = new HashMap<String, Object>();
        sighting.put("id", UUID.randomUUID());
        sighting.put("observer", post);
        sighting.put("observerKind", "post");
        sighting.put("from", Map.of("lat", from.lat(), "lon", from.lon(), "errorM", 5, "by", "gps"));
        sighting.put("happened", Map.of("from", time.toString(), "to", time.toString()));
        sighting.put("bearingDeg", Ellipsoid.azimuthDeg(from, TARGET));
        sighting.put("bearingErrorDeg", 3);
        sighting.put("means", "heard");
        sighting.put("kind", "mortar");
        sighting.put("count", Map.of("kind", "known", "low", count));
        return sighting;
    }

    private static Map<String, Object> effort(String kind, String subject, Instant from, int hours) {
        var effort = new HashMap<String, Object>();
        effort.put("id", UUID.randomUUID());
        effort.put("kind", kind);
        effort.put("subject", subject);
        effort.put(
                "happened",
                Map.of(
                        "from",
                        from.toString(),
                        "to",
                        from.plusSeconds(3_600L * hours).toString()));
        effort.put("at", Map.of("lat", TARGET.lat(), "lon", TARGET.lon() + 0.05, "errorM", 5));
        return effort;
    }

    private static Map<String, Object> with(Map<String, Object> of, String name, Object value) {
        var changed = new HashMap<>(of);
        changed.put(name, value);
        return changed;
    }
}
