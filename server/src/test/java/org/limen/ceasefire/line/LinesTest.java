package org.limen.ceasefire.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Editions of lines and obligations on a whole node. Every test has lines of its own, far from anybody's.
@LimenTest
class LinesTest {
    @Autowired
    private TestOfficers officers;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private final String name = "line-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void versionsOfSeveralPartiesStandSideBySide() {
        deliver(line("QMO", 25.0, "2026-01-01", null), line("QTA", 25.02, "2026-01-01", null));
        assertThat(on("2026-06-01"))
                .extracting(one -> one.path("party").asString())
                .containsExactly("QMO", "QTA");
        assertThat(on("2026-06-01")).allSatisfy(one -> {
            assertThat(one.path("edition").asInt()).isEqualTo(1);
            assertThat(one.path("id").asString()).isEqualTo(name);
            assertThat(one.path("geometry").path("type").asString()).isEqualTo("LineString");
            assertThat(one.path("recordedBy").asString()).isEqualTo("first.administrator");
        });
        assertThat(on("2025-12-31")).isEmpty();
    }

    @Test
    void aLaterEditionTakesPrecedenceAndWhatWasKnownBeforeCanBeAsked() {
        deliver(line("QMO", 25.0, "2026-01-01", null));
        String before = clock.instant().toString();
        deliver(line("QMO", 25.5, "2026-07-01", null));
        assertThat(editions("2026-06-01", "")).containsExactly(1);
        assertThat(editions("2026-07-01", "")).containsExactly(2);
        assertThat(editions("2026-07-01", "&asOf=" + before)).containsExactly(1);
        assertThat(reader().get("/api/lines/" + name + "/editions").json().size())
                .isEqualTo(2);
    }

    @Test
    void aRepeatAnswersTheSameAndAnotherContentUnderItsIdIsRefused() {
        Map<String, Object> body = delivery(line("QMO", 25.0, "2026-01-01", null));
        Http.Reply first = officers.administrator().post("/api/lines", body);
        Http.Reply again = officers.administrator().post("/api/lines", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        body.put("why", "another");
        assertThat(officers.administrator().post("/api/lines", body).code()).isEqualTo("id-reused");
        assertThat(on("2026-06-01")).hasSize(1);
    }

    @Test
    void aBadDeliveryIsRefusedWholeWithEveryProblemAndItsPlace() {
        var bow = line("QTA", 25.0, "2026-01-01", null);
        bow.put(
                "geometry",
                Map.of(
                        "type",
                        "LineString",
                        "coordinates",
                        List.of(List.of(25, -44), List.of(26, -43), List.of(26, -44), List.of(25, -43))));
        var undated = line("QMO", 25.0, "someday", null);
        Http.Reply reply = officers.administrator().post("/api/lines", delivery(bow, undated));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("lines-invalid");
        assertThat(reply.json().path("params").path("problems").valueStream())
                .extracting(problem -> problem.path("field").asString() + " "
                        + problem.path("code").asString())
                .containsExactly(
                        "features[0].geometry touches-itself", "features[1].properties.validFrom date-unreadable");
        assertThat(on("2026-06-01")).isEmpty();
        var huge = delivery(line("QMO", 25.0, "2026-01-01", null));
        huge.put("more", "x".repeat(1 << 20));
        assertThat(officers.administrator().post("/api/lines", huge).code()).isEqualTo("body-too-large");
    }

    @Test
    void swappedCoordinatesAreAskedAboutAndTakenWhenConfirmed() {
        deliver(line("QMO", 25.0, "2026-01-01", null));
        var swapped = line("QTA", 25.0, "2026-01-01", null);
        swapped.put(
                "geometry",
                Map.of("type", "LineString", "coordinates", List.of(List.of(-44.0, 25.0), List.of(-43.5, 25.0))));
        Map<String, Object> body = delivery(swapped);
        Http.Reply asked = officers.administrator().post("/api/lines", body);
        assertThat(asked.code()).isEqualTo("coordinates-swapped");
        assertThat(asked.text()).contains("were latitude and longitude swapped?");
        body.put("confirmed", true);
        assertThat(officers.administrator().post("/api/lines", body).status()).isEqualTo(201);
    }

    @Test
    void aPositionIsToldEveryVersionWithItsEditionAndEveryObligation() {
        deliver(line("QMO", 25.0, "2026-01-01", null), line("QTA", 25.02, "2026-01-01", null));
        Http.Reply made = officers.administrator()
                .post(
                        "/api/obligations",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "source",
                                "agreement",
                                "why",
                                "first",
                                "obligations",
                                List.of(obligation(
                                        name + "-15",
                                        Map.of("kind", "not-within", "line", name, "distanceM", 15_000)))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        JsonNode at = reader().get(
                        "/api/lines/position?lat=-44.2&lon=25.1&errorM=30&on=2026-06-01&kind=weapon&party=QMO&count=2")
                .json();
        var lines = at.path("lines")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(name))
                .toList();
        assertThat(lines).extracting(one -> one.path("party").asString()).containsExactly("QMO", "QTA");
        assertThat(lines.getFirst().path("distanceM").asDouble()).isCloseTo(7_998, within(5.0));
        assertThat(lines.getFirst().path("side").asString()).isEqualTo("left");
        assertThat(lines.getFirst().path("sideParty").asString()).isEqualTo("QTA");
        var checked = at.path("obligations")
                .valueStream()
                .filter(one -> one.path("obligation").asString().equals(name + "-15"))
                .toList();
        assertThat(checked).hasSize(2).allSatisfy(one -> {
            assertThat(one.path("outcome").asString()).isEqualTo("violation-likely");
            assertThat(one.path("used").path("edition").asInt()).isEqualTo(1);
            assertThat(one.path("obligationEdition").asInt()).isEqualTo(1);
        });
        assertThat(at.path("thresholds").path("likelyFrom").asDouble()).isEqualTo(0.95);
        assertThat(reader().get("/api/lines/position?lat=26&lon=-44")
                        .json()
                        .path("problems")
                        .toString())
                .contains("coordinates-swapped");
        assertThat(reader().get("/api/lines/position?lat=99&lon=25").code()).isEqualTo("position-invalid");
        assertThat(reader().get("/api/lines/position?lat=-44&lon=25&errorM=-3").code())
                .isEqualTo("error-out-of-range");
        assertThat(reader().get("/api/lines/position?lat=-44").status()).isEqualTo(422);
    }

    @Test
    void obligationsHaveEditionsToo() {
        var rule = Map.<String, Object>of("kind", "not-inside", "line", name);
        var body = new LinkedHashMap<String, Object>(Map.of(
                "id", UUID.randomUUID(), "source", "a", "why", "b", "obligations", List.of(obligation(name, rule))));
        assertThat(officers.administrator().post("/api/obligations", body).status())
                .isEqualTo(201);
        assertThat(officers.administrator().post("/api/obligations", body).status())
                .isEqualTo(200);
        String before = clock.instant().toString();
        body.put("id", UUID.randomUUID());
        assertThat(officers.administrator().post("/api/obligations", body).status())
                .isEqualTo(201);
        assertThat(obligationEdition("")).isEqualTo(2);
        assertThat(obligationEdition("&asOf=" + before)).isEqualTo(1);
        var wrong = Map.of(
                "id",
                UUID.randomUUID(),
                "source",
                "a",
                "why",
                "b",
                "obligations",
                List.of(obligation(name, Map.of("kind", "never", "line", name))));
        assertThat(officers.administrator().post("/api/obligations", wrong).status())
                .isEqualTo(400);
    }

    @Test
    void theMapIsOneCollectionWithEveryVersion() {
        deliver(line("QMO", 25.0, "2026-01-01", null), line("QTA", 25.02, "2026-01-01", null));
        JsonNode map = reader().get("/api/map?on=2026-06-01").json();
        assertThat(map.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(map.path("features")
                        .valueStream()
                        .map(feature -> feature.path("properties"))
                        .filter(properties -> properties.path("id").asString().equals(name)))
                .extracting(properties -> properties.path("kind").asString() + " "
                        + properties.path("party").asString() + " "
                        + properties.path("edition").asInt())
                .containsExactly("ceasefire-line QMO 1", "ceasefire-line QTA 1");
    }

    @Test
    void aWithdrawalLineFollowsFromTheLineAndTheDistanceAndNobodyDrawsIt() {
        deliver(line("QMO", 25.0, "2026-01-01", null), line("QTA", 25.02, "2026-01-01", null));
        var far =
                new LinkedHashMap<>(obligation(name, Map.of("kind", "not-within", "line", name, "distanceM", 15_000)));
        far.put("weaponClasses", List.of("mortar", "gun"));
        var unarmed = obligation(name + "-2", Map.of("kind", "not-within", "line", name, "distanceM", 15_000));
        officers.administrator()
                .post(
                        "/api/obligations",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "source",
                                "protocol",
                                "why",
                                "signed",
                                "obligations",
                                List.of(far, unarmed)));
        List<JsonNode> derived = reader().get("/api/map?on=2026-06-01")
                .json()
                .path("features")
                .valueStream()
                .filter(feature -> feature.path("properties")
                        .path("from")
                        .path("line")
                        .asString("")
                        .equals(name))
                .toList();
        assertThat(derived)
                .extracting(feature -> feature.path("properties").path("party").asString() + " "
                        + feature.path("properties").path("weaponClass").asString())
                .containsExactly("QMO gun, mortar", "QTA gun, mortar");
        JsonNode ring = derived.getFirst().path("geometry").path("coordinates").get(0);
        assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
        ring.forEach(place -> assertThat(distance(place, "QMO")).isCloseTo(15_000, within(1.0)));
    }

    /// How far a place is from a party's version, as the node measures it.
    private double distance(JsonNode place, String party) {
        return reader().get("/api/lines/position?on=2026-06-01&lat=%s&lon=%s".formatted(place.get(1), place.get(0)))
                .json()
                .path("lines")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(name)
                        && one.path("party").asString().equals(party))
                .findFirst()
                .orElseThrow()
                .path("distanceM")
                .asDouble();
    }

    @Test
    void aZoneAcrossTheDateLineHoldsWhatLiesOnBothSidesOfIt() {
        var zone = line("joint", 25.0, "2026-01-01", null);
        @SuppressWarnings("unchecked")
        var properties = (Map<String, Object>) zone.get("properties");
        properties.put("kind", "zone");
        var west = List.of(List.of(179.0, -44.0), List.of(180.0, -44.0), List.of(180.0, -43.0), List.of(179.0, -43.0));
        var east =
                List.of(List.of(-180.0, -44.0), List.of(-179.0, -44.0), List.of(-179.0, -43.0), List.of(-180.0, -43.0));
        zone.put(
                "geometry",
                Map.of("type", "MultiPolygon", "coordinates", List.of(List.of(closed(west)), List.of(closed(east)))));
        deliver(zone);
        assertThat(sideAt(179.5)).isEqualTo("inside");
        assertThat(sideAt(-179.5)).isEqualTo("inside");
        assertThat(sideAt(180)).isEqualTo("inside");
        assertThat(sideAt(178.5)).isEqualTo("outside");
        assertThat(sideAt(0)).isEqualTo("outside");
        var turned =
                List.of(List.of(179.0, -44.0), List.of(181.0, -44.0), List.of(181.0, -43.0), List.of(179.0, -43.0));
        zone.put("geometry", Map.of("type", "Polygon", "coordinates", List.of(closed(turned))));
        Http.Reply told = officers.administrator().post("/api/lines", delivery(zone));
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        assertThat(told.text()).contains("longitude-turned");
        assertThat(sideAt(-179.5)).isEqualTo("inside");
        assertThat(sideAt(0)).isEqualTo("outside");
    }

    private String sideAt(double lon) {
        return reader().get("/api/lines/position?on=2026-06-01&lat=-43.5&lon=" + lon)
                .json()
                .path("lines")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("side")
                .asString();
    }

    private static List<List<Double>> closed(List<List<Double>> ring) {
        var closed = new ArrayList<>(ring);
        closed.add(ring.getFirst());
        return closed;
    }

    @Test
    void theDatabaseRefusesToChangeAnEdition() {
        deliver(line("QMO", 25.0, "2026-01-01", null));
        for (String statement : List.of("DELETE FROM ceasefire.line", "UPDATE ceasefire.delivery SET why = ''")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    private Http reader() {
        return officers.as(Role.OBSERVER);
    }

    private void deliver(Object... features) {
        Http.Reply reply = officers.administrator().post("/api/lines", delivery(features));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    }

    private static Map<String, Object> delivery(Object... features) {
        return new LinkedHashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "source",
                "annex",
                "why",
                "first drawing",
                "collection",
                Map.of("type", "FeatureCollection", "features", List.of(features))));
    }

    private Map<String, Object> line(String party, double lon, String from, String to) {
        var properties = new LinkedHashMap<String, Object>(
                Map.of("line", name, "name", "A line", "kind", "ceasefire-line", "party", party, "validFrom", from));
        properties.put("leftParty", "QTA");
        properties.put("rightParty", "QMO");
        properties.put("validTo", to);
        return new LinkedHashMap<>(Map.of(
                "type",
                "Feature",
                "properties",
                properties,
                "geometry",
                Map.of("type", "LineString", "coordinates", List.of(List.of(lon, -44.0), List.of(lon, -44.4)))));
    }

    private static Map<String, Object> obligation(String name, Map<String, Object> rule) {
        return Map.ofEntries(
                Map.entry("obligation", name),
                Map.entry("title", "Nothing near the line"),
                Map.entry("basis", "Agreement"),
                Map.entry("rule", rule),
                Map.entry("parties", List.of()),
                Map.entry("kinds", List.of("weapon")),
                Map.entry("weaponClasses", List.of()),
                Map.entry("countMax", 0),
                Map.entry("validFrom", "2026-01-01"),
                Map.entry("exceptions", List.of()));
    }

    private List<JsonNode> on(String day) {
        return find(day, "");
    }

    private List<JsonNode> find(String day, String more) {
        var found = new ArrayList<JsonNode>();
        reader().get("/api/lines?on=" + day + more)
                .json()
                .valueStream()
                .filter(one -> one.path("id").asString().equals(name))
                .forEach(found::add);
        return found;
    }

    private List<Integer> editions(String day, String more) {
        return find(day, more).stream().map(one -> one.path("edition").asInt()).toList();
    }

    private int obligationEdition(String more) {
        return reader().get("/api/obligations?on=2026-06-01" + more)
                .json()
                .valueStream()
                .filter(one -> one.path("obligation").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("edition")
                .asInt();
    }
}
