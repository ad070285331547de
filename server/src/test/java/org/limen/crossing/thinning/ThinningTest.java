package org.limen.crossing.thinning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.crossing.Booth;
import org.limen.crossing.Booth.Person;
import org.limen.crossing.Keeper;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Origin;
import org.limen.ledger.Ledger;
import org.limen.ledger.kind.EntryKind;
import org.limen.sync.HeldEntry;
import org.limen.sync.HeldReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The degraded mode, on a post of its own. All persons are made up.
@LimenTest
class ThinningTest {
    private static final List<String> ALL =
            List.of("entries-and-exits-match", "stay-kept", "document-by-hand", "purpose-asked", "vehicle-searched");

    @Autowired
    private TestOfficers officers;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Ledger ledger;

    @Autowired
    private List<HeldReader> readers;

    private final String post =
            "T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
    private Booth booth;

    @BeforeEach
    void aPost() {
        booth = new Booth(officers);
        officers.administrator()
                .put("/api/posts/" + post, Map.of("name", "Thin Ford", "kind", "road", "lanes", List.of("1")));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whoIsNotDrawnIsNotReferredForAMissingExitAndWhoIsDrawnIs() {
        List<Person> inside = IntStream.range(0, 24)
                .mapToObj(i -> Keeper.somebody("FRA"))
                .peek(person -> check("entry", person.shown(), true))
                .toList();
        String thinning = open(50, ALL);
        List<JsonNode> checked = inside.stream()
                .map(person -> check("entry", person.shown(), false))
                .toList();
        assertThat(checked)
                .extracting(one -> one.path("thinned").path("drawn").asBoolean())
                .as("one chance in eight million that all are drawn alike")
                .contains(true, false);
        for (JsonNode one : checked) {
            boolean drawn = one.path("thinned").path("drawn").asBoolean();
            assertThat(one.path("outcome").asString()).isEqualTo(drawn ? "referred" : "cleared");
            assertThat(Booth.codes(one)).as("it is said all the same").contains("entry-without-exit");
            assertThat(leftOut(one))
                    .containsExactlyElementsOf(
                            drawn
                                    ? List.of()
                                    : List.of(
                                            "entries-and-exits-match",
                                            "document-by-hand",
                                            "purpose-asked",
                                            "vehicle-searched"));
        }
        JsonNode report = report(thinning);
        assertThat(report.path("travellers").asInt()).isEqualTo(24);
        assertThat(report.path("leftOut").path("entries-and-exits-match").asLong())
                .isEqualTo(report.path("thin").asLong())
                .isPositive();
        assertThat(report.path("checked").toString()).contains(inside.getFirst().surname());
    }

    @Test
    void childrenProtectionAlertsAndEntryConditionsAreNeverThinned() {
        var keeper = new Keeper(officers);
        Person sought = Keeper.somebody("FRA");
        Person watched = Keeper.somebody("FRA");
        keeper.send(1, false, keeper.row("1", sought), keeper.row("2", watched).replace("arrest", "discreet-check"));
        open(5, ALL);
        LocalDate tenYearsAgo =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(10);
        for (int i = 0; i < 12; i++) {
            assertThat(leftOut(check(
                            "entry", Keeper.somebody("FRA").born(tenYearsAgo).shown(), false)))
                    .isEmpty();
            assertThat(leftOut(check(
                            "entry", Keeper.somebody("FRA").shown("indicators", List.of("asks-protection")), false)))
                    .isEmpty();
            assertThat(leftOut(check(
                            "entry",
                            Keeper.somebody("FRA")
                                    .expiring(LocalDate.of(2024, 2, 29))
                                    .shown(),
                            false)))
                    .isEmpty();
        }
        for (Person person : List.of(sought, watched)) {
            JsonNode checked = check("exit", person.shown(), false);
            assertThat(Booth.codes(checked)).contains("alert-hit");
            assertThat(leftOut(checked)).isEmpty();
        }
    }

    @Test
    void onlyWhatTheAuthorityAllowsCanBeOpenedAndOnlyByAShiftLeader() {
        assertThat(officers.as(Role.SECOND_LINE)
                        .post("/api/thinnings", opening(50, ALL))
                        .code())
                .isEqualTo("role-not-allowed");
        assertThat(leader().post("/api/thinnings", opening(4, ALL)).code()).isEqualTo("share-too-small");
        assertThat(leader().post("/api/thinnings", opening(50, List.of("no-alert")))
                        .status())
                .as("a rule of alerts")
                .isIn(400, 422);
        var longer = opening(50, ALL);
        longer.put("minutes", 241);
        assertThat(leader().post("/api/thinnings", longer).code()).isEqualTo("thinning-too-long");
        var once = opening(50, ALL);
        assertThat(leader().post("/api/thinnings", once).status()).isEqualTo(201);
        assertThat(leader().post("/api/thinnings", once).status())
                .as("the same again")
                .isEqualTo(200);
        assertThat(leader().post("/api/thinnings", opening(50, ALL)).code()).isEqualTo("thinning-open");
    }

    @Test
    void itClosesByItselfTellsItsSeedAndEveryDrawCanBeDoneAgain() {
        String thinning = open(30, List.of("purpose-asked"));
        for (int i = 0; i < 20; i++) {
            check("entry", Keeper.somebody("FRA").shown(), false);
        }
        assertThat(report(thinning).path("draws").isNull())
                .as("secret while it is open")
                .isTrue();
        String commitment =
                entry("thinning-opened", thinning).path("commitment").asString();
        clock.advance(Duration.ofMinutes(61));
        booth = new Booth(officers);
        assertThat(check("entry", Keeper.somebody("FRA").shown(), false)
                        .path("thinned")
                        .isNull())
                .isTrue();
        await().atMost(Duration.ofSeconds(30)).until(() -> entries("thinning-closed", thinning) == 1);

        JsonNode closed = entry("thinning-closed", thinning);
        assertThat(closed.path("byItself").asBoolean()).isTrue();
        byte[] seed = HexFormat.of().parseHex(closed.path("seed").asString());
        assertThat(Hash.over(seed).hex()).isEqualTo(commitment);
        List<JsonNode> draws = drawnUnder(thinning);
        assertThat(draws).hasSize(20);
        for (JsonNode draw : draws) {
            assertThat(draw.path("drawn").asBoolean())
                    .isEqualTo(rest(seed, draw.path("over").asString()) < 30);
        }
        assertThat(report(thinning).path("draws").path("agreeing").asInt()).isEqualTo(20);
        assertThat(report(thinning).path("draws").path("disagreeing")).isEmpty();
    }

    @Test
    void aDrawThatWasTurnedAfterwardsIsFound() {
        String thinning = open(50, List.of("purpose-asked"));
        String id =
                check("entry", Keeper.somebody("FRA").shown(), false).path("id").asString();
        Http.Reply ended = end(thinning);
        assertThat(ended.status()).as(ended.text()).isEqualTo(201);
        assertThat(end(thinning).code()).isEqualTo("thinning-closed");
        assertThat(report(thinning).path("draws").path("disagreeing")).isEmpty();
        turn(id);
        assertThat(report(thinning).path("draws").path("disagreeing").path(0).asString())
                .isEqualTo(id);
        assertThat(check("entry", Keeper.somebody("FRA").shown(), false)
                        .path("thinned")
                        .isNull())
                .as("nothing is thinned after the end")
                .isTrue();
    }

    @Test
    void onExitsOnlyEntriesAreWholeAndTheBoothIsTold() {
        var exits = opening(50, List.of("purpose-asked"));
        exits.put("reach", "exits");
        assertThat(leader().post("/api/thinnings", exits).status()).isEqualTo(201);
        assertThat(check("entry", Keeper.somebody("FRA").shown(), false)
                        .path("thinned")
                        .isNull())
                .isTrue();
        assertThat(check("exit", Keeper.somebody("FRA").shown(), false)
                        .path("thinned")
                        .isNull())
                .isFalse();
        Http.Reply told = officers.as(Role.FIRST_LINE).get("/api/thinnings/in-force?post=" + post);
        assertThat(told.json().path("thinning").path("sharePercent").asInt()).isEqualTo(50);
        assertThat(told.text()).as("the seed").doesNotContain("seed");
    }

    @Test
    void whatAPostLeftOutIsShownAtTheCentreWithItsProofAndWhatIsWrongWithItToo() {
        long before = jdbc.sql("SELECT max(sequence) FROM ledger.entry")
                .query(Long.class)
                .single();
        String thinning = open(50, List.of("purpose-asked"));
        for (int i = 0; i < 8; i++) {
            check("entry", Keeper.somebody("FRA").shown(), false);
        }
        assertThat(end(thinning).status()).isEqualTo(201);
        List<HeldEntry> log = since(before);

        String north = reachTheCentre("North", log);
        JsonNode report = report(thinning, north);
        assertThat(report.path("node").asString()).isEqualTo("North");
        assertThat(report.path("travellers").asInt()).isEqualTo(8);
        assertThat(report.path("thin").asInt() + report.path("drawn").asInt()).isEqualTo(8);
        assertThat(report.path("draws").path("agreeing").asInt()).isEqualTo(8);
        assertThat(report.path("proof").path("seedFits").asBoolean()).isTrue();
        assertThat(report.path("proof").path("misplaced")).isEmpty();
        assertThat(report.path("proof").path("opened").path("sequence").asInt()).isEqualTo(1);
        assertThat(leader().get("/api/thinnings?post=" + post)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("node").asString()))
                .containsExactlyInAnyOrder("", "North");

        var forged = new ArrayList<>(log);
        HeldEntry end = forged.removeLast();
        String seed = entry("thinning-closed", thinning).path("seed").asString();
        forged.add(6, with(end, Objects.requireNonNull(end.body()).replace(seed, "ab".repeat(32))));
        JsonNode wrong = report(thinning, reachTheCentre("South", forged));
        assertThat(wrong.path("proof").path("seedFits").asBoolean(true)).isFalse();
        assertThat(wrong.path("proof").path("misplaced")).isNotEmpty();
        assertThat(wrong.path("draws").path("disagreeing"))
                .as("one chance in two hundred that eight draws come out alike by another seed")
                .isNotEmpty();
    }

    /// This node's own entries about thinned checks, as they would come from another.
    private List<HeldEntry> since(long sequence) {
        return jdbc.sql("SELECT e.*, b.body FROM ledger.entry e JOIN ledger.body b USING (sequence) WHERE sequence > ?"
                        + " AND kind IN ('thinning-opened', 'arrival', 'crossing-checked', 'thinning-closed')"
                        + " ORDER BY sequence")
                .param(sequence)
                .query((row, number) -> new HeldEntry(
                        new Origin("", ""),
                        0,
                        row.getObject("id", UUID.class),
                        EntryKind.read(row.getString("kind")),
                        row.getString("subject"),
                        row.getTimestamp("happened").toInstant(),
                        row.getTimestamp("recorded").toInstant(),
                        clock.instant(),
                        row.getString("body")))
                .list();
    }

    /// Hands a log of a node to everybody who reads it, and gives the node's key.
    private String reachTheCentre(String node, List<HeldEntry> log) {
        var origin = new Origin(node, "key of " + node + " " + UUID.randomUUID());
        for (int i = 0; i < log.size(); i++) {
            HeldEntry one = log.get(i);
            var entry = new HeldEntry(
                    origin,
                    i + 1L,
                    one.id(),
                    one.kind(),
                    one.subject(),
                    one.happened(),
                    one.recorded(),
                    one.held(),
                    one.body());
            readers.stream()
                    .filter(reader -> reader.kinds().contains(entry.kind()))
                    .forEach(reader -> ledger.commit(page -> {
                        reader.read(page, entry);
                        return true;
                    }));
        }
        return origin.publicKey();
    }

    private static HeldEntry with(HeldEntry one, String body) {
        return new HeldEntry(
                one.origin(),
                one.sequence(),
                one.id(),
                one.kind(),
                one.subject(),
                one.happened(),
                one.recorded(),
                one.held(),
                body);
    }

    /// Stands for somebody with a way into the database.
    private void turn(String crossing) {
        jdbc.sql("WITH one AS (SELECT ?::uuid AS id) UPDATE crossing.thinned SET drawn = NOT drawn FROM one"
                        + " WHERE crossing = one.id")
                .param(crossing)
                .update();
    }

    private static long rest(byte[] seed, String over) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            byte[] code = mac.doFinal(over.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, java.util.Arrays.copyOf(code, 4)).longValueExact() % 100;
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String open(int share, List<String> checks) {
        Http.Reply reply = leader().post("/api/thinnings", opening(share, checks));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.json().path("id").asString();
    }

    private Map<String, Object> opening(int share, List<String> checks) {
        var opening = new HashMap<String, Object>(Map.of("id", UUID.randomUUID(), "post", post, "checks", checks));
        opening.putAll(Map.of("reach", "both", "sharePercent", share, "minutes", 60));
        opening.putAll(Map.of("circumstance", "cut-off", "why", "the line to the centre is down"));
        return opening;
    }

    private Http.Reply end(String thinning) {
        return leader().post(
                        "/api/thinnings/" + thinning + "/end",
                        Map.of("id", UUID.randomUUID(), "why", "the line is up"));
    }

    private JsonNode check(String direction, Map<String, Object> shown, boolean admitted) {
        Map<String, Object> arrival = Booth.arrival(direction, shown);
        arrival.put("post", post);
        JsonNode checked = booth.checked(arrival);
        if (admitted) {
            assertThat(booth.decide(booth.firstLine, checked.path("id").asString(), "admit")
                            .status())
                    .isEqualTo(201);
        }
        return checked;
    }

    private JsonNode report(String thinning) {
        return report(thinning, "");
    }

    private JsonNode report(String thinning, String origin) {
        return leader().forPurpose(Purpose.INVESTIGATION)
                .get("/api/thinnings/" + thinning + "?origin=" + URLEncoder.encode(origin, StandardCharsets.UTF_8))
                .json();
    }

    private Http leader() {
        return officers.as(Role.SHIFT_LEADER);
    }

    private static List<String> leftOut(JsonNode checked) {
        JsonNode thinned = checked.path("thinned");
        assertThat(thinned.isObject()).as("checked under a thinning").isTrue();
        return thinned.path("leftOut").valueStream().map(JsonNode::asString).toList();
    }

    private List<JsonNode> drawnUnder(String thinning) {
        return jdbc
                .sql("SELECT body FROM ledger.entry JOIN ledger.body USING (sequence)"
                        + " WHERE kind = 'crossing-checked' AND body LIKE '%' || ? || '%'")
                .param(thinning)
                .query(String.class)
                .list()
                .stream()
                .map(body -> json.readTree(body).path("thinned"))
                .toList();
    }

    private JsonNode entry(String kind, String subject) {
        return json.readTree(jdbc.sql(
                        "SELECT body FROM ledger.entry JOIN ledger.body USING (sequence) WHERE kind = ? AND subject = ?")
                .params(kind, subject)
                .query(String.class)
                .single());
    }

    private long entries(String kind, String subject) {
        return jdbc.sql("SELECT count(*) FROM ledger.entry WHERE kind = ? AND subject = ?")
                .params(kind, subject)
                .query(Long.class)
                .single();
    }
}
