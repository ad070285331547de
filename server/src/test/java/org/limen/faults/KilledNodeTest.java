package org.limen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.limen.Http;
import org.limen.TestOfficers;
import org.limen.database.DataFolder;
import org.limen.engine.mrz.MrzDate;
import org.limen.engine.mrz.MrzFormat;
import org.limen.engine.mrz.MrzWriter;
import org.limen.engine.mrz.Sex;
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

    private final Map<UUID, Map<String, Object>> sent = new ConcurrentHashMap<>();
    private final Map<UUID, Boolean> answered = new ConcurrentHashMap<>();

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
            int answersBefore = answered.size() + 5 + random.nextInt(60);
            runUntilKilled(device, evidence, random.nextLong(), answersBefore, node, kill % 2 == 0);
            if (kill % 2 == 0) {
                node.startAgain();
            }
        }
        int answeredBeforeTheEnd = answered.size();
        repeatWhatWasNotAnswered(device);
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
                            send(device, arrival(random));
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
                    .until(() -> answered.size() >= killAfter && evidence.answered() > files);
            if (killNode) {
                node.kill();
            } else {
                node.killDatabase();
            }
            killed.countDown();
        }
    }

    private void repeatWhatWasNotAnswered(Http device) {
        for (var arrival : sent.values()) {
            UUID id = (UUID) arrival.get("id");
            if (!answered.containsKey(id)) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> send(device, arrival));
            }
        }
    }

    private boolean send(Http device, Map<String, Object> arrival) {
        UUID id = (UUID) arrival.get("id");
        sent.put(id, arrival);
        try {
            int status = device.post("/api/arrivals", arrival).status();
            if (status == 200 || status == 201) {
                answered.put(id, true);
                return true;
            }
            assertThat(status)
                    .as("an answer that says that nothing was recorded")
                    .isIn(503, 507);
            return false;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Map<String, Object> arrival(RandomGenerator random) {
        String letters =
                random.ints(9, 'A', 'Z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
        var entry = new MrzWriter.Entry(
                "P",
                "FRA",
                letters,
                "ANSELKA",
                "K" + random.nextInt(1_000_000, 9_999_999),
                "FRA",
                MrzDate.of(LocalDate.of(1980, 3, 4)),
                Sex.MALE,
                MrzDate.of(LocalDate.of(2034, 3, 4)));
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "post",
                POST,
                "lane",
                "1",
                "direction",
                "entry",
                "conveyance",
                Map.of("kind", "foot"),
                "travellers",
                List.of(Map.of("id", UUID.randomUUID(), "mrz", MrzWriter.write(MrzFormat.TD3, entry)))));
    }

    private void assertThatEachIsRecordedOnce(Path data) throws IOException {
        try (DataFolder kept = DataFolder.open(data)) {
            JdbcClient jdbc = JdbcClient.create(kept.database());
            Map<String, Long> entries =
                    counts(jdbc, "SELECT subject, count(*) FROM ledger.entry WHERE kind = 'arrival' GROUP BY 1");
            Map<String, Long> crossings =
                    counts(jdbc, "SELECT arrival::text, count(*) FROM crossing.crossing GROUP BY 1");
            Map<String, Long> wanted = sent.keySet().stream().collect(Collectors.toMap(UUID::toString, id -> 1L));
            assertThat(entries).as("seed %d", SEED).isEqualTo(wanted);
            assertThat(crossings).as("seed %d", SEED).isEqualTo(wanted);
        }
    }

    private static Map<String, Long> counts(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
