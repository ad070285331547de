package org.limen.ceasefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What is seen is checked against what is agreed; the line, the obligations and the days of these tests are their
/// own.
@LimenTest
class WatchTest {
    private static final GeoPoint TARGET = new GeoPoint(-41.2, 20.1);

    @Autowired
    TestOfficers officers;

    @Autowired
    TestClock clock;

    @Autowired
    Watch watch;

    private final String line = "watch-" + UUID.randomUUID().toString().substring(0, 8);
    private Http observer;

    @BeforeEach
    void open() {
        observer = officers.as(Role.OBSERVER).forPurpose(Purpose.MONITORING);
    }

    @Test
    void anEventIsCheckedWithTheLineAndTheObligationsKnownAtTheMomentThatIsAskedFor() {
        Instant noon = Instant.parse("2024-02-10T12:00:00Z");
        send(List.of(heard("OP1", 200, 4_000, noon, "outgoing"), heard("OP2", 280, 6_000, noon, null)));
        Instant before = clock.instant();
        deliverLine("2024-02-10");
        deliverObligation("2024-02-10");

        JsonNode event = events(noon, null).path("events").get(0);
        JsonNode gravest = event.path("findings").path("gravest");
        assertThat(event.path("findings").path("likely").asInt()).isEqualTo(1);
        assertThat(gravest.path("outcome").asString()).isEqualTo("violation-likely");
        assertThat(gravest.path("probability").asDouble()).isGreaterThan(0.99);
        assertThat(gravest.path("used").path("line").asString()).isEqualTo(line);
        assertThat(gravest.path("used").path("edition").asInt()).isEqualTo(1);
        assertThat(gravest.path("used").path("distanceM").asDouble()).isBetween(8_000.0, 8_700.0);
        assertThat(events(noon, before)
                        .path("events")
                        .get(0)
                        .path("findings")
                        .path("likely")
                        .asInt())
                .as("before the line was drawn nothing was known of it")
                .isZero();

        JsonNode opened =
                observer.get("/api/events/" + event.path("id").asString()).json();
        assertThat(opened.path("checked")
                        .valueStream()
                        .map(one -> one.path("obligation").asString()))
                .containsExactly(line + "-15");
        Watch.CheckedEvent asked = watch.event(UUID.fromString(event.path("id").asString()), clock.instant())
                .orElseThrow();
        assertThat(asked.reports()).extracting(Watch.Reported::observer).containsExactlyInAnyOrder("OP1", "OP2");
        assertThat(asked.checked()).hasSize(1);
        assertThat(watch.between(noon.minusSeconds(600), noon.plusSeconds(600), before))
                .isEqualTo(watch.between(noon.minusSeconds(600), noon.plusSeconds(600), before));
    }

    @Test
    void aReportThatBelongsToNoEventIsCheckedByItself() {
        Instant noon = Instant.parse("2024-02-11T12:00:00Z");
        deliverLine("2024-02-11");
        deliverObligation("2024-02-11");
        Map<String, Object> tank = heard("P1", 90, 3_000, noon, null);
        tank.put("means", "seen");
        tank.put("kind", "tank");
        tank.put("at", Map.of("lat", TARGET.lat(), "lon", TARGET.lon(), "errorM", 50));
        Map<String, Object> sound = heard("OP9", 10, 5_000, noon.plusSeconds(7_200), null);
        Map<String, Object> nowhere = heard("OP8", 10, 5_000, noon.plusSeconds(14_400), null);
        nowhere.remove("bearingDeg");
        send(List.of(tank, sound, nowhere));

        List<JsonNode> apart = events(noon, null).path("apart").valueStream().toList();
        assertThat(apart).extracting(one -> one.path("why").asString()).containsExactly("alone", "alone", "no-bearing");
        assertThat(apart.get(0).path("findings").path("gravest").path("outcome").asString())
                .isEqualTo("violation-likely");
        assertThat(apart.get(0).path("place").path("majorM").asDouble()).isEqualTo(50);
        assertThat(apart.get(1).path("findings").path("gravest").path("outcome").asString())
                .as("one direction says little about where")
                .isEqualTo("undecided");
        assertThat(apart.get(1).path("place").path("majorM").asDouble()).isGreaterThan(5_000);
        assertThat(apart.get(2).has("place")).isFalse();

        var lenient = new Ceasefire.Judging(ZoneOffset.UTC, 1, 0.9999);
        assertThat(watch.between(noon, noon.plusSeconds(10_800), clock.instant(), lenient)
                        .apart()
                        .get(1)
                        .checked())
                .as("judged by other settings")
                .isNotEmpty()
                .noneMatch(checked -> checked.outcome() == Outcome.UNDECIDED);
    }

    @Test
    void tracksOfAWeekGoInOneQueueAndTheMapShowsFromWhereItWasWatched() {
        Instant dawn = Instant.parse("2024-03-10T06:00:00Z");
        var patrols = new ArrayList<Map<String, Object>>();
        for (int patrol = 0; patrol < 4; patrol++) {
            patrols.add(patrol("Patrol " + patrol, dawn.plusSeconds(21_600L * patrol)));
        }
        Http.Reply told = observer.post("/api/effort/patrols", Map.of("items", patrols));
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.json()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("answer").asString()))
                .containsOnly("accepted");
        Map<String, Object> camera = new HashMap<>(Map.of("id", UUID.randomUUID(), "kind", "camera", "subject", "C1"));
        camera.put("happened", Map.of("from", dawn, "to", dawn.plusSeconds(7_200)));
        camera.put("at", Map.of("lat", TARGET.lat(), "lon", TARGET.lon(), "errorM", 5));
        camera.put("visibilityM", 1_500);
        observer.post("/api/effort/devices", Map.of("items", List.of(camera)));

        JsonNode from = observer.get("/api/effort/places?from=" + dawn + "&to=" + dawn.plusSeconds(3_600))
                .json();
        JsonNode place = from.path("places").get(0);
        assertThat(place.path("subject").asString()).isEqualTo("C1");
        assertThat(place.path("hours").asDouble()).as("of the span only").isEqualTo(1);
        assertThat(place.path("seesM").asDouble())
                .as("no farther than the weather lets it")
                .isEqualTo(1_500);
        assertThat(place.has("hearsM")).isFalse();
        assertThat(from.path("tracks")).hasSize(1);
        assertThat(from.path("tracks").get(0).path("points")).hasSize(5_000);
    }

    private static Map<String, Object> patrol(String name, Instant begins) {
        var track = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 5_000; i++) {
            GeoPoint at = Ellipsoid.destination(TARGET, 45, 3.0 * i);
            track.add(Map.of("time", begins.plusSeconds(4L * i), "lat", at.lat(), "lon", at.lon()));
        }
        var patrol = new HashMap<String, Object>(Map.of("id", UUID.randomUUID(), "kind", "patrol", "subject", name));
        patrol.put("happened", Map.of("from", begins, "to", begins.plusSeconds(20_000)));
        patrol.put("track", track);
        return patrol;
    }

    private JsonNode events(Instant noon, @Nullable Instant asOf) {
        Http.Reply reply = observer.get("/api/events?from=" + noon.minusSeconds(600) + "&to=" + noon.plusSeconds(18_000)
                + (asOf == null ? "" : "&asOf=" + asOf));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private void send(List<Map<String, Object>> sightings) {
        JsonNode told =
                observer.post("/api/observations", Map.of("items", sightings)).json();
        assertThat(told.path("items").valueStream())
                .allSatisfy(item -> assertThat(item.path("answer").asString())
                        .as(item.toString())
                        .isEqualTo("accepted"));
    }

    private void deliverLine(String day) {
        var feature = Map.of(
                "type",
                "Feature",
                "properties",
                Map.of(
                        "line",
                        line,
                        "name",
                        "A line",
                        "kind",
                        "ceasefire-line",
                        "party",
                        "joint",
                        "validFrom",
                        "2024-02-01",
                        "validTo",
                        "2024-02-28"),
                "geometry",
                Map.of("type", "LineString", "coordinates", List.of(List.of(20.0, -41.0), List.of(20.0, -41.5))));
        Http.Reply reply = officers.administrator()
                .post(
                        "/api/lines",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "source",
                                "annex",
                                "why",
                                "first",
                                "collection",
                                Map.of("type", "FeatureCollection", "features", List.of(feature))));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    private void deliverObligation(String day) {
        var obligation = Map.ofEntries(
                Map.entry("obligation", line + "-15"),
                Map.entry("title", "No heavy weapon near the line"),
                Map.entry("basis", "Protocol"),
                Map.entry("rule", Map.of("kind", "not-within", "line", line, "distanceM", 15_000)),
                Map.entry("parties", List.of()),
                Map.entry("kinds", List.of("weapon")),
                Map.entry("weaponClasses", List.of("mortar", "tank")),
                Map.entry("countMax", 0),
                Map.entry("validFrom", day),
                Map.entry("validTo", day),
                Map.entry("exceptions", List.of()));
        Http.Reply reply = officers.administrator()
                .post(
                        "/api/obligations",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "source",
                                "protocol",
                                "why",
                                "first",
                                "obligations",
                                List.of(obligation)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    private static Map<String, Object> heard(
            String post, double azimuthDeg, double awayM, Instant when, @Nullable String fireDirection) {
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
        if (fireDirection != null) {
            sighting.put("fireDirection", fireDirection);
        }
        return sighting;
    }
}
