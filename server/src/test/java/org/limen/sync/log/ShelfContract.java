package org.limen.sync.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.Holder;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Pace;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Shelf;

/// What every shelf must do, whether it stands in a database or in a simulation: a test of a shelf extends this.
public abstract class ShelfContract {
    protected static final Instant NOW = Instant.parse("2026-03-02T09:00:00.654321Z");

    private static final int SEEDS = 4;
    private static final int STEPS = 25;

    private final KeyPair keys = WrittenLog.keys();
    private final Origin self = new Origin(
            "centre", Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    private final WrittenLog post = WrittenLog.of("post");

    protected abstract Shelf shelf();

    /// Makes a node known that comes through this child.
    protected abstract void admit(Origin origin, Origin carrier);

    /// Shuts a node out.
    protected abstract void revoke(Origin origin);

    @BeforeEach
    void makeThePostKnown() {
        admit(post.origin(), post.origin());
    }

    @Test
    void ofANodeThatSentNothingNothingIsHeld() {
        assertThat(shelf().log(post.origin())).isEmpty();
    }

    @Test
    void aNodeThatNobodyMadeKnownIsNotLetIn() {
        Origin stranger = WrittenLog.of("post").origin();
        assertThat(shelf().admission(stranger, stranger)).isEqualTo(Shelf.Admission.UNKNOWN);
        assertThat(shelf().admission(post.origin(), stranger)).isEqualTo(Shelf.Admission.UNKNOWN);
        assertThat(shelf().admission(post.origin(), post.origin())).isEqualTo(Shelf.Admission.OPEN);
    }

    @Test
    void whatIsHeldReadsAsItWasWritten() {
        post.write(300);
        take(0, 300);
        take(300, post.write(400).size());
        HeldLog held = shelf().log(post.origin()).orElseThrow();
        assertThat(held.size()).isEqualTo(700);
        assertThat(held.origin()).isEqualTo(post.origin());
        assertThat(held.entries(0, 700, Integer.MAX_VALUE)).isEqualTo(post.entries(0, 700, Integer.MAX_VALUE));
        assertThat(held.tree().root()).isEqualTo(post.rootAt(700));
        for (long size : List.of(0L, 1L, 255L, 256L, 257L, 512L, 699L)) {
            assertThat(held.rootAt(size)).as("root of %d", size).isEqualTo(post.rootAt(size));
            assertThat(held.hashAt(size)).as("hash at %d", size).isEqualTo(post.hashAt(size));
        }
    }

    @Test
    void headsAreFoundUpToAPlaceAndBehindIt() {
        post.write(10);
        take(0, 10);
        take(10, post.write(10).size());
        HeldLog held = shelf().log(post.origin()).orElseThrow();
        assertThat(held.headUpTo(0, 20)).contains(post.headUpTo(0, 20).orElseThrow());
        assertThat(held.headUpTo(0, 19)).contains(post.headUpTo(0, 19).orElseThrow());
        assertThat(held.headUpTo(10, 19)).isEmpty();
        assertThat(held.headBehind(9).orElseThrow().size()).isEqualTo(10);
        assertThat(held.headBehind(10).orElseThrow().size()).isEqualTo(20);
        assertThat(held.headBehind(20)).isEmpty();
    }

    @Test
    void entriesComeAsManyAsFitAndAtLeastOne() {
        post.write("long", "one", "\"" + "a".repeat(5_000) + "\"").write(50);
        take(0, 51);
        HeldLog held = shelf().log(post.origin()).orElseThrow();
        assertThat(held.entries(0, 51, 10)).hasSize(1);
        assertThat(held.entries(1, 51, 1_000).size()).isBetween(2, 49);
        assertThat(held.entries(40, 45, Integer.MAX_VALUE)).hasSize(5);
        assertThat(held.entries(51, 51, 10)).isEmpty();
    }

    @Test
    void aPortionThatCameBeforeChangesNothing() {
        post.write(5);
        Portion portion = portion(0, 5);
        assertThat(holder().take(portion, post.origin(), Pace.FREE, NOW)).isInstanceOf(Reply.Receipt.class);
        assertThat(holder().take(portion, post.origin(), Pace.FREE, NOW.plusSeconds(9)))
                .isInstanceOf(Reply.Receipt.class);
        assertThat(shelf().log(post.origin()).orElseThrow().size()).isEqualTo(5);
    }

    @Test
    void entriesProvenAgainstAnOlderStateAreNotAppended() {
        post.write(5);
        take(0, 5);
        var late = new Late(shelf());
        post.write(5);
        Portion portion = portion(5, 10);
        late.between = () -> take(5, 10);
        Reply reply = new Holder(self, keys, late).take(portion, post.origin(), Pace.FREE, NOW);
        assertThat(reply).isInstanceOf(Reply.Misplaced.class);
        assertThat(shelf().log(post.origin()).orElseThrow().size()).isEqualTo(10);
    }

    @Test
    void aPurgedBodyComesAsItsHashAndIsHeldSo() {
        post.write(3);
        post.purge(2);
        take(0, 3);
        HeldLog held = shelf().log(post.origin()).orElseThrow();
        assertThat(held.entries(0, 3, Integer.MAX_VALUE)).isEqualTo(post.entries(0, 3, Integer.MAX_VALUE));
        assertThat(held.entries(1, 2, 1).getFirst().content()).isInstanceOf(Carried.Purged.class);
    }

    @Test
    void theOtherVersionOfAForkLiesApartAndTheLogCountsAsForked() {
        post.write(10);
        WrittenLog other = post.asOf(10);
        take(0, post.write(10).size());
        other.write("other", "x", "{}").write(3);
        Reply reply = holder().take(portion(other, 10, 14), post.origin(), Pace.FREE, NOW);
        assertThat(reply).isInstanceOf(Reply.Forked.class);
        HeldLog held = shelf().log(post.origin()).orElseThrow();
        assertThat(held.isForked()).isTrue();
        assertThat(held.rootAt(20)).isEqualTo(post.rootAt(20));
    }

    @Test
    void whatANodeHadSentStaysWhenItIsShutOutAndWhatComesLaterDoesNotJoinIt() {
        post.write(5);
        take(0, 5);
        revoke(post.origin());
        post.write(5);
        assertThat(shelf().admission(post.origin(), post.origin())).isEqualTo(Shelf.Admission.REVOKED);
        Reply reply = holder().take(portion(5, 10), post.origin(), Pace.FREE, NOW);
        assertThat(reply).isEqualTo(new Reply.Closed(post.origin(), "revoked", NOW, Pace.FREE));
        HeldLog held = shelf().log(post.origin()).orElseThrow();
        assertThat(held.size()).isEqualTo(5);
        assertThat(held.isForked()).isFalse();
    }

    @Test
    void logsOfTwoNodesDoNotMix() {
        WrittenLog second = WrittenLog.of("post");
        admit(second.origin(), post.origin());
        post.write(3);
        second.write(4);
        take(0, 3);
        assertThat(holder().take(portion(second, 0, 4), post.origin(), Pace.FREE, NOW))
                .isInstanceOf(Reply.Receipt.class);
        assertThat(shelf().log(post.origin()).map(HeldLog::size)).isEqualTo(Optional.of(3L));
        assertThat(shelf().log(second.origin()).map(log -> log.rootAt(4))).isEqualTo(Optional.of(second.rootAt(4)));
    }

    /// Growth, repeats, gaps, forks, changed entries, purged bodies and strangers in any order: the same answers
    /// and the same logs as from the plainest shelf there can be.
    @Test
    void whateverComesItAnswersAsAPlainShelfDoes() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            var random = new Random(seed);
            var plain = new ShelfInMemory();
            List<WrittenLog> logs = List.of(WrittenLog.of("post"), WrittenLog.of("other"), WrittenLog.of("stranger"));
            logs.subList(0, 2).forEach(log -> {
                admit(log.origin(), log.origin());
                plain.admit(log.origin(), log.origin());
            });
            for (int step = 0; step < STEPS; step++) {
                step(random, plain, logs, "seed " + seed + ", step " + step);
            }
        }
    }

    private void step(Random random, ShelfInMemory plain, List<WrittenLog> logs, String when) {
        WrittenLog log = logs.get(random.nextInt(20) == 0 ? 2 : random.nextInt(2));
        log.write(random.nextInt(1, 5));
        if (random.nextInt(6) == 0) {
            log.purge(random.nextLong(1, log.written() + 1));
        }
        if (random.nextInt(25) == 0 && log != logs.get(2)) {
            plain.revoke(log.origin());
            revoke(log.origin());
        }
        long held = plain.log(log.origin()).map(HeldLog::size).orElse(0L);
        long after = random.nextInt(3) == 0 ? random.nextLong(log.size()) : Math.min(held, log.size() - 1);
        WrittenLog sent = random.nextInt(12) == 0 && after > 0
                ? log.asOf(after).write("else", "x", "{}").sign()
                : log;
        Portion portion = portion(sent, after, sent.size());
        if (random.nextInt(12) == 0) {
            portion = new Portion(
                    portion.origin(),
                    portion.after(),
                    portion.before(),
                    portion.entries().reversed(),
                    portion.head());
        }
        Reply expected = new Holder(self, keys, plain).take(portion, log.origin(), Pace.FREE, NOW);
        assertThat(holder().take(portion, log.origin(), Pace.FREE, NOW))
                .as(when)
                .isEqualTo(expected);
        compare(plain.log(log.origin()), shelf().log(log.origin()), when);
    }

    private static void compare(Optional<HeldLog> plain, Optional<HeldLog> held, String when) {
        assertThat(held.isPresent()).as(when).isEqualTo(plain.isPresent());
        plain.ifPresent(log -> {
            long size = log.size();
            HeldLog other = held.orElseThrow();
            assertThat(other.size()).as(when).isEqualTo(size);
            assertThat(other.isForked()).as(when).isEqualTo(log.isForked());
            assertThat(other.tree().root()).as(when).isEqualTo(log.tree().root());
            assertThat(other.rootAt(size / 2)).as(when).isEqualTo(log.rootAt(size / 2));
            assertThat(other.entries(size / 2, size, Integer.MAX_VALUE))
                    .as(when)
                    .isEqualTo(log.entries(size / 2, size, Integer.MAX_VALUE));
            assertThat(other.headBehind(size / 2)).as(when).isEqualTo(log.headBehind(size / 2));
            assertThat(other.headUpTo(0, size / 2)).as(when).isEqualTo(log.headUpTo(0, size / 2));
        });
    }

    private Holder holder() {
        return new Holder(self, keys, shelf());
    }

    private void take(long after, long upTo) {
        Reply reply = holder().take(portion(after, upTo), post.origin(), Pace.FREE, NOW);
        assertThat(reply).isInstanceOf(Reply.Receipt.class);
    }

    private Portion portion(long after, long upTo) {
        return portion(post, after, upTo);
    }

    private static Portion portion(WrittenLog log, long after, long upTo) {
        Hash before = log.hashAt(after);
        List<Carried> entries = log.entries(after, upTo, Integer.MAX_VALUE);
        return new Portion(
                log.origin(), after, before, entries, log.headUpTo(after, upTo).orElseThrow());
    }

    /// A shelf on which somebody else puts something just before an append.
    private static final class Late implements Shelf {
        private final Shelf shelf;
        private Runnable between = () -> {};

        Late(Shelf shelf) {
            this.shelf = shelf;
        }

        @Override
        public Admission admission(Origin origin, Origin carrier) {
            return shelf.admission(origin, carrier);
        }

        @Override
        public Optional<HeldLog> log(Origin origin) {
            return shelf.log(origin);
        }

        @Override
        public boolean append(Proven proven) {
            between.run();
            return shelf.append(proven);
        }

        @Override
        public void keepWord(Origin origin, Countersignature word, long size) {
            shelf.keepWord(origin, word, size);
        }

        @Override
        public void keepApart(Portion portion, String why, Instant now) {
            shelf.keepApart(portion, why, now);
        }
    }
}
