package org.limen.crossing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.limen.crossing.Booth;
import org.limen.crossing.Booth.Person;
import org.limen.crossing.check.Direction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@LimenTest
class SearchTest {
    private static final CrossingSearch.Filter NOTHING =
            new CrossingSearch.Filter(null, null, null, null, null, null, null, null, null, null, null);

    @Autowired
    TestOfficers officers;

    @Autowired
    JdbcClient jdbc;

    Booth booth;

    @BeforeEach
    void open() {
        booth = new Booth(officers);
    }

    @Test
    void aReasonOfTheDayHasItsOwnSeverityAndNotThatOfItsCrossing() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(3_000);
        booth.checked(Booth.late(
                Booth.arrival("entry", Person.of("NGA").shown("indicators", List.of("asks-protection"))), day));
        booth.checked(Booth.late(Booth.arrival("entry", Person.of("NGA").shown()), day));

        Map<String, String> reasons = reasonsOf(day);
        assertThat(reasons)
                .containsEntry("asks-protection", "protection 1")
                .containsEntry("visa-needed", "document 2")
                .containsEntry("crossing-late", "notice 2");
    }

    @Test
    void aZoneOfAnyCharactersDoesNotHideTheDay() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(3_001);
        Map<String, Object> shown = new HashMap<>(
                Map.of("id", UUID.randomUUID(), "mrz", List.of("P<\u0000\u202E😀", "\\u0000".repeat(20))));
        booth.checked(Booth.late(Booth.arrival("entry", shown), day));
        assertThat(reasonsOf(day)).containsEntry("mrz-invalid", "document 1");
    }

    @Test
    void severalStatesAreAskedForWithCommasBetween() {
        String family = "MULTISTATE" + letters();
        String cleared = crossing("FRA", family);
        String referred = crossing("UTO", family);
        String sent = crossing("UTO", family);
        booth.decide(booth.firstLine, sent, "send-to-second-line");

        assertThat(found("text=" + family + "&state=cleared")).containsExactly(cleared);
        assertThat(found("text=" + family + "&state=referred,at-second-line"))
                .containsExactlyInAnyOrder(referred, sent);
        assertThat(found("text=" + family + "&state=cleared,referred,at-second-line"))
                .containsExactlyInAnyOrder(cleared, referred, sent);
        assertThat(found("text=" + family + "&state=refused,detained")).isEmpty();
    }

    @Test
    void theTraceOfASearchNamesWhatWasAskedForAndNothingElse() {
        String family = "TRACED" + letters();
        assertThat(found("post=SB&direction=entry&state=referred&text=" + family))
                .isEmpty();
        List<String> subjects = jdbc.sql(
                        "SELECT subject FROM access.reading WHERE what = 'crossings' AND subject LIKE ?")
                .param("%" + family + "%")
                .query(String.class)
                .list();
        assertThat(subjects).containsExactly("post=SB direction=entry state=referred text=" + family);
    }

    @Test
    void aFilterInWordsHasTheGivenPartsOnly() {
        assertThat(NOTHING.inWords()).isEqualTo("all");
        assertThat(new CrossingSearch.Filter("SB", null, null, Direction.EXIT, null, null, null, "QMO", null, 20, null)
                        .inWords())
                .isEqualTo("post=SB direction=exit nationality=QMO limit=20");
    }

    /// Each reason of a day with its severity and how many travellers it came up for.
    private Map<String, String> reasonsOf(LocalDate day) {
        JsonNode numbers = booth.firstLine.get("/api/today?on=" + day).json();
        var reasons = new HashMap<String, String>();
        numbers.path("byReason")
                .forEach(reason -> assertThat(reasons.put(
                                reason.path("code").asString(),
                                reason.path("severity").asString() + " "
                                        + reason.path("count").asLong()))
                        .as("an earlier row of the same reason")
                        .isNull());
        return reasons;
    }

    private String crossing(String nationality, String family) {
        Person person = Person.of(nationality).named(family, "ANSELKA");
        return booth.checked(Booth.arrival("entry", person.shown())).path("id").asString();
    }

    private List<String> found(String filter) {
        Http.Reply reply = reader().get("/api/crossings?" + filter);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        var ids = new ArrayList<String>();
        reply.json().path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private Http reader() {
        return officers.as(Role.SHIFT_LEADER).forPurpose(Purpose.SECOND_LINE_CHECK);
    }

    private static String letters() {
        return UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-F]", "");
    }
}
