package org.limen.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.limen.Http;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.HeldLog;
import tools.jackson.databind.JsonNode;

/// A centre and a post, each a process with its own database on a small disk: both are killed while the post's backlog
/// drains and its checks go on, then the disk of each runs full.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinkFaultsTest {
    private static final long SEED = 20_261_122;
    private static final int BACKLOG_ARRIVALS = 30;
    private static final int DRAINED_BEFORE_KILL_MAX = 100;
    private static final int DISK_MEGABYTES = 512;
    private static final long TOO_LITTLE_BYTES = 64L << 20;
    private static final String POST = "SB";

    private final SentArrivals sent = new SentArrivals(POST);
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private SmallDisk centreDisk;
    private SmallDisk postDisk;
    private LinkedProcesses nodes;
    private Http device;

    @BeforeAll
    void start() throws Exception {
        centreDisk = SmallDisk.mount("centre", DISK_MEGABYTES);
        postDisk = SmallDisk.mount("post", DISK_MEGABYTES);
        nodes = LinkedProcesses.start(centreDisk.folder.resolve("node"), postDisk.folder.resolve("node"));
        device = nodes.post.officers().deviceAt(POST);
    }

    @AfterAll
    void stop() throws InterruptedException {
        nodes.stop();
        centreDisk.close();
        postDisk.close();
    }

    @Test
    @Order(1)
    void whatAPostAnsweredIsAtTheCentreOnceThoughBothAndTheirDatabasesAreKilled() throws Exception {
        killWhileChecksGoOn();
        sent.repeatWhatWasNotAnswered(device);
        assertThatEachStandsOnceAndBothHoldTheSame();
    }

    private void killWhileChecksGoOn() throws InterruptedException {
        var isOver = new AtomicBoolean();
        try (ExecutorService booth = Executors.newVirtualThreadPerTaskExecutor()) {
            booth.submit(() -> {
                RandomGenerator own =
                        RandomGeneratorFactory.of("L64X128MixRandom").create(~SEED);
                while (!isOver.get()) {
                    sent.sendUntilAnswered(device, own, isOver::get);
                }
            });
            try {
                soon().until(() -> sent.answered() >= BACKLOG_ARRIVALS);
                assertThat(nodes.makeKnown().status()).isEqualTo(200);
                killInTurn();
            } finally {
                isOver.set(true);
            }
        }
    }

    private void killInTurn() throws InterruptedException {
        drainOn();
        nodes.centre.killDatabase();
        drainOn();
        nodes.post.killAll();
        nodes.centre.killAll();
        nodes.startAgain();
        drainOn();
        nodes.post.killDatabase();
        drainOn();
    }

    /// Until some more entries have come to the centre and others are still missing.
    private void drainOn() {
        long[] from = {-1};
        int more = 1 + random.nextInt(DRAINED_BEFORE_KILL_MAX);
        soon().ignoreExceptions().until(() -> {
            long held = nodes.held();
            from[0] = from[0] < 0 ? held : from[0];
            return held >= from[0] + more && held < nodes.recorded();
        });
    }

    @Test
    @Order(2)
    void aFullDiskAtTheCentreIsToldOnBothSidesAndTheRestComesWhenThereIsRoom() throws IOException {
        assumeThat(centreDisk.canBeFilled())
                .as("a small disk may be mounted here")
                .isTrue();
        Http officer = nodes.post.officers().administrator();
        awaitAllHeld();
        centreDisk.fillUpTo(TOO_LITTLE_BYTES);
        long held = nodes.held();
        sendSome(5);
        soon().untilAsserted(() -> {
            JsonNode link = officer.get("/api/links").json().path("parent");
            assertThat(link.path("state").asString()).isEqualTo("broken");
            assertThat(link.path("why").asString()).isEqualTo("disk-full");
        });
        Http centre = Http.on(nodes.centre.port);
        assertThat(centre.get("/health").status()).isEqualTo(503);
        assertThat(centre.get("/metrics").text()).contains("limen_link_portions_refused_total{why=\"disk-full\"}");
        centreDisk.fillUpTo(0);
        sendSome(5);
        assertThat(nodes.held()).isEqualTo(held);
        centreDisk.makeRoom();
        assertThatEachStandsOnceAndBothHoldTheSame();
        assertThat(centre.get("/health").status()).isEqualTo(200);
    }

    private void sendSome(int arrivals) {
        for (int i = 0; i < arrivals; i++) {
            assertThat(sent.send(device, random)).isTrue();
        }
    }

    @Test
    @Order(3)
    void aFullDiskAtThePostRefusesChecksPlainlyAndNoneIsHalfRecorded() throws IOException {
        assumeThat(postDisk.canBeFilled())
                .as("a small disk may be mounted here")
                .isTrue();
        postDisk.fillUpTo(TOO_LITTLE_BYTES);
        assertThat(sent.send(device, random)).isFalse();
        assertThat(Http.on(nodes.post.port).get("/health").status()).isEqualTo(503);
        postDisk.fillUpTo(0);
        assertThat(sent.send(device, random)).isFalse();
        postDisk.makeRoom();
        sent.repeatWhatWasNotAnswered(device);
        assertThatEachStandsOnceAndBothHoldTheSame();
    }

    private void awaitAllHeld() {
        soon().ignoreExceptions().untilAsserted(() -> {
            assertThat(nodes.held()).isEqualTo(nodes.recorded());
            assertThat(nodes.receipted()).isEqualTo(nodes.recorded());
        });
    }

    private void assertThatEachStandsOnceAndBothHoldTheSame() {
        awaitAllHeld();
        sent.assertThatEachStandsOnce(
                nodes.postRows(), "SELECT subject, count(*) FROM ledger.entry WHERE kind = 'arrival' GROUP BY 1");
        sent.assertThatEachStandsOnce(
                nodes.centreRows(), "SELECT subject, count(*) FROM sync.entry WHERE kind = 'arrival' GROUP BY 1");
        soon().untilAsserted(() -> sent.assertThatEachStandsOnce(
                nodes.centreRows(), "SELECT arrival::text, count(*) FROM crossing.elsewhere_crossing GROUP BY 1"));
        HeldLog copy = nodes.copy();
        Hash root = nodes.own().rootAt(nodes.recorded());
        assertThat(copy.rootAt(copy.size())).as("seed %d", SEED).isEqualTo(root);
        assertThat(rootOfBodies(copy)).as("counted again from the bodies").isEqualTo(root);
        assertThat(copy.isForked()).isFalse();
    }

    private static Hash rootOfBodies(HeldLog log) {
        Frontier tree = Frontier.empty();
        Hash previous = Hash.origin();
        for (Carried carried : log.entries(0, log.size(), Integer.MAX_VALUE)) {
            Entry entry = carried.at(tree.size() + 1, previous);
            previous = entry.hash();
            tree = tree.plus(previous);
        }
        return tree.root();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(5));
    }
}
