package org.limen.allegation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.allegation.Allegations;
import org.limen.allegation.Cases;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The board, past states of it, clocks, revisions, and what the daily report asks for.
@LimenTest
class BoardTest {
    @Autowired
    TestOfficers officers;

    @Autowired
    Allegations allegations;

    @Autowired
    TestClock clock;

    Cases cases;
    String place;

    @BeforeEach
    void open() {
        cases = new Cases(officers);
        place = "place-" + UUID.randomUUID();
    }

    @Test
    void whatIsDueFirstStandsFirstAndWhatIsClosedLast() {
        Instant now = clock.instant();
        String fresh = at("awareAt", now.minus(Duration.ofHours(1)).toString());
        String soon = at("awareAt", now.minus(Duration.ofHours(20)).toString());
        String overdue = at("awareAt", now.minus(Duration.ofHours(30)).toString());
        String closed = at("awareAt", now.minus(Duration.ofHours(90)).toString());
        cases.take(closed, "close");
        assertThat(cases.listed("text=" + place)).containsExactly(overdue, soon, fresh, closed);
        assertThat(cases.listed("limit=1&text=" + place)).containsExactly(overdue, soon, fresh, closed);
        assertThat(cases.listed("due=remind&text=" + place)).containsExactly(overdue, soon);
        assertThat(cases.listed("due=overdue&text=" + place)).containsExactly(overdue);
        assertThat(cases.listed("state=received,registered&against=QTA&by=qmo&kind=shelling&text=" + place))
                .containsExactly(overdue, soon, fresh);
        assertThat(cases.listed("against=QMO&text=" + place)).isEmpty();
        JsonNode shown = cases.shown(overdue).path("deadline");
        assertThat(shown.path("standing").asString()).isEqualTo("overdue");
        assertThat(cases.shown(closed).has("deadline")).isFalse();
        JsonNode waiting = officers.as(org.limen.access.Role.OBSERVER)
                .get("/api/allegation-deadlines")
                .json();
        JsonNode board = cases.leader.get("/api/allegations?limit=1").json();
        assertThat(waiting.path("due").asInt())
                .isEqualTo(board.path("due").asInt())
                .isGreaterThanOrEqualTo(2);
        assertThat(waiting.path("overdue").asInt())
                .isEqualTo(board.path("overdue").asInt());
        assertThat(cases.leader.get("/api/allegations?due=tomorrow").code()).isEqualTo("due-invalid");
    }

    @Test
    void aTaskThatNamesATimeIsDueThen() {
        Instant due = Instant.parse("2026-06-05T10:00:00Z");
        String allegation = at();
        cases.take(cases.leader, allegation, cases.act("register", "at", "2026-06-02T10:00:00Z"));
        JsonNode tasked = cases.take(
                        cases.leader,
                        allegation,
                        cases.act("task", "at", "2026-06-02T11:00:00Z", "due", due.toString()))
                .json();
        assertThat(tasked.path("deadline").path("due").asString()).isEqualTo(due.toString());
        JsonNode listed = cases.leader
                .get("/api/allegations?text=" + place)
                .json()
                .path("items")
                .get(0);
        assertThat(listed.path("deadline")).isEqualTo(tasked.path("deadline"));
        JsonNode found = cases.take(cases.observer, allegation, cases.act("finding", "at", "2026-06-03T10:00:00Z"))
                .json();
        assertThat(found.path("deadline").path("due").asString())
                .isEqualTo(Instant.parse("2026-06-03T10:00:00Z")
                        .plus(Duration.ofHours(120))
                        .toString());
    }

    @Test
    void aRevisionIsAddedAndThePastStaysAsItWasKnown() {
        String allegation = at();
        Instant before = clock.instant();
        cases.take(allegation, "register");
        Map<String, Object> later = Cases.allegation("id", null, "placeName", place, "against", null);
        Map<String, Object> revision =
                Map.of("id", UUID.randomUUID(), "follows", 1, "why", "the caller was not sure", "allegation", later);
        String path = "/api/allegations/" + allegation + "/revisions";
        assertThat(cases.leader.post(path, revision).status()).isEqualTo(201);
        assertThat(cases.leader.post(path, revision).status()).isEqualTo(200);
        Http.Reply outdated = cases.leader.post(
                path, Map.of("id", UUID.randomUUID(), "follows", 1, "why", "late", "allegation", later));
        assertThat(outdated.code()).isEqualTo("revision-outdated");
        assertThat(cases.shown(allegation).path("allegation").has("against")).isFalse();
        JsonNode then = cases.shownAsOf(allegation, before);
        assertThat(then.path("allegation").path("against").asString()).isEqualTo("QTA");
        assertThat(then.path("state").asString()).isEqualTo("received");
        assertThat(then.has("number")).isFalse();
        assertThat(then.path("transitions").size()).isZero();
        assertThat(cases.listed("against=QTA&text=" + place + "&asOf=" + before))
                .containsExactly(allegation);
        assertThat(cases.listed("against=QTA&text=" + place)).isEmpty();
        assertThat(cases.leader
                        .get(path + "/1")
                        .json()
                        .path("allegation")
                        .path("against")
                        .asString())
                .isEqualTo("QTA");
        Instant unborn = before.minus(Duration.ofDays(1));
        assertThat(cases.leader
                        .get("/api/allegations/" + allegation + "?asOf=" + unborn)
                        .code())
                .isEqualTo("not-found");
    }

    @Test
    void whatIsTakenDownIsTakenOnceAndOddOnesAreRefused() {
        Map<String, Object> allegation = Cases.allegation();
        assertThat(cases.observer.post("/api/allegations", allegation).status()).isEqualTo(201);
        assertThat(cases.observer.post("/api/allegations", allegation).status()).isEqualTo(200);
        allegation.put("kind", "mines");
        assertThat(refusal(allegation)).isEqualTo("id-reused");
        assertThat(refusal(Cases.allegation("by", Map.of("kind", "party", "name", "QXX"))))
                .isEqualTo("party-unknown");
        assertThat(refusal(Cases.allegation("by", Map.of("kind", "party")))).isEqualTo("party-unknown");
        assertThat(refusal(Cases.allegation("against", "QXX"))).isEqualTo("party-unknown");
        assertThat(refusal(Cases.allegation("awareAt", "2099-01-01T00:00:00Z"))).isEqualTo("time-in-future");
        assertThat(refusal(Cases.allegation(
                        "happened", Map.of("from", "2026-06-02T00:00:00Z", "to", "2026-06-01T00:00:00Z"))))
                .isEqualTo("time-reversed");
        assertThat(refusal(Cases.allegation("place", Map.of("lat", 146.5, "lon", 27.25, "errorM", 30))))
                .isEqualTo("body-invalid");
        assertThat(refusal(Cases.allegation("text", null))).isEqualTo("body-invalid");
        assertThat(officers.as(org.limen.access.Role.FIRST_LINE)
                        .post("/api/allegations", Cases.allegation())
                        .code())
                .isEqualTo("role-not-allowed");
    }

    @Test
    void theDailyReportLearnsWhatWasDoneOnADayAndWhatStoodOpen() {
        Instant day = Instant.parse("2025-03-04T00:00:00Z");
        Instant next = day.plus(Duration.ofDays(1));
        String allegation = at(
                "awareAt",
                day.plusSeconds(3_600).toString(),
                "happened",
                Map.of("from", day.minusSeconds(60).toString(), "to", day.toString()));
        Instant known = clock.instant();
        cases.take(cases.leader, allegation, cases.act("register", "at", day.plusSeconds(7_200)));
        cases.take(cases.observer, allegation, cases.act("finding", "at", next.plusSeconds(60)));
        List<Allegations.Move> moves = allegations.moves(day, next, clock.instant());
        assertThat(moves).extracting(Allegations.Move::step).containsExactly("receive", "register");
        assertThat(moves.getFirst().allegation().placeName()).isEqualTo(place);
        assertThat(allegations.moves(day, next, known))
                .extracting(Allegations.Move::step)
                .containsExactly("receive");
        Allegations.Open open = open(allegations.open(next, clock.instant(), allegations.clocks()), allegation);
        assertThat(open.state()).isEqualTo("registered");
        assertThat(open.standing()).isEqualTo("remind");
        assertThat(open(
                                allegations.open(next.plus(Duration.ofDays(9)), clock.instant(), allegations.clocks()),
                                allegation)
                        .standing())
                .isEqualTo("overdue");
        assertThat(allegations.open(day, clock.instant(), allegations.clocks()))
                .noneMatch(one -> one.allegation().id().toString().equals(allegation));
    }

    @Test
    void everyLookIsTracedAndNobodyLooksWithoutAPurpose() {
        String allegation = at();
        cases.shown(allegation);
        assertThat(cases.inspector.get("/api/reads?subject=" + allegation).text())
                .contains("\"allegation\"");
        assertThat(officers.as(org.limen.access.Role.ANALYST)
                        .get("/api/allegations/" + allegation)
                        .code())
                .isEqualTo("purpose-missing");
    }

    private static Allegations.Open open(List<Allegations.Open> all, String allegation) {
        return all.stream()
                .filter(one -> one.allegation().id().toString().equals(allegation))
                .findFirst()
                .orElseThrow();
    }

    private String refusal(Map<String, Object> allegation) {
        return cases.observer.post("/api/allegations", allegation).code();
    }

    private String at(Object... more) {
        Object[] all = java.util.Arrays.copyOf(more, more.length + 2);
        all[more.length] = "placeName";
        all[more.length + 1] = place;
        return cases.received(all);
    }
}
