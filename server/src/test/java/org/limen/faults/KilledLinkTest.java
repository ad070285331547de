package org.limen.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.limen.Http;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.HeldLog;

/// Kills a centre, a post and their databases while the post's backlog drains and its checks go on.
class KilledLinkTest {
    private static final long SEED = 20_261_122;
    private static final int BACKLOG_ARRIVALS = 30;
    private static final int DRAINED_BEFORE_KILL_MAX = 100;
    private static final String POST = "SB";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final SentArrivals sent = new SentArrivals(POST);
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void whatAPostAnsweredIsAtTheCentreOnceThoughBothAndTheirDatabasesAreKilled() throws Exception {
        LinkedProcesses nodes = LinkedProcesses.start(folder.resolve("centre"), folder.resolve("post"));
        try {
            Http device = nodes.post.officers().deviceAt(POST);
            killWhileChecksGoOn(nodes, device);
            sent.repeatWhatWasNotAnswered(device);
            soon().untilAsserted(() -> {
                assertThat(nodes.held()).isEqualTo(nodes.recorded());
                assertThat(nodes.receipted()).isEqualTo(nodes.recorded());
            });
            assertThatEachStandsOnceOnBothSides(nodes);
            assertThatBothHoldTheSame(nodes);
        } finally {
            nodes.stop();
        }
    }

    private void killWhileChecksGoOn(LinkedProcesses nodes, Http device) throws InterruptedException {
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
                killInTurn(nodes);
            } finally {
                isOver.set(true);
            }
        }
    }

    private void killInTurn(LinkedProcesses nodes) throws InterruptedException {
        drainOn(nodes);
        nodes.centre.killDatabase();
        drainOn(nodes);
        nodes.post.killAll();
        nodes.centre.killAll();
        nodes.startAgain();
        drainOn(nodes);
        nodes.post.killDatabase();
        drainOn(nodes);
    }

    /// Until some more entries have come to the centre and others are still missing.
    private void drainOn(LinkedProcesses nodes) {
        long[] from = {-1};
        int more = 1 + random.nextInt(DRAINED_BEFORE_KILL_MAX);
        soon().ignoreExceptions().until(() -> {
            long held = nodes.held();
            from[0] = from[0] < 0 ? held : from[0];
            return held >= from[0] + more && held < nodes.recorded();
        });
    }

    private void assertThatEachStandsOnceOnBothSides(LinkedProcesses nodes) {
        sent.assertThatEachStandsOnce(
                nodes.postRows(), "SELECT subject, count(*) FROM ledger.entry WHERE kind = 'arrival' GROUP BY 1");
        sent.assertThatEachStandsOnce(
                nodes.centreRows(), "SELECT subject, count(*) FROM sync.entry WHERE kind = 'arrival' GROUP BY 1");
        soon().untilAsserted(() -> sent.assertThatEachStandsOnce(
                nodes.centreRows(), "SELECT arrival::text, count(*) FROM crossing.elsewhere_crossing GROUP BY 1"));
    }

    private static void assertThatBothHoldTheSame(LinkedProcesses nodes) {
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
        return Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(2));
    }
}
