package org.limen.crossing.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.crossing.AlertDesk;
import org.limen.crossing.Booth;
import org.limen.crossing.Booth.Person;
import org.limen.crossing.Keeper;
import org.limen.ledger.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A centre that reads what two posts recorded while they were cut off. All persons are made up.
@LimenTest
class ElsewhereTest {
    @Autowired
    private TestOfficers officers;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private HeldCrossings reader;

    private Booth booth;
    private OtherNode north;
    private OtherNode south;
    private Instant now;
    private final Person person = Keeper.somebody("QTA");

    @BeforeEach
    void twoPosts() {
        booth = new Booth(officers);
        north = new OtherNode("North", booth, jdbc, ledger, reader);
        south = new OtherNode("South", booth, jdbc, ledger, reader);
        now = clock.instant();
    }

    @Test
    void historyAndDaysOfStayHaveWhatOtherPostsRecorded() {
        north.admitted("entry", person, now.minus(Duration.ofDays(10)));
        south.admitted("exit", person, now.minus(Duration.ofDays(5)));
        JsonNode checked = booth.checked(Booth.arrival("entry", person.shown()));
        assertThat(checked.path("history")
                        .valueStream()
                        .map(past -> past.path("post").asString()))
                .contains("North", "South");
        assertThat(checked.path("stay").path("used").asInt())
                .as("the days of both ends count")
                .isEqualTo(6);
        JsonNode whole = whole(checked.path("person").path("key").asString());
        assertThat(whole.path("days").path("used").asInt()).isEqualTo(6);
        assertThat(whole.path("versions")
                        .valueStream()
                        .map(one -> one.path("node").asString()))
                .contains("North", "South");
        assertThat(whole.path("conflicts")).isEmpty();
    }

    @Test
    void whoEnteredAtTwoPostsIsShownUntilTheExitBetweenComes() {
        north.admitted("entry", person, now.minus(Duration.ofDays(3)));
        OtherNode.Case second = south.admitted("entry", person, now.minus(Duration.ofDays(1)));
        JsonNode conflict = only("entered-twice");
        assertThat(conflict.path("second").path("id").asString())
                .isEqualTo(second.id().toString());
        assertThat(conflict.path("first").path("node").asString()).isEqualTo("North");
        north.admitted("exit", person, now.minus(Duration.ofDays(2)));
        assertThat(mine(true)).isEmpty();
        assertThat(outcome(mine(false).getFirst()).path("officerName").isNull())
                .as("explained itself")
                .isTrue();
    }

    @Test
    void anExitThatComesBeforeItsEntryIsShownUntilTheEntryComes() {
        south.admitted("exit", person, now.minus(Duration.ofDays(1)));
        assertThat(only("exit-before-entry").path("first").path("node").asString())
                .isEqualTo("South");
        north.admitted("entry", person, now.minus(Duration.ofDays(4)));
        assertThat(mine(true)).isEmpty();
        assertThat(whole(key()).path("days").path("used").asInt()).isEqualTo(4);
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.entry WHERE kind = 'conflict-settled' AND subject = ?")
                        .param(mine(false).getFirst().path("found").path("id").asString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofTwoDecisionsOfOneCaseTheFirstStandsUntilALeaderSaysOtherwise() {
        OtherNode.Case one = north.fresh("entry", person, now.minus(Duration.ofHours(30)));
        north.comesAdmitted(one);
        south.checked(one.at(one.at().plusSeconds(20))).forEach(south::comes);
        south.comes(south.decided(one, "refused", one.at().plusSeconds(300)));
        JsonNode conflict = only("decided-twice");
        assertThat(conflict.path("first").path("node").asString()).isEqualTo("North");
        assertThat(conflict.path("first").path("counts").asBoolean()).isTrue();
        assertThat(conflict.path("second").path("counts").asBoolean()).isFalse();
        assertThat(whole(key()).path("days").path("used").asInt()).isPositive();

        String id = conflict.path("found").path("id").asString();
        assertThat(settle(id, "nobody's key").code()).isEqualTo("version-unknown");
        Http.Reply settled = settle(id, south.origin.publicKey());
        assertThat(settled.status()).as(settled.text()).isEqualTo(201);
        assertThat(settle(id, null).code()).isEqualTo("conflict-settled");
        assertThat(mine(true)).isEmpty();
        assertThat(whole(key()).path("days").path("used").asInt()).isZero();
        assertThat(mine(false).stream().flatMap(row -> row.path("second").valueStream()))
                .as("both versions stay")
                .isNotEmpty();
    }

    @Test
    void overstaysAndHistoryKnowTheEntriesAndExitsOfOtherPosts() {
        north.admitted("entry", person, now.minus(Duration.ofDays(3)));
        LocalDate later = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(400);
        assertThat(overstays(later))
                .extracting(one -> one.path("node").asString())
                .containsExactly("North");
        assertThat(history()).extracting(one -> one.path("node").asString()).contains("North", "");
        south.admitted("exit", person, now.minus(Duration.ofDays(1)));
        assertThat(overstays(later)).isEmpty();
        assertThat(overstays(LocalDate.ofInstant(now, ZoneOffset.UTC))).isEmpty();
    }

    @Test
    void whoEnteredElsewhereAndLeftHereHasLeft() {
        north.admitted("entry", person, now.minus(Duration.ofDays(3)));
        LocalDate later = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(400);
        assertThat(overstays(later)).hasSize(1);
        JsonNode exit = booth.checked(Booth.arrival("exit", person.shown()));
        assertThat(booth.decide(booth.firstLine, exit.path("id").asString(), "admit")
                        .status())
                .isEqualTo(201);
        assertThat(overstays(later)).isEmpty();
    }

    private List<JsonNode> overstays(LocalDate on) {
        return officers.as(Role.ANALYST)
                .forPurpose(Purpose.INVESTIGATION)
                .get("/api/overstays?limit=1000&on=" + on)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("surname").asString().equals(person.surname()))
                .toList();
    }

    private List<JsonNode> history() {
        return officers.as(Role.ANALYST)
                .forPurpose(Purpose.INVESTIGATION)
                .get("/api/persons/" + key() + "/history")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void oneIdWithTwoContentsIsTwoCrossingsThatBothCount() {
        OtherNode.Case one = north.fresh("entry", person, now.minus(Duration.ofHours(8)));
        OtherNode.Case other = south.fresh("entry", Keeper.somebody("QTA"), now.minus(Duration.ofHours(7)));
        north.comesAdmitted(one);
        south.comesAdmitted(new OtherNode.Case(one.arrival(), one.id(), "entry", other.at(), other.checked()));
        JsonNode conflict = only("two-contents");
        assertThat(conflict.path("first").path("counts").asBoolean()).isTrue();
        assertThat(conflict.path("second").path("counts").asBoolean()).isTrue();
        assertThat(conflict.path("second").path("surname").asString()).isNotEqualTo(person.surname());
    }

    @Test
    void theSameEntryAgainAndAPurgedOneChangeNothing() {
        OtherNode.Case one = north.admitted("entry", person, now.minus(Duration.ofDays(1)));
        int before = whole(key()).path("versions").size();
        north.comesAdmitted(one);
        assertThat(whole(key()).path("versions").size()).isEqualTo(before);
        assertThat(mine(false)).isEmpty();
    }

    @Test
    void whoCrossedElsewhereOnAnOldListRaisesAnAlertThatSaysHowOldItWas() {
        var keeper = new Keeper(officers);
        keeper.send(1, now.minus(Duration.ofDays(5)), false, keeper.row("0", Keeper.somebody("QTA")));
        OtherNode.Case one = north.fresh("entry", person, now);
        keeper.send(2, now.minus(Duration.ofDays(1)), false, keeper.row("7", person));
        north.comesAdmitted(one);
        JsonNode alert = new AlertDesk(officers, keeper.list)
                .open(2).stream()
                        .filter(here -> here.path("node").asString().equals("North"))
                        .findFirst()
                        .orElseThrow();
        assertThat(alert.path("crossing").asString()).isEqualTo(one.id().toString());
        assertThat(alert.path("hit").path("edition").asInt()).isEqualTo(2);
        assertThat(alert.path("checkedOn").path("edition").asInt()).isEqualTo(1);
        assertThat(Duration.ofSeconds(alert.path("checkedOn").path("ageSeconds").asLong()))
                .isBetween(Duration.ofDays(5), Duration.ofDays(5).plusHours(1));
    }

    @Test
    void whatMakesNoSenseIsKeptUnreadWithItsReasonAndWhatComesBehindIsRead() {
        OtherNode.Case one = north.fresh("entry", person, now.minus(Duration.ofHours(3)));
        String id = one.id().toString();
        List<List<String>> senseless = List.of(
                List.of("arrival", "not an id", "{}", "its subject is no id"),
                List.of("arrival", id, "{", "its body is no JSON object"),
                List.of("arrival", id, "[]", "its body is no JSON object"),
                List.of("arrival", id, "{\"direction\":\"up\"}", "its direction is neither entry nor exit"),
                List.of("arrival", id, "{\"direction\":\"exit\"}", "it doesn't name its travellers' crossings"),
                List.of(
                        "arrival",
                        id,
                        "{\"direction\":\"exit\",\"travellers\":[\"one\"]}",
                        "it doesn't name its travellers' crossings"),
                List.of(
                        "crossing-checked",
                        id,
                        "{}",
                        "its findings lack the person, the document, the outcome or the lists"),
                List.of(
                        "crossing-checked",
                        id,
                        "{\"hits\":7}",
                        "its findings are in a form that this release doesn't know"),
                List.of(
                        "crossing-checked",
                        id,
                        one.checked().replace(person.surname(), "A\\u0000"),
                        "a text of its has the character U+0000"),
                List.of("decision", id, "{\"to\":\"vanished\"}", "it leads to a state that this release doesn't know"));
        senseless.forEach(entry -> north.comes(north.entry(entry.get(0), entry.get(1), entry.get(2))));
        north.comesAdmitted(one);
        assertThat(whole(key())
                        .path("versions")
                        .valueStream()
                        .filter(version -> version.path("node").asString().equals("North")))
                .hasSize(1);
        List<JsonNode> laid = officers.as(Role.INSPECTOR)
                .get("/api/links/unreadable?limit=500")
                .json()
                .path("items")
                .valueStream()
                .filter(row -> row.path("publicKey").asString().equals(north.origin.publicKey()))
                .toList();
        assertThat(laid)
                .extracting(row ->
                        row.path("sequence").asInt() + " " + row.path("problem").asString())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, senseless.size())
                        .mapToObj(i -> i + 1 + " " + senseless.get(i).getLast())
                        .toList());
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.entry e JOIN ledger.body b USING (sequence)"
                                + " WHERE kind = 'entry-unreadable' AND body LIKE '%' || ? || '%'")
                        .param(north.origin.publicKey())
                        .query(Integer.class)
                        .single())
                .isEqualTo(senseless.size());
    }

    private JsonNode only(String kind) {
        List<JsonNode> open = mine(true);
        assertThat(open).hasSize(1);
        JsonNode conflict = open.getFirst();
        assertThat(conflict.path("found").path("conflict").path("kind").asString())
                .isEqualTo(kind);
        return conflict;
    }

    /// This test's conflicts: those of its person.
    private List<JsonNode> mine(boolean open) {
        return officers.as(Role.SHIFT_LEADER)
                .forPurpose(Purpose.INVESTIGATION)
                .get("/api/elsewhere/conflicts?open=" + open)
                .json()
                .path("items")
                .valueStream()
                .filter(row -> row.path("first").path("surname").asString().equals(person.surname()))
                .toList();
    }

    private static JsonNode outcome(JsonNode row) {
        return row.path("found").path("outcome");
    }

    private Http.Reply settle(String conflict, @Nullable String stands) {
        var word = new HashMap<String, Object>(Map.of("id", UUID.randomUUID(), "why", "asked both posts"));
        if (stands != null) {
            word.put("stands", stands);
        }
        return officers.as(Role.SHIFT_LEADER).post("/api/elsewhere/conflicts/" + conflict + "/settlement", word);
    }

    private String key() {
        return jdbc.sql("SELECT person_key FROM crossing.elsewhere_crossing WHERE surname = ? LIMIT 1")
                .param(person.surname())
                .query(String.class)
                .single();
    }

    private JsonNode whole(String key) {
        return officers.as(Role.ANALYST)
                .forPurpose(Purpose.INVESTIGATION)
                .get("/api/elsewhere/persons/" + key)
                .json();
    }
}
