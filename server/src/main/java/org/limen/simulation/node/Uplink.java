package org.limen.simulation.node;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.ClockReading;
import org.limen.engine.sync.Greeting;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.LogState;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Sender;
import org.limen.engine.sync.Welcome;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;
import org.limen.simulation.Sabotage;
import org.limen.simulation.machine.Disk;
import org.limen.simulation.machine.DiskFull;
import org.limen.simulation.machine.Line;

/// A child's side of the line: one round after the other, each a greeting, portions as long as there are some, and the
/// editions that it lacks.
public final class Uplink {
    private final Node node;
    private final Node parent;
    private final Line line;
    private Origin pinned;
    private @Nullable Sender sender;
    private @Nullable ClockReading measured;
    private boolean round;
    private boolean closedByDisk;
    private String closed = "";

    Uplink(Node node, Node parent, Line line) {
        this.node = node;
        this.parent = parent;
        this.line = line;
        this.pinned = parent.origin();
    }

    Node parent() {
        return parent;
    }

    public Line line() {
        return line;
    }

    /// Why the parent does not speak with this node; empty where it does.
    public String closed() {
        return closed;
    }

    public Map<Origin, LogState> states() {
        return sender == null ? Map.of() : sender.states();
    }

    /// All that only this life knew.
    void forget() {
        sender = null;
        measured = null;
        round = false;
    }

    /// The parent has a key of its own making, and an administrator told this node.
    void pin(Origin origin) {
        pinned = origin;
        sender = null;
    }

    void begin() {
        if (round || (closedByDisk && node.border.suffers(Sabotage.STOP_AT_FULL))) {
            return;
        }
        node.signWhatIsUnsigned();
        round = true;
        Sender now = sender();
        node.store.written().forEach(log -> offer(now, log));
        node.store.held.values().forEach(log -> offer(now, log));
        Instant sent = node.now();
        int set = clocksSet();
        Hash editions = node.store.catalogue().digest();
        var greeting = new Greeting(
                Greeting.PROTOCOL, node.origin(), "release " + node.store.release, sent, measured, now.has(), editions);
        ask(Reception.GREETING, Messages.of(greeting), bytes -> welcomed(bytes, sent, set, editions), late -> {});
    }

    private int clocksSet() {
        return node.clock.jumps() + parent.clock.jumps();
    }

    private Sender sender() {
        Sender now = sender == null ? new Sender(pinned) : sender;
        sender = now;
        return now;
    }

    private void offer(Sender now, LogInMemory log) {
        Store.Word word = node.store.words.get(log.origin());
        now.offer(log, word == null ? 0 : word.size());
    }

    private void welcomed(byte[] bytes, Instant sent, int set, Hash editions) {
        if (!(Messages.welcome(bytes) instanceof Came.Whole<Welcome>(Welcome welcome))) {
            failed();
            return;
        }
        switch (welcome) {
            case Welcome.Closed no -> {
                closed = no.code();
                round = false;
            }
            case Welcome.Open open -> {
                closed = "";
                measured = ClockReading.of(sent, node.now(), open.clock());
                node.border.seen(new Observation.ClockRead(node, parent, measured, set != clocksSet()));
                sender().welcomed(open);
                goOn(!open.editions().equals(editions));
            }
        }
    }

    private void goOn(boolean fetches) {
        Sender now = sender();
        Optional<Portion> next = now.next();
        if (next.isEmpty()) {
            if (fetches) {
                ask(Reception.CATALOGUE, new byte[0], this::catalogued, late -> {});
            } else {
                round = false;
            }
            return;
        }
        Portion portion = next.get();
        ask(
                Reception.PORTION,
                Messages.of(portion),
                bytes -> {
                    if (replied(now, portion, bytes)) {
                        node.later(Duration.ofMillis(300), () -> goOn(fetches));
                    } else {
                        failed();
                    }
                },
                late -> replied(now, portion, late));
    }

    /// Gives whether the answer could be read.
    private boolean replied(Sender to, Portion portion, byte[] bytes) {
        if (!(Messages.reply(bytes) instanceof Came.Whole<Reply>(Reply reply))) {
            return false;
        }
        closedByDisk |=
                reply instanceof Reply.Closed(var origin, var code, var clock, var pace) && code.equals("disk-full");
        to.replied(portion, reply).ifPresent(word -> keep(portion, word));
        return true;
    }

    private void keep(Portion portion, Countersignature word) {
        Store.Word known = node.store.words.get(portion.origin());
        if (known == null || known.size() < portion.upTo()) {
            Disk.Commit commit = node.disk.begin();
            commit.write(() -> node.store.words.put(portion.origin(), new Store.Word(portion.upTo(), word)));
            commit.done();
        }
    }

    private void catalogued(byte[] bytes) {
        if (Messages.catalogue(bytes) instanceof Came.Whole<Catalogue>(Catalogue theirs)) {
            List<Offered> lacking = node.border.suffers(Sabotage.TAKE_LOWER)
                    ? theirs.items()
                    : node.store.catalogue().lacking(theirs);
            fetch(new ArrayDeque<>(
                    lacking.stream().filter(node.lists::isReadable).toList()));
        } else {
            failed();
        }
    }

    /// Fetches the first, a piece after what is there already, then the others.
    private void fetch(Deque<Offered> lacking) {
        Offered wanted = lacking.peek();
        if (wanted == null) {
            round = false;
            return;
        }
        byte[] there = node.store.begun.getOrDefault(wanted.sha256(), new byte[0]);
        if (there.length >= wanted.bytes()) {
            node.lists.came(wanted, there);
            lacking.remove();
            fetch(lacking);
            return;
        }
        String asked = wanted.name() + "\n" + wanted.sha256() + "\n" + there.length + "\n";
        ask(
                Reception.PIECE,
                asked.getBytes(StandardCharsets.UTF_8),
                bytes -> {
                    if (kept(wanted, there, bytes)) {
                        fetch(lacking);
                    } else {
                        failed();
                    }
                },
                late -> {});
    }

    private boolean kept(Offered wanted, byte[] there, byte[] piece) {
        if (piece.length <= Integer.BYTES || ByteBuffer.wrap(piece).getInt() != there.length) {
            return false;
        }
        byte[] more = Arrays.copyOf(there, there.length + piece.length - Integer.BYTES);
        System.arraycopy(piece, Integer.BYTES, more, there.length, piece.length - Integer.BYTES);
        Disk.Commit commit = node.disk.begin();
        commit.write(() -> node.store.begun.put(wanted.sha256(), more));
        commit.done();
        return true;
    }

    private void failed() {
        sender().failed();
        round = false;
    }

    private void ask(byte what, byte[] content, Consumer<byte[]> answered, Consumer<byte[]> late) {
        Origin self = node.origin();
        Consumer<Runnable> sameLife = node.sameLife();
        line.ask(
                Reception.question(what, content),
                question -> parent.reception.answer(question, self),
                new Line.Asking() {
                    @Override
                    public void answered(byte[] answer, boolean isLate) {
                        sameLife.accept(() -> ending(() -> (isLate ? late : answered).accept(answer)));
                    }

                    @Override
                    public void failed() {
                        sameLife.accept(Uplink.this::failed);
                    }
                });
    }

    /// A disk that is full ends the round.
    private void ending(Runnable what) {
        try {
            what.run();
        } catch (DiskFull full) {
            failed();
            throw full;
        }
    }
}
