package org.limen.crossing.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.limen.engine.sync.Origin;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.kind.EntryKind;
import org.limen.ledger.purge.PurgeFollower.Gone;
import org.limen.ledger.purge.PurgeFollowers;
import org.limen.sync.HeldEntry;
import org.limen.sync.HeldReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What the record keeps of somebody when the ledger forgets them. All persons are made up.
@LimenTest
class PurgedCrossingsTest {
    private final Person person = Keeper.somebody("QTA");

    @Autowired
    private TestOfficers officers;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private List<HeldReader> readers;

    @Autowired
    private PurgeFollowers followers;

    private Booth booth;
    private Keeper keeper;
    private JsonNode checked;
    private String crossing;

    @BeforeEach
    void somebodyCrossedWasAdmittedListedAndJudged() {
        booth = new Booth(officers);
        keeper = new Keeper(officers);
        keeper.send(1, false, keeper.row("0", Keeper.somebody("QTA")));
        checked = booth.checked(Booth.arrival("entry", person.shown()));
        crossing = checked.path("id").asString();
        assertThat(booth.decide(booth.firstLine, crossing, "send-to-second-line", "note", "says " + person.surname())
                        .status())
                .isEqualTo(201);
        assertThat(booth.decide(booth.secondLine, crossing, "admit").status()).isEqualTo(201);
        keeper.send(2, false, keeper.row("7", person));
        var desk = new AlertDesk(officers, keeper.list);
        assertThat(desk.judge(desk.open(1).getFirst(), true, "it is " + person.surname())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anOrderAboutACrossingLeavesNothingThatLeadsToThePersonAndTheRecordIsStillRead() {
        assertThat(tablesThatName()).isNotEmpty();
        order(Map.of("subject", crossing));
        assertThat(tablesThatName()).isEmpty();

        Http leader = officers.as(Role.SHIFT_LEADER).forPurpose(Purpose.INVESTIGATION);
        Http.Reply shown = leader.get("/api/crossings/" + crossing);
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.json().path("state").asString())
                .as("what happened stays")
                .isEqualTo("admitted");
        assertThat(shown.json().path("decisions")).hasSize(2);
        assertThat(shown.text()).doesNotContain(person.surname(), person.number());
        assertThat(leader.get("/api/crossings?limit=50").status()).isEqualTo(200);
        assertThat(new AlertDesk(officers, keeper.list).all()).hasSize(1);
        JsonNode again = booth.checked(Booth.arrival("exit", person.shown()));
        assertThat(again.path("history"))
                .as("nobody knows of the entry any more")
                .isEmpty();
        assertThat(Booth.codes(again)).doesNotContain("alert-judged-same");
    }

    @Test
    void anAlertOnSomebodyWhoWasTakenOutWaitsForNobody() {
        Person other = Keeper.somebody("QTA");
        JsonNode also = booth.checked(Booth.arrival("entry", other.shown()));
        keeper.send(3, false, keeper.row("8", other));
        var desk = new AlertDesk(officers, keeper.list);
        desk.open(1);
        order(Map.of("subject", also.path("id").asString()));
        assertThat(desk.open()).isEmpty();
        assertThat(desk.all()).hasSize(2);
    }

    @Test
    void whatAPostForgetsItsCentreForgets() {
        List<HeldEntry> log = log("of " + person.surname());
        log.forEach(this::reaches);
        order(Map.of("subject", crossing));
        assertThat(tablesThatName()).as("the post's version").isNotEmpty();
        List<Gone> gone = log.stream()
                .map(entry -> new Gone(entry.kind().name(), entry.subject(), entry.happened()))
                .toList();
        ledger.commit(page -> {
            followers.forget(page, log.getFirst().origin().publicKey(), gone);
            return true;
        });
        assertThat(tablesThatName())
                .as("what the centre itself found of them stays until it takes that out")
                .isSubsetOf("crossing.alert", "crossing.conflict");
        assertThat(jdbc.sql("SELECT state FROM crossing.elsewhere_crossing WHERE id = ?::uuid")
                        .param(crossing)
                        .query(String.class)
                        .single())
                .isEqualTo("admitted");
    }

    @Test
    void whatStaysBesideTheLedgerIsSaid() {
        JsonNode rowsGo =
                officers.as(Role.INSPECTOR).get("/api/ledger/purges").json().path("rowsGo");
        assertThat(rowsGo.valueStream().map(JsonNode::asString))
                .contains("arrival", "crossing-checked", "alert-judged", "read")
                .doesNotContain("incident-reported");
    }

    @Test
    void anOrderSaysBeforeAnybodyAgreesWhoseRowsItLeaves() {
        String incident = UUID.randomUUID().toString();
        ledger.commit(page -> {
            Map.of("incident-reported", "of somebody", "hit", "nothing beside it")
                    .forEach((kind, text) ->
                            page.enter(new LedgerEvent(kind, incident, Instant.now(clock), Map.of("text", text))));
            return true;
        });
        UUID id = UUID.randomUUID();
        Http.Reply asked = officers.as(Role.INSPECTOR)
                .post("/api/ledger/purges", Map.of("id", id, "subject", incident, "reason", "a court ordered it"));
        assertThat(asked.json().path("rowsStay").toString()).isEqualTo("{\"incident-reported\":1}");
        Http.Reply done = officers.administrator()
                .post("/api/ledger/purges/" + id + "/answer", Map.of("agreed", true, "why", "I read it"));
        assertThat(done.json().path("rowsStay").toString()).isEqualTo("{\"incident-reported\":1}");
        assertThat(done.json().path("bodies").asLong()).isEqualTo(2);
    }

    /// Where the database has this person's name, document or key, leaving the chain's entries and other tests alone.
    private List<String> tablesThatName() {
        String key = checked.path("person").path("key").asString();
        var found = new ArrayList<String>();
        for (String table : jdbc.sql("SELECT table_schema || '.' || table_name FROM information_schema.tables"
                        + " WHERE table_type = 'BASE TABLE' AND table_schema IN ('crossing', 'screening', 'access')"
                        + " AND table_name NOT IN ('original', 'edition', 'reading', 'names_of_traffic')")
                .query(String.class)
                .list()) {
            boolean names = jdbc.sql("SELECT EXISTS (SELECT FROM " + table + " t WHERE t::text LIKE '%' || ? || '%'"
                            + " OR t::text LIKE '%' || ? || '%' OR t::text LIKE '%' || ? || '%')")
                    .params(person.surname(), person.number(), key)
                    .query(Boolean.class)
                    .single();
            if (names) {
                found.add(table);
            }
        }
        return found;
    }

    private void order(Map<String, String> what) {
        UUID id = UUID.randomUUID();
        var asked = new HashMap<String, Object>(what);
        asked.put("id", id);
        asked.put("reason", "a court ordered it");
        assertThat(officers.as(Role.INSPECTOR).post("/api/ledger/purges", asked).status())
                .isEqualTo(201);
        Http.Reply done = officers.administrator()
                .post("/api/ledger/purges/" + id + "/answer", Map.of("agreed", true, "why", "I read it"));
        assertThat(done.json().path("state").asString()).as(done.text()).isEqualTo("done");
    }

    /// What this node recorded of the crossing, as it would come from a post.
    private List<HeldEntry> log(String node) {
        var origin = new Origin(node.substring(0, 2), "key " + UUID.randomUUID());
        String arrival = jdbc.sql("SELECT arrival::text FROM crossing.crossing WHERE id = ?::uuid")
                .param(crossing)
                .query(String.class)
                .single();
        return jdbc.sql("SELECT e.*, b.body FROM ledger.entry e JOIN ledger.body b USING (sequence)"
                        + " WHERE subject IN (?, ?) ORDER BY sequence")
                .params(crossing, arrival)
                .query((row, number) -> new HeldEntry(
                        origin,
                        row.getLong("sequence"),
                        row.getObject("id", UUID.class),
                        EntryKind.read(row.getString("kind")),
                        row.getString("subject"),
                        row.getTimestamp("happened").toInstant(),
                        row.getTimestamp("recorded").toInstant(),
                        Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                        row.getString("body")))
                .list();
    }

    private void reaches(HeldEntry entry) {
        Stream<HeldReader> of = readers.stream().filter(reader -> reader.kinds().contains(entry.kind()));
        of.forEach(reader -> ledger.commit(page -> {
            reader.read(page, entry);
            return true;
        }));
    }
}
