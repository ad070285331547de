package org.limen.simulation.node;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.ClockReading;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.LogState;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Reply;
import org.limen.engine.sync.Welcome;
import org.limen.engine.sync.round.Caller;
import org.limen.engine.sync.round.Fetching;
import org.limen.engine.sync.round.Patience;
import org.limen.engine.sync.round.Step;
import org.limen.engine.sync.wire.Came;
import org.limen.engine.sync.wire.Messages;
import org.limen.simulation.Sabotage;
import org.limen.simulation.machine.Disk;
import org.limen.simulation.machine.DiskFull;
import org.limen.simulation.machine.Line;

/// A child's side of the line: does what its [Caller] decides, one round after the other.
public final class Uplink {
    private final Node node;
    private final Node parent;
    private final Line line;
    private final Duration newsEvery;
    private final Patience patience;
    private final Map<String, Fetching.Came> waiting = new LinkedHashMap<>();
    private Origin pinned;
    private @Nullable Caller caller;
    private boolean closedByDisk;

    Uplink(Node node, Node parent, Line line) {
        this.node = node;
        this.parent = parent;
        this.line = line;
        this.pinned = parent.origin();
        Duration every = node.border.roundEvery;
        newsEvery = every.multipliedBy(3).dividedBy(4);
        patience = new Patience(every, every.dividedBy(16), every);
    }

    Node parent() {
        return parent;
    }

    /// The key by which the parent is known here.
    Origin pinned() {
        return pinned;
    }

    public Line line() {
        return line;
    }

    public Map<Origin, LogState> states() {
        return caller == null ? Map.of() : caller.states();
    }

    /// All that only this life knew.
    void forget() {
        caller = null;
        waiting.clear();
    }

    /// The parent has a key of its own making, and an administrator told this node.
    void pin(Origin origin) {
        pinned = origin;
        caller = null;
    }

    void start() {
        node.later(node.chance.about(newsEvery), this::round);
    }

    private Caller caller() {
        Caller now = caller == null ? new Caller(pinned.publicKey(), patience) : caller;
        caller = now;
        return now;
    }

    /// Rests at least so long, and then until there is news or it is time to call anyway.
    private void over(Step.Over over) {
        await(node.now(), over.rest());
    }

    private void await(Instant since, Duration rest) {
        node.later(rest.compareTo(newsEvery) > 0 ? rest : node.chance.about(newsEvery), () -> {
            if (caller().isDue(Duration.between(since, node.now()).abs(), sizes())) {
                round();
            } else {
                await(since, Duration.ZERO);
            }
        });
    }

    private long sizes() {
        return node.store.logs().mapToLong(LogInMemory::size).sum();
    }

    private void round() {
        if (closedByDisk && node.border.suffers(Sabotage.STOP_AT_FULL)) {
            return;
        }
        try {
            node.signWhatIsUnsigned();
        } catch (DiskFull full) {
            over(caller().failed("own-database", "", node.now()));
            throw full;
        }
        Caller now = caller();
        node.store.logs().forEach(log -> now.offer(log, node.store.word(log.origin())));
        var greeting = now.begin(
                node.origin(),
                "release " + node.store.release,
                node.now(),
                sizes(),
                node.store.catalogue().digest());
        int set = clocksSet();
        ask(Reception.GREETING, Messages.of(greeting), bytes -> welcomed(now, bytes, set), late -> {});
    }

    private int clocksSet() {
        return node.clock.jumps() + parent.clock.jumps();
    }

    private void welcomed(Caller now, byte[] bytes, int set) {
        if (!(Messages.welcome(bytes) instanceof Came.Whole<Welcome>(Welcome welcome))) {
            failed();
            return;
        }
        switch (welcome) {
            case Welcome.Closed closed -> over(now.closed(closed, node.now()));
            case Welcome.Open open -> {
                ClockReading reading = now.welcomed(open, node.now());
                node.border.seen(new Observation.ClockRead(node, parent, reading, set != clocksSet()));
                goOn(now);
            }
        }
    }

    private void goOn(Caller now) {
        switch (now.next(!waiting.isEmpty())) {
            case Step.Send(Portion portion) -> send(now, portion);
            case Step.Fetch _ -> ask(Reception.CATALOGUE, new byte[0], bytes -> catalogued(now, bytes), late -> {});
            case Step.Over over -> over(over);
        }
    }

    private void send(Caller now, Portion portion) {
        Consumer<byte[]> answered = bytes -> {
            if (replied(now, portion, bytes)) {
                node.later(now.pause(), () -> goOn(now));
            } else {
                failed();
            }
        };
        ask(Reception.PORTION, Messages.of(portion), answered, late -> replied(now, portion, late));
    }

    /// Gives whether the answer could be read.
    private boolean replied(Caller to, Portion portion, byte[] bytes) {
        if (!(Messages.reply(bytes) instanceof Came.Whole<Reply>(Reply reply))) {
            return false;
        }
        closedByDisk |=
                reply instanceof Reply.Closed(var origin, var code, var clock, var pace) && code.equals("disk-full");
        to.replied(portion, reply).ifPresent(word -> keep(portion));
        return true;
    }

    private void keep(Portion portion) {
        if (node.store.word(portion.origin()) < portion.upTo()) {
            Disk.Commit commit = node.disk.begin();
            commit.write(() -> node.store.words.put(portion.origin(), new Store.Word(portion.upTo())));
            commit.done();
        }
    }

    private void catalogued(Caller now, byte[] bytes) {
        if (!(Messages.catalogue(bytes) instanceof Came.Whole<Catalogue>(Catalogue theirs))) {
            failed();
            return;
        }
        List<Offered> lacking = node.border.suffers(Sabotage.TAKE_LOWER)
                ? theirs.items()
                : Fetching.lacking(node.store.catalogue(), theirs, item -> false);
        waiting.keySet().retainAll(lacking.stream().map(Offered::sha256).toList());
        fetch(now, new ArrayDeque<>(lacking));
    }

    private void fetch(Caller now, Deque<Offered> lacking) {
        Offered wanted = lacking.peek();
        if (wanted == null) {
            now.fetched();
            goOn(now);
            return;
        }
        switch (verdict(wanted)) {
            case FETCH -> fetch(now, lacking, wanted);
            case SORT_UNKNOWN, FORM_UNKNOWN -> {
                waiting.put(wanted.sha256(), new Fetching.Came(false, node.now()));
                lacking.remove();
                fetch(now, lacking);
            }
            case LEFT -> {
                lacking.remove();
                fetch(now, lacking);
            }
        }
    }

    private Fetching.Verdict verdict(Offered wanted) {
        return Fetching.of(wanted, OptionalInt.of(node.lists.formMax()), waiting.get(wanted.sha256()), node.now());
    }

    /// Fetches a piece of the first after what is there already, or takes it where all is there.
    private void fetch(Caller now, Deque<Offered> lacking, Offered wanted) {
        byte[] there = node.store.begun.getOrDefault(wanted.sha256(), new byte[0]);
        if (there.length >= wanted.bytes()) {
            if (node.lists.came(wanted, there)) {
                waiting.remove(wanted.sha256());
            } else {
                waiting.put(wanted.sha256(), new Fetching.Came(false, node.now()));
            }
            lacking.remove();
            fetch(now, lacking);
            return;
        }
        String asked = wanted.name() + "\n" + wanted.sha256() + "\n" + there.length + "\n";
        Consumer<byte[]> answered = bytes -> {
            if (kept(wanted, there, bytes)) {
                fetch(now, lacking);
            } else {
                failed();
            }
        };
        ask(Reception.PIECE, asked.getBytes(StandardCharsets.UTF_8), answered, late -> {});
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
        node.border.note(() -> node + ": a round breaks off");
        over(caller().failed("no-answer", "", node.now()));
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
                        if (isLate) {
                            sameLife.accept(() -> late.accept(answer));
                        } else {
                            sameLife.accept(() -> ending(() -> answered.accept(answer)));
                        }
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
            over(caller().failed("own-database", "", node.now()));
            throw full;
        }
    }
}
