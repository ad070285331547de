package org.limen.incident.taking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.ceasefire.Ceasefire;
import org.limen.incident.Field;
import org.limen.incident.report.Report;
import org.limen.incident.report.ReportRules;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Places that the node asks about, on one day of 1990 on which an island is drawn and nothing else.
@LimenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskedPlacesTest {
    private static final Instant NOON = Instant.parse("1990-06-01T12:00:00Z");

    @Autowired
    TestOfficers officers;

    @Autowired
    Ceasefire ceasefire;

    @Autowired
    JsonMapper json;

    Field field;

    @BeforeAll
    void drawAnIsland() {
        field = new Field(officers);
        var ring = List.of(
                List.of(27.0, 46.0),
                List.of(28.0, 46.0),
                List.of(28.0, 47.0),
                List.of(27.0, 47.0),
                List.of(27.0, 46.0));
        var properties = Map.of(
                "line",
                "island-of-1990",
                "name",
                "Island",
                "kind",
                "land",
                "party",
                "joint",
                "validFrom",
                "1990-06-01",
                "validTo",
                "1990-06-01");
        var island = Map.of(
                "type",
                "Feature",
                "properties",
                properties,
                "geometry",
                Map.of("type", "Polygon", "coordinates", List.of(ring)));
        Http.Reply drawn = officers.administrator()
                .post(
                        "/api/lines",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "source",
                                "a test",
                                "why",
                                "an island",
                                "confirmed",
                                true,
                                "collection",
                                Map.of("type", "FeatureCollection", "features", List.of(island))));
        assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
    }

    @Test
    void aPatrolInTheSeaIsAskedAbout() {
        Map<String, Object> sea = place(46.5, 28.2);
        assertThat(report("place", sea).code()).isEqualTo("position-in-sea");
        assertThat(report("place", with(sea, "confirmed", true)).status()).isEqualTo(201);
        assertThat(report("place", place(46.5, 27.2)).status()).isEqualTo(201);
        assertThat(report("place", with(sea, "errorM", 40_000)).status())
                .as("it may be land, with such an error")
                .isEqualTo(201);
        assertThat(report("place", sea, "source", Map.of("kind", "resident")).status())
                .isEqualTo(201);
        var boat = List.of(Map.of("kind", "boat", "count", Map.of("kind", "known", "low", 1)));
        assertThat(report("place", sea, "vehicles", boat).status()).isEqualTo(201);
    }

    @Test
    void anObserverInTheSeaOrTheOtherWayRoundIsAskedAbout() {
        assertThat(observed("patrol", 46.5, 28.2)).isEqualTo("refused position-in-sea");
        assertThat(observed("patrol", 46.5, 28.2, "position-in-sea")).isEqualTo("accepted ");
        assertThat(observed("post", 46.5, 28.2)).isEqualTo("accepted ");
        assertThat(observed("post", 27.5, 46.5)).isEqualTo("refused position-swapped");
        assertThat(observed("post", 27.5, 46.5, "position-swapped")).isEqualTo("accepted ");
        assertThat(observed("post", 127.5, 46.5))
                .isEqualTo("refused body-invalid were latitude and longitude swapped?");
    }

    @Test
    void withoutAnAreaOfItsOwnANodeAsksByWhatIsDrawn() {
        var rules = new ReportRules(null, ceasefire);
        Instant now = Instant.parse("2026-06-01T12:00:00Z");
        assertThat(rules.refusal(read(place(27.5, 46.5)), now))
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("position-swapped"));
        assertThat(rules.refusal(read(place(46.5, 27.5)), now)).isEmpty();
        assertThat(rules.refusal(read(with(place(27.5, 46.5), "confirmed", true)), now))
                .isEmpty();
    }

    /// A boat drifts between two calls; what stands on land does not.
    @Test
    void twoCallsForOneBoatAreShownToEachOther() {
        Object[] boat = {
            "type",
            "person-in-distress",
            "lifeAtRisk",
            true,
            "details",
            Map.of("where", "sea"),
            "source",
            Map.of("kind", "resident")
        };
        String first = reported(boat, place(46.5, 28.30), NOON);
        String second = reported(boat, place(46.5, 28.36), NOON.plusSeconds(3_600));
        String far = reported(boat, place(46.5, 29.0), NOON.plusSeconds(3_600));
        String land = reported(boat, place(46.2, 27.30), NOON);
        String beside = reported(boat, place(46.2, 27.36), NOON.plusSeconds(3_600));
        JsonNode alike = field.shown(second).path("alike");
        assertThat(alike.valueStream().map(one -> one.path("id").asString())).containsExactly(first);
        assertThat(alike.get(0).path("distanceM").asDouble()).isBetween(4_500.0, 4_700.0);
        assertThat(alike.get(0).path("secondsApart").asLong()).isEqualTo(3_600);
        assertThat(field.shown(far).path("alike")).isEmpty();
        assertThat(field.shown(beside).path("alike")).isEmpty();
        List.of(first, second, far, land, beside).forEach(incident -> field.rescue(incident, "over"));
    }

    private String reported(Object[] said, Map<String, Object> place, Instant at) {
        Map<String, Object> report = Field.report(said);
        report.putAll(Map.of("place", place, "happened", Map.of("from", at, "to", at), "awareAt", at));
        Http.Reply reply = field.observer.post("/api/incidents", report);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("id").asString();
    }

    private Http.Reply report(Object... said) {
        Map<String, Object> report = Field.report(said);
        report.putAll(Map.of("happened", Map.of("from", NOON, "to", NOON), "awareAt", NOON));
        return field.observer.post("/api/incidents", report);
    }

    private Report read(Map<String, Object> place) {
        Map<String, Object> report = Field.report("place", place);
        report.putAll(Map.of("happened", Map.of("from", NOON, "to", NOON), "awareAt", NOON));
        return json.convertValue(report, Report.class);
    }

    private String observed(String kind, double lat, double lon, String... confirmed) {
        var sighting = new HashMap<String, Object>(Map.of(
                "id", UUID.randomUUID(),
                "observer", "Crew " + UUID.randomUUID(),
                "observerKind", kind,
                "from", Map.of("lat", lat, "lon", lon, "errorM", 10, "by", "gps"),
                "happened", Map.of("from", NOON, "to", NOON),
                "means", "seen",
                "confirmed", List.of(confirmed)));
        JsonNode told = field.observer
                .post("/api/observations", Map.of("items", List.of(sighting)))
                .json()
                .path("items")
                .get(0);
        String asked = told.toString().contains("were latitude") ? " were latitude and longitude swapped?" : "";
        return told.path("answer").asString() + " " + told.path("code").asString("") + asked;
    }

    private static Map<String, Object> place(double lat, double lon) {
        return Map.of("lat", lat, "lon", lon, "errorM", 30, "by", "gps");
    }

    private static Map<String, Object> with(Map<String, Object> of, String name, Object value) {
        var changed = new HashMap<>(of);
        changed.put(name, value);
        return changed;
    }
}
