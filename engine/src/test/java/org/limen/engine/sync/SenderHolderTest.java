package org.limen.engine.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;

class SenderHolderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final KeyPair childKeys = WrittenLog.keys();
    private final KeyPair parentKeys = WrittenLog.keys();
    private final Origin child = WrittenLog.origin("Post A", childKeys);
    private final Origin parent = WrittenLog.origin("Centre", parentKeys);
    private final MemoryShelf shelf = new MemoryShelf();
    private final Holder holder = new Holder(parent, parentKeys, shelf);
    private final WrittenLog log = new WrittenLog(child);
    private final Sender sender = new Sender(parent);

    @Test
    void everythingArrivesOnceHoweverTheLinkBehaves() {
        for (long seed = 0; seed < 25; seed++) {
            var world = new SenderHolderTest();
            world.livesThrough(new SplittableRandom(seed), seed);
        }
    }

    private void livesThrough(SplittableRandom random, long seed) {
        var flying = new ArrayList<Portion>();
        for (int step = 0; step < 300; step++) {
            switch (random.nextInt(6)) {
                case 0 -> write(random);
                case 1 -> log.sign(childKeys, NOW.plusSeconds(step));
                case 2 -> greet();
                case 3 -> sender.next().ifPresent(flying::add);
                case 4 -> arrive(flying, random);
                default -> sender.failed();
            }
        }
        log.sign(childKeys, NOW.plusSeconds(400));
        drain();
        LogInMemory held = shelf.logs.get(child);
        assertThat(held.rootAt(held.size())).as("seed %d", seed).isEqualTo(log.rootAt(log.size()));
        assertThat(shelf.appended).as("seed %d", seed).isEqualTo((int) log.size());
        assertThat(shelf.apart).as("seed %d", seed).isEmpty();
        assertThat(sender.states()).as("seed %d", seed).containsEntry(child, new LogState.UpToDate(log.size()));
    }

    private void write(SplittableRandom random) {
        for (int i = random.nextInt(15); i >= 0; i--) {
            log.write(WrittenLog.random(random));
        }
    }

    /// A portion arrives, or its answer is lost, or it arrives again later.
    private void arrive(List<Portion> flying, SplittableRandom random) {
        if (flying.isEmpty()) {
            return;
        }
        Portion portion = flying.get(random.nextInt(flying.size()));
        Reply reply = holder.take(portion, child, Pace.FREE, NOW);
        if (random.nextInt(3) > 0) {
            sender.replied(portion, reply);
        }
        if (random.nextInt(2) == 0) {
            flying.remove(portion);
        }
    }

    private void greet() {
        greet(sender, log);
    }

    private void greet(Sender sender, ReadableLog log) {
        sender.offer(log, 0);
        var greeting = new Greeting(
                1, child, "test", NOW, null, sender.has(), Frontier.empty().root());
        sender.welcomed(new Welcome.Open(
                1,
                parent,
                "test",
                NOW,
                holder.standings(greeting),
                Frontier.empty().root(),
                0,
                Pace.FREE));
    }

    private List<Countersignature> drain() {
        var words = new ArrayList<Countersignature>();
        greet();
        for (Optional<Portion> next = sender.next(); next.isPresent(); next = sender.next()) {
            sender.replied(next.get(), holder.take(next.get(), child, Pace.FREE, NOW))
                    .ifPresent(words::add);
        }
        return words;
    }

    @Test
    void aReceiptIsTheParentsWordForTheHeadThatWasSent() {
        log.write(WrittenLog.random(new SplittableRandom(1))).sign(childKeys, NOW);
        assertThat(drain())
                .singleElement()
                .satisfies(word -> assertThat(word.covers(log.headUpTo(0, 1).orElseThrow(), childKeys.getPublic()))
                        .isTrue())
                .satisfies(word -> assertThat(word.publicKey()).isEqualTo(parent.publicKey()));
    }

    @Test
    void aLostReceiptIsAskedForAgainWithoutTheEntries() {
        log.write(WrittenLog.random(new SplittableRandom(1))).sign(childKeys, NOW);
        greet();
        holder.take(sender.next().orElseThrow(), child, Pace.FREE, NOW);
        greet();
        Portion asked = sender.next().orElseThrow();
        assertThat(asked.entries()).isEmpty();
        assertThat(sender.replied(asked, holder.take(asked, child, Pace.FREE, NOW)))
                .isPresent();
        assertThat(sender.next()).isEmpty();
        assertThat(shelf.appended).isEqualTo(1);
    }

    @Test
    void anotherNodesWordIsNoReceipt() throws Exception {
        log.write(WrittenLog.random(new SplittableRandom(1))).sign(childKeys, NOW);
        greet();
        Portion portion = sender.next().orElseThrow();
        var word = Countersignature.sign(portion.head(), childKeys.getPublic(), "Centre", NOW, childKeys);
        assertThat(sender.replied(portion, new Reply.Receipt(child, portion.head(), word, Pace.FREE)))
                .isEmpty();
        assertThat(sender.states()).containsEntry(child, new LogState.Behind(0, 1));
    }

    @Test
    void aLogThatWentOnInTwoWaysIsAForkForBothAndBothAreKept() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            log.write(WrittenLog.random(random));
        }
        log.sign(childKeys, NOW);
        WrittenLog other = log.copy();
        log.write(WrittenLog.random(random)).sign(childKeys, NOW);
        drain();
        other.write(WrittenLog.random(random), WrittenLog.random(random)).sign(childKeys, NOW);

        var restored = new Sender(parent);
        greet(restored, other);
        assertThat(restored.states()).containsEntry(child, new LogState.Forked(20));
        Portion shown = restored.next().orElseThrow();
        assertThat(holder.take(shown, child, Pace.FREE, NOW))
                .isInstanceOfSatisfying(
                        Reply.Forked.class, forked -> assertThat(forked.after()).isEqualTo(20));
        assertThat(shelf.apart).singleElement().isEqualTo(shown);
        assertThat(shelf.logs.get(child).size()).isEqualTo(21);
        assertThat(restored.next()).isEmpty();
        log.write(WrittenLog.random(random)).sign(childKeys, NOW);
        assertThat(drain()).as("nothing more is taken of a forked log").isEmpty();
    }

    @Test
    void aNodeThatWasSetBackIsTold() {
        var random = new SplittableRandom(4);
        log.write(WrittenLog.random(random)).sign(childKeys, NOW);
        WrittenLog backup = log.copy();
        log.write(WrittenLog.random(random)).sign(childKeys, NOW);
        drain();
        greet(sender, backup);
        assertThat(sender.states()).containsEntry(child, new LogState.SetBack(2, 1));
        assertThat(sender.next()).isEmpty();
    }

    @Test
    void aNodeThatWasSetBackAndWentOnIsSeenAsAForkBeforeItIsAsLongAsItWas() {
        var random = new SplittableRandom(14);
        for (int i = 0; i < 9; i++) {
            log.write(WrittenLog.random(random)).sign(childKeys, NOW);
        }
        WrittenLog backup = log.copy();
        for (int i = 0; i < 40; i++) {
            log.write(WrittenLog.random(random)).sign(childKeys, NOW);
        }
        drain();
        for (int i = 0; i < 7; i++) {
            backup.write(WrittenLog.random(random)).sign(childKeys, NOW.plusSeconds(9));
        }
        greet(sender, backup);
        Portion shown = sender.next().orElseThrow();
        assertThat(shown.after()).isLessThanOrEqualTo(9);
        Reply reply = holder.take(shown, child, Pace.FREE, NOW);
        assertThat(reply).isInstanceOf(Reply.Forked.class);
        sender.replied(shown, reply);
        assertThat(sender.states().get(child)).isInstanceOf(LogState.Forked.class);
        assertThat(shelf.apart).singleElement().isEqualTo(shown);
        assertThat(shelf.logs.get(child).size()).isEqualTo(49);
    }

    @Test
    void anyChangedEntryIsNotTaken() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 8; i++) {
            log.write(WrittenLog.random(random));
        }
        log.sign(childKeys, NOW);
        greet();
        Portion right = sender.next().orElseThrow();
        for (int i = 0; i < 8; i++) {
            var entries = new ArrayList<>(right.entries());
            entries.set(i, WrittenLog.random(random));
            var changed = new Portion(right.origin(), right.after(), right.before(), entries, right.head());
            assertThat(holder.take(changed, child, Pace.FREE, NOW)).isEqualTo(new Reply.Broken(child, 8, "root-wrong"));
        }
        assertThat(shelf.logs).isEmpty();
    }

    @Test
    void aHeadThatTheOriginDidNotSignIsNotTaken() throws Exception {
        log.write(WrittenLog.random(new SplittableRandom(6))).sign(childKeys, NOW);
        greet();
        Portion right = sender.next().orElseThrow();
        TreeHead forged = TreeHead.sign(child.name(), log.tree(), NOW, parentKeys.getPrivate());
        var changed = new Portion(right.origin(), 0, Hash.origin(), right.entries(), forged);
        assertThat(holder.take(changed, child, Pace.FREE, NOW))
                .isEqualTo(new Reply.Broken(child, 1, "head-signature-wrong"));
    }

    @Test
    void whatARevokedNodeSendsIsKeptApartAndWhatNobodyKnowsIsNotKept() {
        log.write(WrittenLog.random(new SplittableRandom(7))).sign(childKeys, NOW);
        greet();
        Portion portion = sender.next().orElseThrow();
        shelf.revoked.add(child);
        assertThat(holder.take(portion, child, Pace.FREE, NOW))
                .isInstanceOfSatisfying(
                        Reply.Closed.class, closed -> assertThat(closed.code()).isEqualTo("revoked"));
        assertThat(shelf.apart).hasSize(1);
        shelf.unknown.add(child);
        assertThat(holder.take(portion, child, Pace.FREE, NOW))
                .isInstanceOfSatisfying(
                        Reply.Closed.class, closed -> assertThat(closed.code()).isEqualTo("unknown-origin"));
        assertThat(shelf.apart).hasSize(1);
        assertThat(shelf.logs).isEmpty();
    }

    @Test
    void aFewHeadsFarApartAreSentWhole() {
        var random = new SplittableRandom(8);
        for (int i = 0; i < 5_000; i++) {
            log.write(WrittenLog.random(random));
        }
        log.sign(childKeys, NOW);
        greet();
        assertThat(sender.next().orElseThrow().entries()).hasSize(5_000);
    }
}
