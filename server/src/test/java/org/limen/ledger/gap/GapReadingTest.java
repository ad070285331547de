package org.limen.ledger.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Role;
import org.limen.crossing.AlertDesk;
import org.limen.crossing.Booth;
import org.limen.crossing.Booth.Person;
import org.limen.crossing.Keeper;
import org.limen.ledger.LedgerReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A morning at the post is taken out of the tables, as if its disk had been set back, and comes back from the ledger.
/// All persons are made up.
@LimenTest
class GapReadingTest {
    private static final JsonMapper JSON = new JsonMapper();

    /// The tables, what of their rows the ledger can't know, and how rows of these crossings are found. Rows go in this
    /// order.
    private static final Map<String, String> TABLES = tables();

    @Autowired
    private TestOfficers officers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LedgerReader ledger;

    @Autowired
    private GapReading reading;

    private Booth booth;
    private Keeper keeper;
    private AlertDesk desk;
    private long before;

    @BeforeEach
    void aGapBegins() {
        booth = new Booth(officers);
        keeper = new Keeper(officers);
        desk = new AlertDesk(officers, keeper.list);
        before = ledger.entries();
    }

    @Test
    void crossingsDecisionsStaysAndAlertsOfAGapComeBackAsTheyWere() {
        Map<String, Object> decision = aMorning();
        UUID[] crossings = crossings();
        Map<String, List<String>> were = rows(crossings);
        assertThat(were).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        TABLES.keySet()
                .forEach(table -> jdbc.sql("DELETE FROM " + table + where(table))
                        .param("ids", crossings)
                        .update());

        lost(ledger.entries());
        reading.fill();
        assertThat(rows(crossings)).isEqualTo(were);
        assertThat(booth.firstLine
                        .post("/api/crossings/" + decision.get("crossing") + "/decisions", decision.get("body"))
                        .status())
                .as("a repeat is known as one")
                .isEqualTo(200);
        JsonNode said = said();
        assertThat(said.path("read").path("crossing-checked").asLong()).isEqualTo(crossings.length);
        assertThat(said.path("notFilled")).isEmpty();
        assertThat(said.path("inLedgerAlone").path("list-received").asLong())
                .as("what nothing is filled from is said")
                .isEqualTo(3);
        long entries = ledger.entries();
        reading.fill();
        assertThat(ledger.entries()).as("once is enough").isEqualTo(entries);
    }

    @Test
    void whatWasPurgedInAGapIsPurgedAgain() {
        String crossing = booth.checked(
                        Booth.arrival("entry", Keeper.somebody("QTA").shown()))
                .path("id")
                .asString();
        long behind = ledger.entries();
        purge(crossing);
        jdbc.sql("INSERT INTO ledger.body (sequence, salt, body) SELECT sequence, '\\x00', '{}' FROM ledger.entry"
                        + " WHERE subject = ?")
                .param(crossing)
                .update();
        jdbc.sql("UPDATE crossing.crossing SET surname = 'KNOWN AGAIN', purged_at = NULL WHERE id = ?::uuid")
                .param(crossing)
                .update();

        before = behind;
        lost(ledger.entries());
        reading.fill();
        assertThat(jdbc.sql("SELECT surname FROM crossing.crossing WHERE id = ?::uuid")
                        .param(crossing)
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.entry JOIN ledger.body USING (sequence) WHERE subject = ?")
                        .param(crossing)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatCannotBeFilledIsSaidAndKeepsNothingBack() {
        String known = booth.checked(
                        Booth.arrival("entry", Keeper.somebody("QTA").shown()))
                .path("id")
                .asString();
        assertThat(booth.decide(booth.firstLine, known, "admit").status()).isEqualTo(201);
        UUID[] crossings = crossings();
        jdbc.sql("CREATE TABLE ledger.kept_bodies AS SELECT b.* FROM ledger.body b JOIN ledger.entry e USING (sequence)"
                        + " WHERE e.sequence > ? AND e.kind = 'arrival'")
                .param(before)
                .update();
        jdbc.sql("DELETE FROM ledger.body USING ledger.kept_bodies k WHERE k.sequence = body.sequence")
                .update();
        TABLES.keySet()
                .forEach(table -> jdbc.sql("DELETE FROM " + table + where(table))
                        .param("ids", crossings)
                        .update());
        lost(ledger.entries());
        reading.fill();
        jdbc.sql("INSERT INTO ledger.body SELECT * FROM ledger.kept_bodies").update();
        jdbc.sql("DROP TABLE ledger.kept_bodies").update();
        JsonNode left = said().path("notFilled");
        assertThat(left.propertyNames())
                .containsExactlyInAnyOrder(
                        "crossing-checked: its arrival was purged", "decision: its crossing is not on record");
    }

    /// Gives a decision that a booth may send again.
    private Map<String, Object> aMorning() {
        Person listed = Keeper.somebody("QTA");
        Person later = Keeper.somebody("QTA");
        Person wrongly = Keeper.somebody("QTA");
        keeper.send(1, false, keeper.row("1", listed));
        String entered = cleared("entry", later);
        var body = new HashMap<String, Object>(Map.of("id", UUID.randomUUID(), "decision", "admit"));
        assertThat(booth.firstLine
                        .post("/api/crossings/" + entered + "/decisions", body)
                        .status())
                .isEqualTo(201);
        admit(cleared("exit", later));
        admit(cleared("entry", wrongly));
        atSecondLine(listed);
        keeper.send(2, false, keeper.row("1", listed), keeper.row("2", later), keeper.row("3", wrongly));
        JsonNode alert = desk.open(2).stream()
                .filter(one -> one.path("hit").path("entry").asString().equals("2"))
                .findFirst()
                .orElseThrow();
        assertThat(desk.judge(alert, false, "another face").status()).isEqualTo(201);
        keeper.send(3, false, keeper.row("1", listed), keeper.row("2", later));
        desk.open(0);
        return Map.of("crossing", entered, "body", body);
    }

    private String cleared(String direction, Person person) {
        return booth.checked(Booth.arrival(direction, person.shown()))
                .path("id")
                .asString();
    }

    private void admit(String crossing) {
        assertThat(booth.decide(booth.firstLine, crossing, "admit").status()).isEqualTo(201);
    }

    private void atSecondLine(Person listed) {
        String id = cleared("entry", listed);
        booth.decide(booth.firstLine, id, "send-to-second-line");
        var word = Map.of("id", UUID.randomUUID(), "hit", keeper.list + ":1", "same", false, "why", "another face");
        assertThat(booth.secondLine
                        .post("/api/crossings/" + id + "/judgements", word)
                        .status())
                .isEqualTo(201);
        assertThat(booth.decide(booth.secondLine, id, "refuse", "ground", "A").status())
                .isEqualTo(201);
    }

    private void purge(String crossing) {
        UUID id = UUID.randomUUID();
        var asked = Map.of("id", id, "subject", crossing, "reason", "a court ordered it");
        assertThat(officers.as(Role.INSPECTOR).post("/api/ledger/purges", asked).status())
                .isEqualTo(201);
        assertThat(officers.administrator()
                        .post("/api/ledger/purges/" + id + "/answer", Map.of("agreed", true, "why", "I read it"))
                        .status())
                .isEqualTo(200);
    }

    private void lost(long upTo) {
        jdbc.sql("INSERT INTO ledger.gap (after, up_to, read_to) VALUES (?, ?, ?)")
                .params(before, upTo, before)
                .update();
    }

    private JsonNode said() {
        return JSON.readTree(jdbc.sql("SELECT body FROM ledger.entry JOIN ledger.body USING (sequence)"
                        + " WHERE kind = 'gap-filled' ORDER BY sequence DESC LIMIT 1")
                .query(String.class)
                .single());
    }

    private UUID[] crossings() {
        return jdbc.sql("SELECT subject::uuid FROM ledger.entry WHERE kind = 'crossing-checked' AND sequence > ?")
                .param(before)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private Map<String, List<String>> rows(UUID[] crossings) {
        var rows = new HashMap<String, List<String>>();
        TABLES.forEach((table, without) -> rows.put(
                table,
                new ArrayList<>(jdbc.sql("SELECT (to_jsonb(t) - :without::text[])::text FROM " + table + " t"
                                + where(table) + " ORDER BY 1")
                        .param("without", "{place,sequence," + without + "}")
                        .param("ids", crossings)
                        .query(String.class)
                        .list())));
        return rows;
    }

    private static String where(String table) {
        return switch (table) {
            case "crossing.crossing" -> " WHERE id = ANY (:ids)";
            case "crossing.stay" -> " WHERE entry = ANY (:ids)";
            case "crossing.alert_outcome" ->
                " WHERE alert IN (SELECT id FROM crossing.alert WHERE crossing = ANY (:ids))";
            default -> " WHERE crossing = ANY (:ids)";
        };
    }

    private static Map<String, String> tables() {
        var tables = new java.util.LinkedHashMap<String, String>();
        tables.put("crossing.alert_outcome", "id");
        tables.put("crossing.alert", "none");
        tables.put("crossing.refusal_form", "number");
        tables.put("crossing.stay", "none");
        tables.put("crossing.judgement", "none");
        tables.put("crossing.decision", "recorded_at");
        tables.put("screening.judgement", "none");
        tables.put("crossing.crossing", "recorded_at");
        return tables;
    }
}
