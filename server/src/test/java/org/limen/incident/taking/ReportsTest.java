package org.limen.incident.taking;

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
import org.limen.incident.Field;
import org.limen.incident.report.Codes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Reports as they come: whole, twice, wrong, late, by the thousand.
@LimenTest
class ReportsTest {
    private static final int WEEK = 10_000;

    @Autowired
    TestOfficers officers;

    @Autowired
    JdbcClient jdbc;

    Field field;

    @BeforeEach
    void open() {
        field = new Field(officers);
    }

    @Test
    void aReportIsKeptAsItWasSaid() {
        Map<String, Object> report = Field.report(
                "type",
                "irregular-crossing",
                "details",
                Map.of("outcome", "pushback-claimed", "barrier", "river"),
                "text",
                Map.of("language", "ar", "text", "قال إنهم أُعيدوا عبر النهر ليلًا.\n\t– «deux fois»"),
                "actors",
                List.of(Map.of("kind", "group", "role", "victim", "count", Map.of("kind", "at-least", "low", 6))),
                "vehicles",
                List.of(Map.of("kind", "inflatable", "count", Map.of("kind", "known", "low", 1))),
                "means",
                List.of("swimming"),
                "counts",
                List.of(
                        Map.of("of", "children", "count", Map.of("kind", "between", "low", 1, "high", 3)),
                        Map.of("of", "missing", "count", Map.of("kind", "unknown"))));
        JsonNode shown = field.shown(
                field.observer.post("/api/incidents", report).json().path("id").asString());
        JsonNode kept = shown.path("report");
        assertThat(kept.path("text").path("text").asString())
                .isEqualTo("قال إنهم أُعيدوا عبر النهر ليلًا.\n\t– «deux fois»");
        assertThat(kept.path("text").path("language").asString()).isEqualTo("ar");
        assertThat(kept.path("details").path("outcome").asString()).isEqualTo("pushback-claimed");
        assertThat(kept.path("counts").get(0).path("count").path("high").asInt())
                .isEqualTo(3);
        assertThat(kept.path("counts").get(1).path("count").has("low")).isFalse();
        assertThat(kept.path("actors").get(0).path("count").path("kind").asString())
                .isEqualTo("at-least");
        assertThat(kept.path("place").path("errorM").asDouble()).isEqualTo(30);
        assertThat(shown.path("state").asString()).isEqualTo("reported");
        assertThat(shown.path("officer").path("name").asString()).isEqualTo("officer.observer");
    }

    @Test
    void aRepeatIsAnsweredTheSameAndRecordsNothing() {
        Map<String, Object> report = Field.report();
        Http.Reply first = field.observer.post("/api/incidents", report);
        assertThat(first.status()).isEqualTo(201);
        var fromQueue = new HashMap<>(report);
        fromQueue.put("queuedAt", "2026-06-01T10:20:00Z");
        Http.Reply again = field.observer.post("/api/incidents", fromQueue);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("recordedAt")).isEqualTo(first.json().path("recordedAt"));
        assertThat(again.json().path("revision").asInt()).isEqualTo(1);
        var other = new HashMap<>(report);
        other.put("placeName", "another place");
        Http.Reply reused = field.observer.post("/api/incidents", other);
        assertThat(reused.status()).isEqualTo(409);
        assertThat(reused.code()).isEqualTo("id-reused");
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        Instant ahead = Instant.parse("2999-01-01T00:00:00Z");
        refused("time-in-future", "happened", Map.of("from", ahead, "to", ahead));
        refused("time-in-future", "awareAt", ahead);
        refused("time-reversed", "happened", Map.of("from", "2026-06-01T11:00:00Z", "to", "2026-06-01T10:00:00Z"));
        refused("position-invalid", "place", place(91.5, 190.0));
        refused("position-swapped", "place", place(127.25, 46.5));
        refused("position-swapped", "place", place(27.25, 46.5));
        refused("type-unknown", "type", "weather");
        refused("detail-unknown", "details", Map.of("outcome", "prevented"));
        refused("code-unknown", "means", List.of("teleport"));
        refused("id-missing", "id", null);
        refused("body-invalid", "counts", List.of(Map.of("of", "dead", "count", Map.of("kind", "known"))));
        refused(
                "body-invalid",
                "counts",
                List.of(Map.of("of", "dead", "count", Map.of("kind", "between", "low", 5, "high", 2))));
        refused("body-invalid", "text", Map.of("language", "en", "text", "x".repeat(20_001)));
        refused("body-unreadable", "colour", "red");
        refused("body-unreadable", "place", Map.of("lat", "north", "lon", 1));
        refused("body-too-large", "text", Map.of("language", "en", "text", "x".repeat(1 << 20)));
    }

    @Test
    void aSwappedPositionThatWasLookedAtAgainIsTaken() {
        Map<String, Object> swapped = Field.report("place", place(27.25, 46.5));
        Http.Reply asked = field.observer.post("/api/incidents", swapped);
        assertThat(asked.json().path("params").path("suggested").path("lat").asDouble())
                .isEqualTo(46.5);
        var confirmed = new HashMap<>(place(27.25, 46.5));
        confirmed.put("confirmed", true);
        Http.Reply taken = field.observer.post("/api/incidents", Field.report("place", confirmed));
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.json().path("notices").get(0).asString()).isEqualTo("outside-the-area");
    }

    @Test
    void everyTypeOfTheListCanBeReportedWithEveryOneOfItsDetails() {
        var items = new ArrayList<Map<String, Object>>();
        for (Codes.Type type : Codes.lists().types()) {
            items.add(Field.report("type", type.code()));
            type.details()
                    .forEach(detail -> detail.values()
                            .forEach(value -> items.add(
                                    Field.report("type", type.code(), "details", Map.of(detail.code(), value)))));
        }
        JsonNode answers = field.observer
                .post("/api/incidents/batch", Map.of("items", items))
                .json();
        assertThat(answers.path("items").size()).isEqualTo(items.size());
        answers.path("items")
                .forEach(answer -> assertThat(answer.path("answer").asString())
                        .as(answer.toString())
                        .isEqualTo("accepted"));
        endRescues();
    }

    @Test
    void aQueueOfAWeekIsAnsweredItemByItemAndNothingIsLost() {
        var items = new ArrayList<Object>(WEEK);
        for (int i = 0; i < WEEK; i++) {
            items.add(
                    switch (i % 100) {
                        case 7 -> items.get(i - 1);
                        case 13 -> Field.report("type", "weather");
                        case 21 -> Map.of("id", UUID.randomUUID(), "nonsense", i);
                        case 34 -> "a text";
                        default -> Field.report("placeName", "marker " + i);
                    });
        }
        long before = count();
        Http.Reply reply = field.observer.post("/api/incidents/batch", Map.of("items", items));
        assertThat(reply.status())
                .as(reply.text().substring(0, Math.min(300, reply.text().length())))
                .isEqualTo(200);
        JsonNode answers = reply.json().path("items");
        assertThat(answers.size()).isEqualTo(WEEK);
        for (int i = 0; i < WEEK; i++) {
            String expected = switch (i % 100) {
                case 7 -> "already ";
                case 13 -> "refused type-unknown";
                case 21, 34 -> "refused body-unreadable";
                default -> "accepted ";
            };
            JsonNode answer = answers.get(i);
            assertThat(answer.path("index").asInt()).isEqualTo(i);
            assertThat(answer.path("answer").asString() + " "
                            + answer.path("code").asString(""))
                    .isEqualTo(expected);
        }
        assertThat(count() - before).isEqualTo(WEEK - WEEK / 100 * 4);
        JsonNode again = field.observer
                .post("/api/incidents/batch", Map.of("items", items.subList(0, 200)))
                .json();
        assertThat(again.path("items").get(0).path("answer").asString()).isEqualTo("already");
        assertThat(count() - before).isEqualTo(WEEK - WEEK / 100 * 4);
    }

    @Test
    void aLaterWordNeverOverwritesAndSeesTheOneBefore() {
        String incident = field.reported("placeName", "marker 14");
        Http.Reply second = field.revise(field.leader, incident, 1, Field.report("placeName", "marker 15"));
        assertThat(second.status()).isEqualTo(201);
        Http.Reply late = field.revise(field.observer, incident, 1, Field.report("placeName", "marker 16"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("revision-outdated");
        assertThat(late.json().path("params").path("revision").asInt()).isEqualTo(2);
        assertThat(field.revise(field.observer, incident, 2, Field.report("placeName", "marker 16"))
                        .status())
                .isEqualTo(201);
        assertThat(names(incident)).containsExactly("marker 14", "marker 15", "marker 16");
        assertThat(field.revise(field.observer, UUID.randomUUID().toString(), 1, Field.report())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anyPastStateCanBeAskedFor() {
        String incident = field.reported("placeName", "as it was");
        field.step(field.leader, incident, "assess");
        Instant then = Instant.parse(
                field.shown(incident).path("steps").get(0).path("recordedAt").asString());
        field.revise(field.leader, incident, 1, Field.report("placeName", "as it became"));
        field.step(field.analyst, incident, "verify");
        JsonNode past = field.shownAsOf(incident, then);
        assertThat(past.path("report").path("placeName").asString()).isEqualTo("as it was");
        assertThat(past.path("state").asString()).isEqualTo("assessed");
        assertThat(past.path("revision").asInt()).isEqualTo(1);
        assertThat(field.shown(incident).path("state").asString()).isEqualTo("verified");
        assertThat(field.shown(incident).path("stateRevision").asInt()).isEqualTo(2);
        assertThat(field.listed("text=as+it+became&asOf=" + then)).doesNotContain(incident);
        assertThat(field.listed("text=as+it+was&state=assessed&asOf=" + then)).contains(incident);
        assertThat(field.listed("text=as+it+was")).doesNotContain(incident);
        Instant before = Instant.parse(field.shown(incident).path("recordedAt").asString())
                .minusMillis(1);
        assertThat(field.shownAsOf(incident, before).path("code").asString()).isEqualTo("not-found");
    }

    @Test
    void theFirstReportClockRunsFromAwareness() {
        JsonNode late = field.shown(field.reported("awareAt", "2026-06-01T10:00:00Z"));
        assertThat(late.path("firstReport").path("late").asBoolean()).isTrue();
        assertThat(late.path("firstReport").path("due").asString()).isEqualTo("2026-06-01T12:00:00Z");
        JsonNode soon =
                field.shown(field.reported("awareAt", late.path("recordedAt").asString()));
        assertThat(soon.path("firstReport").path("late").asBoolean()).isFalse();
    }

    private void refused(String code, String field, Object value) {
        Http.Reply reply = this.field.observer.post("/api/incidents", Field.report(field, value));
        assertThat(reply.code()).as(reply.text()).isEqualTo(code);
    }

    private static Map<String, Object> place(double lat, double lon) {
        return Map.of("lat", lat, "lon", lon, "errorM", 10, "by", "coordinates");
    }

    private List<String> names(String incident) {
        return jdbc.sql(
                        "SELECT report::json ->> 'placeName' FROM incident.revision WHERE incident = ? ORDER BY revision")
                .param(UUID.fromString(incident))
                .query(String.class)
                .list();
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM incident.revision")
                .query(Long.class)
                .single();
    }

    private void endRescues() {
        field.leader
                .get("/api/incidents?state=none")
                .json()
                .path("items")
                .forEach(item -> field.rescue(item.path("id").asString(), "over"));
    }
}
