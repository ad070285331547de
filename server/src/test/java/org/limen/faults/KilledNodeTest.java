package org.limen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.limen.Http;
import org.limen.TestOfficers;
import org.limen.database.DataFolder;
import org.limen.ledger.KeptNode;
import org.limen.ledger.LedgerFile;
import org.limen.ledger.NodeKey;
import org.limen.ledger.export.ExportVerifier;
import org.limen.ledger.export.Known;
import org.limen.ledger.export.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Kills the node and its database at random moments of a run of checks.
class KilledNodeTest {
    private static final long SEED = 20_261_121;
    private static final int KILLS = 6;
    private static final int CLIENTS = 4;
    private static final String POST = "SB";
    private static final String NAME = "Post at the ford";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final SentArrivals sent = new SentArrivals(POST);

    @Test
    void everyAnsweredCheckAndFileIsRecordedOnceThoughNodeAndDatabaseAreKilled() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Path data = Files.createDirectories(folder.resolve("node"));
        Files.writeString(data.resolve("node.yaml"), "limen.node.name: " + NAME + "\n");
        var node = new NodeProcess(data);
        TestOfficers officers = node.officers();
        Http device = officers.deviceAt(POST);
        var evidence = new SentEvidence(officers);
        for (int kill = 0; kill < KILLS; kill++) {
            int answersBefore = sent.answered() + 5 + random.nextInt(60);
            runUntilKilled(device, evidence, random.nextLong(), answersBefore, node, kill % 2 == 0);
            if (kill % 2 == 0) {
                node.startAgain();
            }
        }
        int answeredBeforeTheEnd = sent.answered();
        sent.repeatWhatWasNotAnswered(device);
        evidence.assertThatWhatWasAnsweredIsWhole();
        node.stop();
        assertThat(KeptNode.name(data)).as("as its own settings say").isEqualTo(NAME);
        evidence.assertThatNothingHalfLiesIn(node.data);
        assertThat(answeredBeforeTheEnd).as("seed %d", SEED).isGreaterThanOrEqualTo(KILLS * 5);
        assertThatEachIsRecordedOnce(node.data);
        assertThatTheLedgerIsIntact(node.data);
    }

    /// Clients send checks until the node stops answering them, which the kill sees to.
    private void runUntilKilled(
            Http device, SentEvidence evidence, long seed, int killAfter, NodeProcess node, boolean killNode)
            throws InterruptedException {
        var killed = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CLIENTS)
                    .forEach(i -> clients.submit(() -> {
                        RandomGenerator random =
                                RandomGeneratorFactory.of("L64X128MixRandom").create(seed + i);
                        while (killed.getCount() > 0) {
                            sent.send(device, random);
                        }
                    }));
            clients.submit(() -> {
                RandomGenerator random =
                        RandomGeneratorFactory.of("L64X128MixRandom").create(~seed);
                while (killed.getCount() > 0) {
                    evidence.send(random);
                }
            });
            int files = evidence.answered();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> sent.answered() >= killAfter && evidence.answered() > files);
            if (killNode) {
                node.kill();
            } else {
                node.killDatabase();
            }
            killed.countDown();
        }
    }

    private void assertThatEachIsRecordedOnce(Path data) throws IOException {
        try (DataFolder kept = DataFolder.open(data)) {
            JdbcClient jdbc = JdbcClient.create(kept.database());
            sent.assertThatEachStandsOnce(
                    jdbc, "SELECT subject, count(*) FROM ledger.entry WHERE kind = 'arrival' GROUP BY 1");
            sent.assertThatEachStandsOnce(jdbc, "SELECT arrival::text, count(*) FROM crossing.crossing GROUP BY 1");
        }
    }

    private void assertThatTheLedgerIsIntact(Path data) throws Exception {
        Path file = folder.resolve("ledger.jsonl");
        try (DataFolder kept = DataFolder.open(data);
                OutputStream out = Files.newOutputStream(file)) {
            DataSource database = kept.database();
            LedgerFile.write(database, KeptNode.name(data), NodeKey.in(data), out);
        }
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(ExportVerifier.verify(in, new Known(NodeKey.in(data).publicKey(), null)))
                    .isInstanceOf(Verdict.Intact.class);
        }
    }
}
