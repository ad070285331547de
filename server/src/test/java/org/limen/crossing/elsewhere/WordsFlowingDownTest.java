package org.limen.crossing.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.limen.LimenTest;
import org.limen.TestClock;
import org.limen.TestOfficers;
import org.limen.crossing.AlertDesk;
import org.limen.crossing.Booth;
import org.limen.crossing.Booth.Person;
import org.limen.crossing.Keeper;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.kernel.Answer;
import org.limen.ledger.Ledger;
import org.limen.ledger.NodeKey;
import org.limen.sync.log.NodeTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// An alert on a crossing of a post is judged at the centre; the word goes to that post. The node under test is the
/// centre, and then the post. All persons are made up.
@LimenTest
class WordsFlowingDownTest {
    @TempDir
    Path folder;

    @Autowired
    private TestOfficers officers;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private NodeKey key;

    @Autowired
    private HeldCrossings reader;

    @Autowired
    private WordsFlowingDown down;

    private final Person person = Keeper.somebody("QTA");
    private Booth booth;
    private Keeper keeper;
    private AlertDesk desk;
    private OtherNode north;
    private String own;
    private OtherNode.Case one;

    @BeforeEach
    void whoCrossedAtNorthAndHereIsOnTheNextEdition() {
        Instant now = clock.instant();
        booth = new Booth(officers);
        keeper = new Keeper(officers);
        desk = new AlertDesk(officers, keeper.list);
        north = new OtherNode("North", booth, jdbc, ledger, reader);
        keeper.send(1, now.minus(Duration.ofDays(5)), false, keeper.row("0", Keeper.somebody("QTA")));
        one = north.fresh("entry", person, now);
        north.comesAdmitted(one);
        own = booth.checked(Booth.arrival("entry", person.shown())).path("id").asString();
        keeper.send(2, now.minus(Duration.ofDays(1)), false, keeper.row("7", person));
        await().atMost(Duration.ofSeconds(60)).until(() -> of("North").isPresent() && of("").isPresent());
        new NodeTable().know(jdbc, north.origin, north.origin.publicKey(), now);
    }

    @Test
    void aWordOnAnAlertGoesToTheNodeWhoseCrossingItIsAboutAndToNoOther() throws Exception {
        assertThat(down.offered(north.origin)).isEmpty();
        assertThat(desk.judge(of("").orElseThrow(), true, "of our own traveller")
                        .status())
                .isEqualTo(201);
        assertThat(down.offered(north.origin))
                .as("what is said of others' crossings")
                .isEmpty();
        assertThat(desk.judge(of("North").orElseThrow(), false, "the photograph is another's")
                        .status())
                .isEqualTo(201);
        Offered first = down.offered(north.origin).getFirst();
        assertThat(file(first)).contains("the photograph is another's", one.id().toString());
        assertThat(down.offered(new Origin("South", "another key"))).isEmpty();

        north.comes(north.judged(one, keeper.list + ":7", 2, true));
        assertThat(desk.judge(of("North").orElseThrow(), true, "North was right")
                        .status())
                .isEqualTo(201);
        assertThat(down.offered(north.origin).getFirst().number()).isGreaterThan(first.number());
    }

    @Test
    void aWordFromAboveJudgesTheAlertHereAndWhereBothJudgedBothStay() throws Exception {
        take(7, file("centre", own, false, "the photograph is another's"));
        assertThat(of("").orElseThrow().path("outcome").path("node").asString()).isEqualTo("Centre");
        assertThat(Booth.codes(booth.checked(Booth.arrival("exit", person.shown()))))
                .contains("alert-judged-different");
        take(8, file("centre", own, false, "the photograph is another's"));
        assertThat(words()).as("the same again").containsExactly("Centre different");

        take(9, file("region", own, true, "I know this face"));
        JsonNode again = of("").orElseThrow();
        assertThat(again.path("contradicted").asBoolean()).isTrue();
        assertThat(desk.judge(again, true, "so do we").status()).isEqualTo(201);
        assertThat(words()).containsExactly("Centre different", "Region same", " same");
        assertThat(of("").orElseThrow().path("outcome").path("outcome").asString())
                .isEqualTo("same");
    }

    @Test
    void aWordThatWasPurgedWhereItWasSaidIsPurgedHere() throws Exception {
        take(7, file("centre", own, false, "the photograph is another's"));
        take(8, file("centre", own, false, ""));
        assertThat(of("").orElseThrow().path("outcome").path("why").asString()).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM screening.judgement WHERE crossing = ?::uuid AND why <> ''")
                        .param(own)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /// This test's alert on the crossing that a node recorded; empty for this one.
    private java.util.Optional<JsonNode> of(String node) {
        return desk.all().stream()
                .filter(alert -> alert.path("node").asString().equals(node))
                .filter(alert ->
                        !node.isEmpty() || alert.path("crossing").asString().equals(own))
                .findFirst();
    }

    private List<String> words() {
        return of("").orElseThrow()
                .path("words")
                .valueStream()
                .map(word -> word.path("node").asString() + " "
                        + word.path("outcome").asString())
                .toList();
    }

    /// What a child is sent.
    private String file(Offered offered) throws Exception {
        try (InputStream in = down.open(offered, north.origin)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /// What would come from a node above: one word on this node's crossing.
    private String file(String speaker, String crossing, boolean same, String why) {
        return """
                {"words":[{"speaker":"key of %s %s","node":"%s","place":1,"origin":"%s","crossing":"%s","list":"%s",
                "entry":"7","edition":2,"same":%s,"why":"%s","officer":{"id":"%s","name":"%s"},
                "at":"2026-03-01T08:00:00Z"}]}""".formatted(
                        speaker,
                        own,
                        speaker.equals("centre") ? "Centre" : "Region",
                        key.publicKey(),
                        crossing,
                        keeper.list,
                        same,
                        why,
                        UUID.randomUUID(),
                        why.isEmpty() ? "" : "officer above");
    }

    private void take(long number, String file) throws Exception {
        Path came = Files.writeString(folder.resolve("came"), file);
        var offered = new Offered(down.sort(), "words-on-alerts", number, clock.instant(), Files.size(came), "", 1);
        assertThat(down.take(offered, came)).isInstanceOf(Answer.Given.class);
    }
}
