package org.limen.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.crossing.Booth.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@LimenTest
class BorderCheckTest {
    @Autowired
    TestOfficers officers;

    @Autowired
    JdbcClient jdbc;

    Booth booth;
    LocalDate today;

    @BeforeEach
    void open() {
        booth = new Booth(officers);
        today = LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void aTravellerWithNothingAgainstThemIsClearedAndAdmitted() {
        JsonNode crossing =
                booth.checked(Booth.arrival("entry", Person.of("FRA").shown()));
        assertThat(crossing.path("outcome").asString()).isEqualTo("cleared");
        assertThat(Booth.refers(crossing)).isEmpty();
        assertThat(crossing.path("transitions").toString()).contains("admit", "send-to-second-line");
        assertThat(crossing.path("stay").path("mayStayUntil").asString()).isNotBlank();

        Http.Reply admitted = booth.decide(booth.firstLine, id(crossing), "admit");
        assertThat(admitted.status()).isEqualTo(201);
        assertThat(admitted.json().path("state").asString()).isEqualTo("admitted");
    }

    @Test
    void anExpiredPassportRefersOnEntryAndIsNotedOnExit() {
        Person person = Person.of("FRA").expiring(LocalDate.of(2024, 2, 29));
        JsonNode entry = booth.checked(Booth.arrival("entry", person.shown()));
        assertThat(Booth.refers(entry)).contains("document-expired");
        assertThat(entry.path("reasons").path(0).path("text").asString()).contains("2024-02-29");
        JsonNode exit = booth.checked(Booth.arrival("exit", person.shown()));
        assertThat(Booth.refers(exit)).doesNotContain("document-expired");
        assertThat(Booth.codes(exit)).contains("document-expired");
    }

    @Test
    void aZoneWithAWrongCheckDigitRefersAndSaysWhat() {
        Person person = Person.of("FRA");
        var lines = new java.util.ArrayList<>(person.passport());
        char digit = lines.get(1).charAt(9);
        String second = lines.get(1).substring(0, 9)
                + (digit == '4' ? '5' : '4')
                + lines.get(1).substring(10);
        JsonNode crossing = booth.checked(Booth.arrival(
                "entry", new HashMap<>(Map.of("id", UUID.randomUUID(), "mrz", List.of(lines.get(0), second)))));
        assertThat(Booth.refers(crossing)).contains("mrz-invalid");
        assertThat(crossing.path("document").path("valid").asBoolean()).isFalse();
    }

    @Test
    void whatWasTypedIsComparedWithTheZone() {
        Person person = Person.of("FRA");
        Map<String, Object> typed = Map.of("surname", person.surname(), "birthDate", "1987-04-17");
        JsonNode crossing = booth.checked(Booth.arrival("entry", person.shown("typed", typed)));
        assertThat(Booth.refers(crossing)).containsExactly("mrz-typed-differs");
        assertThat(crossing.path("document").path("differences").toString()).isEqualTo("[\"birthDate\"]");
    }

    @Test
    void specimensUnknownIssuersAndMissingVisasRefer() {
        assertThat(Booth.refers(
                        booth.checked(Booth.arrival("entry", Person.of("UTO").shown()))))
                .contains("specimen-document");
        assertThat(Booth.refers(
                        booth.checked(Booth.arrival("entry", Person.of("QZZ").shown()))))
                .contains("issuer-unknown");
        assertThat(Booth.refers(
                        booth.checked(Booth.arrival("entry", Person.of("NGA").shown()))))
                .containsExactly("visa-needed");
    }

    @Test
    void theSameDocumentWithAnotherPersonRefers() {
        Person first = Person.of("FRA");
        booth.admitted("entry", first, today.minusDays(9));
        Person second = first.named("OTHERFAMILY", "BORIVOY").born(LocalDate.of(1999, 1, 2));
        JsonNode crossing = booth.checked(Booth.arrival("entry", second.shown()));
        assertThat(Booth.refers(crossing)).contains("document-number-reused");
    }

    @Test
    void anOverstayerIsReferredOnExitAndStandsOnTheListUntilThen() {
        Person person = Person.of("FRA");
        LocalDate entered = today.minusDays(200);
        booth.admitted("entry", person, entered);
        assertThat(overstays()).contains(person.surname());

        JsonNode exit = booth.checked(Booth.arrival("exit", person.shown()));
        assertThat(Booth.refers(exit)).contains("overstayed");
        booth.decide(booth.firstLine, id(exit), "send-to-second-line");
        assertThat(booth.decide(booth.secondLine, id(exit), "admit").status()).isEqualTo(201);
        assertThat(overstays()).doesNotContain(person.surname());
    }

    @Test
    void whoUsedUpTheDaysOfTheYearIsReferred() {
        Person person = Person.of("FRA");
        LocalDate start = LocalDate.of(today.getYear(), 1, 2);
        booth.admitted("entry", person, start);
        booth.admitted("exit", person, start.plusDays(119));
        JsonNode again = booth.checked(Booth.late(Booth.arrival("entry", person.shown()), start.plusDays(130)));
        assertThat(Booth.refers(again)).contains("stay-used-up");
        assertThat(again.path("stay").path("used").asInt()).isEqualTo(120);
        assertThat(again.path("stay").path("counted").path(0).path("from").asString())
                .isEqualTo(start.toString());
    }

    @Test
    void aSecondEntryWithoutAnExitIsReportedAndNotGuessedAway() {
        Person person = Person.of("FRA");
        booth.admitted("entry", person, today.minusDays(40));
        JsonNode again = booth.checked(Booth.arrival("entry", person.shown()));
        assertThat(Booth.refers(again)).contains("entry-without-exit");
    }

    @Test
    void protectionComesFirstAndNobodyWhoAsksForItIsRefused() {
        Person person = Person.of("FRA").expiring(LocalDate.of(2020, 1, 1));
        JsonNode crossing =
                booth.checked(Booth.arrival("entry", person.shown("indicators", List.of("asks-protection"))));
        assertThat(Booth.refers(crossing).getFirst()).isEqualTo("asks-protection");
        booth.decide(booth.firstLine, id(crossing), "send-to-second-line");
        Http.Reply refused = booth.decide(booth.secondLine, id(crossing), "refuse", "ground", "A");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("protection-first");
        assertThat(booth.decide(booth.secondLine, id(crossing), "open-protection")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("in-protection");
    }

    @Test
    void aChildAloneIsReferredAndAChildWithAnAdultIsNot() {
        Person child = Person.of("FRA").born(today.minusYears(9));
        Person mother = Person.of("FRA");
        assertThat(Booth.refers(booth.checked(Booth.arrival("entry", child.shown()))))
                .containsExactly("unaccompanied-child");
        Map<String, Object> adult = mother.shown();
        JsonNode together = booth.checked(Booth.arrival("entry", child.shown("accompaniedBy", adult.get("id")), adult));
        assertThat(Booth.refers(together)).isEmpty();
    }

    @Test
    void aRepeatedArrivalGivesTheSameAnswerAndIsRecordedOnce() {
        Map<String, Object> arrival = Booth.arrival("entry", Person.of("FRA").shown());
        Http.Reply first = booth.send(arrival);
        Http.Reply again = booth.send(arrival);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("travellers")).isEqualTo(first.json().path("travellers"));
        assertThat(recorded(arrival)).isEqualTo(1);

        arrival.put("lane", "2");
        Http.Reply other = booth.send(arrival);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("id-reused");
    }

    @Test
    void theSameArrivalSentManyTimesAtOnceIsRecordedOnce() throws Exception {
        Map<String, Object> arrival = Booth.arrival("entry", Person.of("FRA").shown());
        booth.firstLine.get("/api/session");
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = IntStream.range(0, 16)
                    .<Callable<Integer>>mapToObj(i -> () -> booth.firstLine
                            .copy()
                            .post("/api/arrivals", arrival)
                            .status())
                    .toList();
            for (var call : pool.invokeAll(calls)) {
                assertThat(call.get()).isIn(200, 201);
            }
        }
        assertThat(recorded(arrival)).isEqualTo(1);
    }

    @Test
    void everyCrossingIsAnEntryOfTheLedger() {
        JsonNode crossing =
                booth.checked(Booth.arrival("entry", Person.of("FRA").shown()));
        booth.decide(booth.firstLine, id(crossing), "admit");
        booth.firstLine.forPurpose(Purpose.BORDER_CHECK).get("/api/crossings/" + id(crossing));
        List<String> kinds = jdbc.sql("SELECT kind FROM ledger.entry WHERE subject LIKE ? ORDER BY sequence")
                .param("%" + id(crossing))
                .query(String.class)
                .list();
        assertThat(kinds).startsWith("crossing-checked", "decision");
        assertThat(kinds).contains("read");
    }

    @Test
    void badArrivalsAreRefusedWithWhatAndWhere() {
        Map<String, Object> good = Booth.arrival("entry", Person.of("FRA").shown());
        assertThat(with(good, "post", "ZZ").code()).isEqualTo("post-unknown");
        assertThat(with(good, "lane", "9").code()).isEqualTo("lane-unknown");
        assertThat(with(good, "at", "2101-01-01T00:00:00Z").code()).isEqualTo("time-in-future");
        assertThat(with(good, "at", "2026-01-01T00:00:00Z").code()).isEqualTo("time-too-old");
        assertThat(with(good, "travellers", List.of()).status()).isEqualTo(422);
        Map<String, Object> typed = Map.of("surname", "A\u0000B");
        assertThat(with(good, "travellers", List.of(Map.of("id", UUID.randomUUID(), "typed", typed)))
                        .status())
                .isEqualTo(422);
        assertThat(with(good, "direction", "sideways").status()).isEqualTo(400);
        assertThat(with(good, "surprise", 1).status()).isEqualTo(400);
        assertThat(booth.firstLine.post("/api/arrivals", "").status()).isEqualTo(400);
        assertThat(booth.firstLine.post("/api/arrivals", "{\"id\":").status()).isEqualTo(400);
        assertThat(booth.firstLine.post("/api/arrivals", "[".repeat(5_000)).status())
                .isEqualTo(400);
        assertThat(booth.firstLine.post("/api/arrivals", "x".repeat(2 << 20)).status())
                .isEqualTo(413);
    }

    @Test
    void aZoneOfAnyCharactersIsAnsweredAndNeverAFault() {
        List<List<String>> zones = List.of(
                List.of("", ""),
                List.of("P<FRA"),
                List.of("مرحبا", "جواز"),
                List.of("p<fravelmar<<anselka<<<<<<<<<<<<<<<<<<<<<<<<<", "0".repeat(44)),
                List.of("\u0000\u202E😀", "x".repeat(200)));
        for (List<String> zone : zones) {
            Http.Reply reply =
                    booth.send(Booth.arrival("entry", new HashMap<>(Map.of("id", UUID.randomUUID(), "mrz", zone))));
            assertThat(reply.status()).as(zone + " " + reply.text()).isEqualTo(201);
            assertThat(Booth.refers(reply.json().path("travellers").path(0))).contains("mrz-invalid");
        }
    }

    private Http.Reply with(Map<String, Object> arrival, String field, Object value) {
        var changed = new HashMap<>(arrival);
        changed.put("id", UUID.randomUUID());
        changed.put(field, value);
        return booth.send(changed);
    }

    private String overstays() {
        return booth.secondLine
                .forPurpose(Purpose.SECOND_LINE_CHECK)
                .get("/api/overstays")
                .text();
    }

    private int recorded(Map<String, Object> arrival) {
        return jdbc.sql("SELECT count(*) FROM ledger.entry WHERE kind = 'arrival' AND subject = ?")
                .param(String.valueOf(arrival.get("id")))
                .query(Integer.class)
                .single();
    }

    private static String id(JsonNode crossing) {
        return crossing.path("id").asString();
    }
}
