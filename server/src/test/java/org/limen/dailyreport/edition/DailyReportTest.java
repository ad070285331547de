package org.limen.dailyreport.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.dailyreport.facts.DayReport;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Daily reports on a whole node; each test has a day of its own.
@LimenTest
class DailyReportTest {
    private static final GeoPoint TARGET = new GeoPoint(-43.5, 26.05);

    @Autowired
    TestOfficers officers;

    @Autowired
    TestClock clock;

    @Autowired
    Making making;

    private Http observer;
    private Http analyst;

    @BeforeEach
    void open() {
        observer = officers.as(Role.OBSERVER).forPurpose(Purpose.MONITORING);
        analyst = officers.as(Role.ANALYST).forPurpose(Purpose.MONITORING);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aReportComesOutTheSameAfterLaterRecordsInEveryLocaleAndTimeZone() {
        Instant noon = Instant.parse("2026-02-03T12:00:00Z");
        heard("OP1", 200, 4_000, noon, 10);
        heard("OP2", 280, 6_000, noon, 12);
        JsonNode edition = published("2026-02-03", List.of("ar"));
        assertThat(edition.path("summary").path("events").asInt()).isEqualTo(1);
        assertThat(edition.path("sheets")).hasSize(7);

        heard("OP3", 330, 5_000, noon, 11);
        heard("OP5", 10, 5_000, noon.plusSeconds(3_600), 4);

        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            JsonNode again =
                    analyst.get("/api/daily-reports/2026-02-03/1/made-again").json();
            assertThat(again.path("sheets")).hasSize(7);
            assertThat(again.path("same").asBoolean()).as(again.toString()).isTrue();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aLateCorrectionIsADifferenceWithItsReasonAndStandsInTheNextDaysReport() {
        Instant noon = Instant.parse("2025-10-05T12:00:00Z");
        UUID first = heard("OP1", 200, 4_000, noon, 10);
        heard("OP2", 280, 6_000, noon, 12);
        published("2025-10-05", List.of());
        clock.advance(Duration.ofMinutes(1));
        Map<String, Object> better = sighting("OP1", 200, 4_000, noon, 10);
        better.put("kind", "rocket");
        better.put("supersedes", first);
        better.put("why", "counted again from the recording");
        send(better);

        JsonNode next = published("2025-10-06", List.of());
        assertThat(next.path("summary").path("corrections").asInt()).isPositive();
        JsonNode correction = analyst.get("/api/daily-reports/2025-10-06/1")
                .json()
                .path("report")
                .path("corrections")
                .get(0);
        assertThat(correction.path("day").asString()).isEqualTo("2025-10-05");
        assertThat(correction.path("reasons").get(0).asString()).isEqualTo("counted again from the recording");

        JsonNode second = published("2025-10-05", List.of());
        assertThat(second.path("number").asInt()).isEqualTo(2);
        JsonNode items = analyst.get("/api/daily-reports/2025-10-05/2/differences")
                .json()
                .path("items");
        assertThat(items).isNotEmpty();
        assertThat(items.get(0).path("reasons").get(0).asString()).isEqualTo("counted again from the recording");
        assertThat(analyst.get("/api/daily-reports/2025-10-05/1/made-again")
                        .json()
                        .path("same")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theSettingsThatAReportWasJudgedByStayWithIt() {
        published("2026-02-14", List.of());
        DayReport.Settings kept = Making.read(analyst.get("/api/daily-reports/2026-02-14/1/sheets/json")
                        .text()
                        .getBytes(StandardCharsets.UTF_8))
                .heading()
                .settings();
        assertThat(kept).isEqualTo(making.settings());
        assertThat(kept.clocks().hours()).isNotEmpty();
    }

    @Test
    void everyFigureNamesItsRecords() {
        Instant noon = Instant.parse("2026-02-08T12:00:00Z");
        UUID first = heard("OP1", 200, 4_000, noon, 10);
        heard("OP2", 280, 6_000, noon, 12);
        UUID alone = heard("OP6", 90, 4_000, noon.plusSeconds(7_200), 2);
        published("2026-02-08", List.of());

        JsonNode report = analyst.get("/api/daily-reports/2026-02-08/1").json().path("report");

        assertThat(ids(report, "events")).containsExactly(first.toString());
        assertThat(ids(report, "alone")).containsExactly(alone.toString());
        assertThat(ids(report, "reports")).hasSize(3).contains(first.toString(), alone.toString());
        assertThat(analyst.get("/api/events/" + first).status()).isEqualTo(200);
    }

    @Test
    void everyFileIsSignedWithTheNodesKey() throws Exception {
        published("2026-02-10", List.of());
        JsonNode shown = analyst.get("/api/daily-reports/2026-02-10/1").json();
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        var key = keys.generatePublic(new X509EncodedKeySpec(
                Base64.getDecoder().decode(shown.path("publicKey").asString())));
        for (JsonNode sheet : shown.path("edition").path("sheets")) {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(("limen-daily-report-1\ntest-node\n2026-02-10 1\n"
                            + sheet.path("name").asString() + " "
                            + sheet.path("sha256").asString() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(signature.verify(
                            Base64.getDecoder().decode(sheet.path("signature").asString())))
                    .isTrue();
        }
        assertThat(shown.path("edition").path("sheets")).hasSize(6);
        Http.Reply printed = analyst.get("/api/daily-reports/2026-02-10/1/sheets/pdf-ru");
        assertThat(printed.text()).startsWith("%PDF");
        assertThat(analyst.get("/api/daily-reports/2026-02-10/1")
                        .json()
                        .path("edition")
                        .path("sheets"))
                .as("a paper that somebody asked for is kept and signed")
                .hasSize(7);
        assertThat(analyst.get("/api/daily-reports/2026-02-10/1/sheets/pdf-xx").status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeReportedYetIsRefused() {
        Map<String, Object> wanted = wanted("2026-02-12", List.of());
        wanted.put("asOf", "2026-02-12T17:59:59Z");
        assertThat(analyst.post("/api/daily-reports", wanted).code()).isEqualTo("day-not-over");
        wanted.put("asOf", clock.instant().toString());
        assertThat(analyst.post("/api/daily-reports", wanted).code()).isEqualTo("not-settled");
        assertThat(observer.post("/api/daily-reports", wanted).status()).isEqualTo(403);

        wanted.remove("asOf");
        assertThat(analyst.post("/api/daily-reports", wanted).status()).isEqualTo(201);
        assertThat(analyst.post("/api/daily-reports", wanted).status()).isEqualTo(200);
        wanted.put("day", "2026-02-11");
        assertThat(analyst.post("/api/daily-reports", wanted).code()).isEqualTo("id-reused");
        assertThat(observer.get("/api/daily-reports?from=2026-02-12&to=2026-02-12")
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    private List<String> ids(JsonNode report, String figure) {
        return report.path("figures")
                .valueStream()
                .filter(one -> one.path("code").asString().equals(figure))
                .flatMap(one -> one.path("of").valueStream())
                .map(ref -> ref.path("id").asString())
                .toList();
    }

    private JsonNode published(String day, List<String> papers) {
        clock.advance(Duration.ofSeconds(10));
        Http.Reply reply = analyst.post("/api/daily-reports", wanted(day, papers));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json();
    }

    private static Map<String, Object> wanted(String day, List<String> papers) {
        return new HashMap<>(Map.of("id", UUID.randomUUID(), "day", day, "papers", papers));
    }

    private UUID heard(String post, double azimuthDeg, double distanceM, Instant at, int count) {
        Map<String, Object> sighting = sighting(post, azimuthDeg, distanceM, at, count);
        send(sighting);
        return (UUID) sighting.get("id");
    }

    private void send(Map<String, Object> sighting) {
        Http.Reply reply = observer.post("/api/observations", Map.of("items", List.of(sighting)));
        assertThat(reply.text()).contains("accepted");
    }

    /// A post that stands so far from the target in a direction, and heard it from there.
    private static Map<String, Object> sighting(
            String post, double azimuthDeg, double distanceM, Instant at, int count) {
        GeoPoint stand = Ellipsoid.destination(TARGET, azimuthDeg, distanceM);
        Instant heard = at.plusMillis((long) (distanceM / 340 * 1_000));
        var sighting = new HashMap<String, Object>();
        sighting.put("id", UUID.randomUUID());
        sighting.put("observer", post);
        sighting.put("observerKind", "post");
        sighting.put("from", Map.of("lat", stand.lat(), "lon", stand.lon(), "errorM", 5, "by", "map"));
        sighting.put("happened", Map.of("from", heard.toString(), "to", heard.toString()));
        sighting.put("bearingDeg", (Ellipsoid.azimuthDeg(stand, TARGET) + 360) % 360);
        sighting.put("bearingErrorDeg", 2);
        sighting.put("means", "heard");
        sighting.put("kind", "mortar");
        sighting.put("count", Map.of("kind", "known", "low", count));
        return sighting;
    }
}
