package org.limen.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.limen.Http;
import org.limen.LimenTest;
import org.limen.TestOfficers;
import org.limen.access.Purpose;
import org.limen.access.Role;
import org.limen.engine.merkle.ConsistencyProof;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.InclusionProof;
import org.limen.engine.merkle.TreeHead;
import org.limen.kernel.NodeIdentity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@LimenTest
class TreeOfTheLedgerTest {
    private static final Instant HAPPENED = Instant.parse("2026-03-01T08:00:00Z");

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReader reader;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    NodeIdentity node;

    @Autowired
    NodeKey key;

    @Autowired
    Clock clock;

    @Autowired
    TestOfficers officers;

    @Test
    void everyEntryIsProvenToBeInTheLedgerAndTheLedgerToHaveOnlyGrown() {
        Http inspector = officers.as(Role.INSPECTOR);
        enter(600);
        long before = reader.entries();
        Frontier treeBefore = fromAllLeaves(before);
        enter(300);
        long after = reader.entries();
        Frontier treeAfter = fromAllLeaves(after);
        for (long sequence : List.of(1L, 256L, 257L, before, before + 1, after)) {
            JsonNode proof = inspector
                    .get("/api/ledger/entries/" + sequence + "/proof?size=" + after)
                    .json();
            assertThat(proof.path("root").asString()).isEqualTo(treeAfter.root().hex());
            assertThat(new InclusionProof(sequence - 1, after, path(proof))
                            .holds(hash(proof.path("leaf")), treeAfter.root()))
                    .as("entry %d", sequence)
                    .isTrue();
        }
        JsonNode growth = inspector
                .get("/api/ledger/consistency?from=" + before + "&to=" + after)
                .json();
        assertThat(new ConsistencyProof(before, after, path(growth)).holds(treeBefore.root(), treeAfter.root()))
                .isTrue();
        assertThat(inspector.get("/api/ledger/entries/0/proof").status()).isEqualTo(404);
        assertThat(inspector
                        .get("/api/ledger/consistency?from=2&to=" + (after + 1_000_000))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theHeadIsSignedOverTheWholeTreeSoonAfterTheLastEntry() {
        enter(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(reader.head().orElseThrow().sequence()).isEqualTo(reader.entries()));
        LedgerReader.SignedHead head = reader.head().orElseThrow();
        var signed = new TreeHead(
                node.name(),
                head.sequence(),
                Hash.of(HexFormat.of().parseHex(head.root())),
                head.signed(),
                head.signature());
        assertThat(signed.root()).isEqualTo(fromAllLeaves(head.sequence()).root());
        assertThat(signed.isSignedBy(key.pair().getPublic())).isTrue();
    }

    @Test
    void aLedgerFromBeforeTheTreeGetsItsSubtreesAtTheStart() {
        enter(600);
        long size = reader.entries();
        List<String> kept = subtrees();
        assertThat(kept).isNotEmpty();
        transaction.executeWithoutResult(status -> {
            jdbc.execute("ALTER TABLE ledger.subtree DISABLE TRIGGER subtree_stays");
            jdbc.update("DELETE FROM ledger.subtree");
            new SubtreeTable(jdbc).catchUp();
            assertThat(subtrees()).isEqualTo(kept);
            assertThat(Frontier.of(size, new SubtreeTable(jdbc)).root())
                    .isEqualTo(fromAllLeaves(size).root());
            status.setRollbackOnly();
        });
    }

    @Test
    void entriesAreReadAsOfWhenTheyWereRecordedAndAboutWhenTheyHappened() {
        String subject = UUID.randomUUID().toString();
        enter(subject, HAPPENED, "known at once");
        Instant between = clock.instant();
        enter(subject, HAPPENED.plusSeconds(60), "a minute later");
        enter(subject, HAPPENED.minus(Duration.ofDays(3)), "told late");
        assertThat(read(subject, "")).containsExactly("known at once", "a minute later", "told late");
        assertThat(read(subject, "&asOf=" + between)).containsExactly("known at once");
        assertThat(read(subject, "&happenedTo=" + HAPPENED)).containsExactly("told late");
        assertThat(read(subject, "&happenedFrom=" + HAPPENED + "&happenedTo=" + HAPPENED.plusSeconds(1)))
                .containsExactly("known at once");
        assertThat(officers.as(Role.INSPECTOR)
                        .forPurpose(Purpose.OVERSIGHT)
                        .get("/api/ledger/entries?limit=0")
                        .code())
                .isEqualTo("limit-out-of-range");
        assertThat(JdbcClient.create(jdbc)
                        .sql("SELECT count(*) FROM ledger.body WHERE body LIKE '%ledger-entries%' AND body LIKE ?")
                        .param("%" + subject + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    private List<String> read(String subject, String more) {
        JsonNode found = officers.as(Role.INSPECTOR)
                .forPurpose(Purpose.OVERSIGHT)
                .get("/api/ledger/entries?kind=test&subject=" + subject + more)
                .json();
        return StreamSupport.stream(found.path("items").spliterator(), false)
                .map(item -> item.path("body").asString())
                .map(body -> body.replaceAll(".*\"what\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private void enter(String subject, Instant happened, String what) {
        ledger.commit(page -> {
            page.enter(new LedgerEvent("test", subject, happened, Map.of("what", what)));
            return true;
        });
    }

    private void enter(int count) {
        ledger.commit(page -> {
            IntStream.range(0, count)
                    .forEach(i -> page.enter(new LedgerEvent("test", "tree", HAPPENED, Map.of("i", i))));
            return true;
        });
    }

    private Frontier fromAllLeaves(long size) {
        Frontier[] tree = {Frontier.empty()};
        jdbc.query(
                "SELECT hash FROM ledger.entry WHERE sequence <= ? ORDER BY sequence",
                row -> {
                    tree[0] = tree[0].plus(Hash.of(row.getBytes(1)));
                },
                size);
        return tree[0];
    }

    private List<String> subtrees() {
        return jdbc.queryForList(
                "SELECT height || ' ' || index || ' ' || encode(hash, 'hex') FROM ledger.subtree ORDER BY height, index",
                String.class);
    }

    private static List<Hash> path(JsonNode proof) {
        return StreamSupport.stream(proof.path("path").spliterator(), false)
                .map(TreeOfTheLedgerTest::hash)
                .toList();
    }

    private static Hash hash(JsonNode hex) {
        return Hash.of(HexFormat.of().parseHex(hex.asString()));
    }
}
