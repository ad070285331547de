package org.limen.screening.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.engine.PartialDate;
import org.limen.screening.ListKind;
import org.limen.screening.ListSigning;
import org.limen.screening.Screening;
import org.limen.screening.ScreeningHit;
import org.limen.screening.Traveller;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Editions on a whole node: held, compared, put in force, and how many alerts each list may raise. All persons are
/// made up.
@LimenTest
class EditionsTest {
    private static final KeyPair KEYS = ListSigning.newKeys();
    private static final String FIRST = """
            1\tLIST\tZenobius Mullerstein\t1970-11-02\tQMO\tM\tP1234567\tgood\tarrest
            2\tLIST\tWillemijn Heuvelinck\t1990-02-11\tQMO\tF
            3\tLIST\tAurelio Quintavalle\t1966\tQTA\tM
            """;
    private static final String SECOND = """
            1\tLIST\tZenobius Mullerstein\t1970-11-02\tQMO\tM\tP7654321\tgood\tarrest
            3\tLIST\tAurelio Quintavalle\t1966\tQTA\tM
            4\tLIST\tDragomira Vukashinovich\t1981-07-30\tQTA\tF\t\tgood\trefuse-entry
            """;

    @Autowired
    private TestOfficers officers;

    @Autowired
    private Screening screening;

    @Autowired
    private Clock clock;

    private final String list = "list-" + UUID.randomUUID();
    private Http administrator;

    @BeforeEach
    void trustTheAuthority() {
        administrator = officers.administrator();
        String key = Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
        var body = Map.of("name", "Police of Morvania", "publicKey", key, "lists", List.of(list));
        assertThat(administrator.put("/api/authorities/QMO-POLICE", body).status())
                .isEqualTo(200);
    }

    @Test
    void aHeldEditionIsComparedBeforeItIsPutInForce() {
        send(1, FIRST, "");
        Http.Reply held = send(2, SECOND, "?hold=true");
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        assertThat(held.json().path("inForce").asBoolean()).isFalse();
        assertThat(held.json().path("difference").toString())
                .isEqualTo("{\"against\":1,\"added\":1,\"removed\":1,\"changed\":1}");
        assertThat(hits("Dragomira Vukashinovich", 1981, 7, 30)).isEmpty();

        Http.Reply forced = putInForce(2, UUID.randomUUID());
        assertThat(forced.status()).as(forced.text()).isEqualTo(200);
        assertThat(forced.json().path("inForce").asBoolean()).isTrue();
        assertThat(hits("Dragomira Vukashinovich", 1981, 7, 30)).hasSize(1);
        assertThat(hits("Willemijn Heuvelinck", 1990, 2, 11)).isEmpty();
    }

    @Test
    void aDifferenceNamesEveryEntryAndEveryFieldThatChanged() {
        send(1, FIRST, "");
        send(2, SECOND, "?hold=true");
        JsonNode lines = difference("?against=1");
        assertThat(lines.valueStream())
                .extracting(line -> line.path("change").asString() + " "
                        + line.path("entry").asString())
                .containsExactly("changed 1", "added 4", "removed 2");
        assertThat(lines.path(0).path("fields").toString())
                .isEqualTo("[{\"field\":\"documentNumber\",\"before\":[\"P1234567\"],\"after\":[\"P7654321\"]}]");
        assertThat(difference("?against=1&change=removed").valueStream())
                .extracting(line -> line.path("name").asString())
                .containsExactly("Willemijn Heuvelinck");
        assertThat(difference("?against=1&offset=2").size()).isEqualTo(1);

        Http.Reply csv = administrator
                .forPurpose(Purpose.ADMINISTRATION)
                .get("/api/lists/" + list + "/editions/2/difference.csv?against=1");
        assertThat(csv.text().lines()).contains("changed,1,Zenobius Mullerstein,documentNumber,P1234567,P7654321");
    }

    @Test
    void aDifferenceGoesBackwardsAsWell() {
        send(1, FIRST, "");
        send(2, SECOND, "");
        Http.Reply reply = administrator
                .forPurpose(Purpose.ADMINISTRATION)
                .get("/api/lists/" + list + "/editions/1/difference?against=2");
        assertThat(reply.json().path("counts").toString())
                .isEqualTo("{\"against\":2,\"added\":1,\"removed\":1,\"changed\":1}");
    }

    @Test
    void thePutInForceIsDoneOnceAndOnlyForWhatIsThere() {
        send(1, FIRST, "");
        send(2, SECOND, "?hold=true");
        UUID id = UUID.randomUUID();
        assertThat(putInForce(2, id).status()).isEqualTo(200);
        assertThat(putInForce(2, id).status()).isEqualTo(200);
        assertThat(putInForce(1, id).code()).isEqualTo("id-reused");
        assertThat(putInForce(9, UUID.randomUUID()).code()).isEqualTo("not-found");
    }

    @Test
    void theSameFileWithoutHoldPutsAHeldEditionIntoForce() {
        send(1, FIRST, "?hold=true");
        assertThat(hits("Aurelio Quintavalle", 1966, 0, 0)).isEmpty();
        assertThat(send(1, FIRST, "").json().path("inForce").asBoolean()).isTrue();
    }

    @Test
    void theReportOfAnEditionStaysWithIt() {
        send(1, FIRST + "5\tLIST\tNobody Known\tsome day\n", "");
        JsonNode report = officers.as(Role.ANALYST)
                .get("/api/lists/" + list + "/editions/1")
                .json();
        assertThat(report.path("problems").path(0).path("code").asString()).isEqualTo("date-unreadable");
        assertThat(report.path("counts").path("person").asInt()).isEqualTo(4);
        assertThat(report.path("counts").path("partialDates").asInt()).isEqualTo(1);
    }

    @Test
    void theRateOfAListIsDecidedWithAReasonAndChangesTheNextCheck() {
        send(1, "1\tLIST\tMaria Garcia\n", "");
        Http.Reply decided = decide(Map.of("perThousand", 0.001));
        assertThat(decided.status()).as(decided.text()).isEqualTo(201);
        assertThat(hits("Maria Garcia", null)).isEmpty();
        assertThat(decide(Map.of("perThousand", 1000)).status()).isEqualTo(201);
        assertThat(hits("Maria Garcia", null)).isNotEmpty();

        JsonNode settings =
                administrator.get("/api/lists/" + list + "/settings").json();
        assertThat(settings.path("now").path("perThousand").asDouble()).isEqualTo(1000);
        assertThat(settings.path("decided").size()).isEqualTo(2);
        assertThat(settings.path("decided").path(0).path("why").asString()).isEqualTo("too many false alerts");
    }

    @Test
    void aSettingOutOfRangeIsRefused() {
        assertThat(decide(Map.of("perThousand", 0)).code()).isEqualTo("rate-out-of-range");
        assertThat(decide(Map.of("screenedBackDays", 4000)).code()).isEqualTo("days-out-of-range");
        assertThat(decide(Map.of("imported", true)).code()).isEqualTo("category-needed");
        assertThat(decide(Map.of("why", " ")).status()).isEqualTo(422);
        assertThat(officers.as(Role.SHIFT_LEADER)
                        .put("/api/lists/" + list + "/settings", setting(Map.of()))
                        .code())
                .isEqualTo("role-not-allowed");
    }

    private Http.Reply decide(Map<String, ?> part) {
        return administrator.put("/api/lists/" + list + "/settings", setting(part));
    }

    private static Map<String, Object> setting(Map<String, ?> part) {
        var setting = new HashMap<String, Object>(Map.of(
                "id",
                UUID.randomUUID(),
                "title",
                "Wanted by Morvania",
                "source",
                "police",
                "imported",
                false,
                "perThousand",
                1,
                "screenedBackDays",
                30,
                "why",
                "too many false alerts"));
        setting.putAll(part);
        return setting;
    }

    private Http.Reply putInForce(long number, UUID id) {
        return administrator.post(
                "/api/lists/" + list + "/put-in-force", Map.of("id", id, "number", number, "why", "looked at"));
    }

    private JsonNode difference(String query) {
        return administrator
                .forPurpose(Purpose.ADMINISTRATION)
                .get("/api/lists/" + list + "/editions/2/difference" + query)
                .json()
                .path("items");
    }

    private List<ScreeningHit> hits(String name, int year, int month, int day) {
        return hits(name, new PartialDate(year, month, day));
    }

    private List<ScreeningHit> hits(String name, @Nullable PartialDate birth) {
        return screening.screen(new Traveller("key", List.of(name), birth, "", "X", "", false)).hits().stream()
                .filter(hit -> hit.list().equals(list))
                .toList();
    }

    private Http.Reply send(long number, String rows, String query) {
        byte[] file = ListSigning.edition(
                KEYS.getPrivate(),
                list,
                ListKind.PERSONS,
                number,
                Instant.EPOCH.plusSeconds(Instant.now(clock).getEpochSecond() / 3600 * 3600),
                "QMO-POLICE",
                rows.replace("LIST", list).getBytes(StandardCharsets.UTF_8));
        return administrator
                .with("Content-Type", "application/octet-stream")
                .sendBytes("POST", "/api/lists" + query, file);
    }
}
