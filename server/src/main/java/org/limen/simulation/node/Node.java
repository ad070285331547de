package org.limen.simulation.node;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Regained;
import org.limen.ledger.ChainEnd;
import org.limen.ledger.LedgerEvent;
import org.limen.simulation.Sabotage;
import org.limen.simulation.machine.Chance;
import org.limen.simulation.machine.Disk;
import org.limen.simulation.machine.DiskFull;
import org.limen.simulation.machine.Line;
import org.limen.simulation.machine.NodeClock;
import org.limen.simulation.machine.PowerCut;

/// One node: its disk and clock, its lives between power cuts, and what it does in them.
public final class Node {
    static final int OLD = 1;
    static final int NEW = 2;
    private static final Duration DARK = Duration.ofHours(3);
    private static final double SIGNED_AT_ONCE = 0.03;
    private static final double GIVEN_BACK = 0.6;
    private static final double STARTED_FIRST = 0.3;

    final Border border;
    final Level level;
    final Chance chance;
    final NodeClock clock;
    final Disk disk;
    final Store store;
    final @Nullable Uplink uplink;
    final Reception reception;
    final Lists lists;
    final Post post;
    final LookingBack lookingBack;
    final Reading reading;
    final MemoryStick stick;
    private final String name;
    private boolean up = true;
    private int life;
    private int powerCuts;
    private int setBack;

    /// Where a node stands.
    public enum Level {
        CENTRE,
        REGION,
        POST
    }

    Node(Border border, String name, Level level, @Nullable Node parent, int release) {
        this(
                border,
                name,
                level,
                parent,
                chance -> new Store(
                        newIdentity(name, chance),
                        release,
                        border.suffers(Sabotage.BACK_BY_CLOCK) ? Row.BY_CLOCK : Row.AS_RECORDED));
    }

    /// @param stored what lies on its disk when it starts
    Node(Border border, String name, Level level, @Nullable Node parent, Function<Chance, Store> stored) {
        this.border = border;
        this.name = name;
        this.level = level;
        chance = border.chance.apart();
        clock = border.clock();
        disk = new Disk(border.weather, chance.apart());
        store = stored.apply(chance);
        stick = new MemoryStick(this);
        lists = new Lists(this);
        post = new Post(this);
        lookingBack = new LookingBack(this);
        reading = new Reading(this);
        reception = new Reception(this);
        uplink = parent == null
                ? null
                : new Uplink(this, parent, new Line(border.timeline, border.weather, chance.apart()));
        start();
    }

    private static Store.Identity newIdentity(String name, Chance chance) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, chance.forKeys());
            KeyPair keys = generator.generateKeyPair();
            var origin = new Origin(
                    name, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
            return new Store.Identity(origin, keys, new LogInMemory(origin));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String name() {
        return name;
    }

    public Level level() {
        return level;
    }

    public Store store() {
        return store;
    }

    public Optional<Node> parent() {
        return Optional.ofNullable(uplink).map(Uplink::parent);
    }

    public Optional<Uplink> uplink() {
        return Optional.ofNullable(uplink);
    }

    public boolean isUp() {
        return up;
    }

    public int powerCuts() {
        return powerCuts;
    }

    /// How often it was set back to a backup.
    public int setBack() {
        return setBack;
    }

    public Duration clockAhead() {
        return clock.ahead();
    }

    Instant now() {
        return clock.instant();
    }

    Origin origin() {
        return store.identity.origin();
    }

    /// Whether this node shut another out.
    boolean isShutOut(Origin other) {
        return store.revoked.containsKey(other) && !border.suffers(Sabotage.TAKE_REVOKED);
    }

    private void start() {
        uplink().ifPresent(Uplink::start);
        every(Duration.ofMinutes(40), lookingBack::look);
        every(border.roundEvery, reading::look);
    }

    /// Does something now and then as long as this life lasts.
    private void every(Duration pause, Runnable what) {
        later(chance.about(pause), () -> {
            try {
                what.run();
            } catch (DiskFull full) {
                border.note(() -> name + ": disk full");
            }
            every(pause, what);
        });
    }

    /// Does something after a while, unless power fails before.
    void later(Duration wait, Runnable what) {
        int begun = life;
        border.timeline.in(wait, () -> {
            if (up && begun == life) {
                alive(what);
            }
        });
    }

    /// What is given to it is done unless power has failed since.
    Consumer<Runnable> sameLife() {
        int begun = life;
        return what -> {
            if (begun == life) {
                alive(what);
            }
        };
    }

    /// Does something now; a power cut or a full disk ends it.
    void alive(Runnable what) {
        if (!up) {
            return;
        }
        try {
            what.run();
        } catch (PowerCut cut) {
            fall(cut);
        } catch (DiskFull full) {
            border.note(() -> name + ": disk full");
        }
    }

    private void fall(PowerCut cut) {
        powerCuts++;
        border.note(() -> name + ": power fails " + cut.getMessage());
        endLife();
        border.timeline.in(chance.upTo(DARK), () -> {
            up = true;
            border.note(() -> name + ": starts again");
            start();
        });
    }

    private void endLife() {
        up = false;
        life++;
        uplink().ifPresent(Uplink::forget);
        reading.forget();
        post.forget();
        lookingBack.fell();
    }

    /// The machine is lost, and another one starts from a backup.
    void restore(Store backup) {
        setBack++;
        endLife();
        Origin before = origin();
        border.abandon(this);
        store.setBack(backup);
        if (!before.equals(origin())) {
            border.keyChanged(this, before);
        }
        border.timeline.in(chance.upTo(DARK), () -> {
            up = true;
            border.note(() ->
                    name + ": starts from a backup with " + store.identity.log().written() + " entries");
            boolean givenBack = border.carried.happens(GIVEN_BACK);
            boolean startedFirst = border.carried.happens(STARTED_FIRST);
            if (givenBack && !startedFirst) {
                alive(this::regain);
            }
            start();
            alive(() -> {
                var commit = disk.begin();
                record(commit, List.of(new LedgerEvent(Kinds.RESTORED, name, now(), "{}")));
                commit.done();
            });
            if (givenBack && startedFirst) {
                alive(this::regain);
            }
        });
    }

    /// Takes back what its parent holds of its log, as far as that follows from what it has.
    private void regain() {
        parent().filter(Node::isUp)
                .flatMap(above -> above.stick.held(origin()))
                .ifPresent(given -> stick.regained(given).forEach(this::regain));
    }

    private void regain(Portion portion) {
        ChainEnd end = end(store.identity.log());
        switch (Regained.of(portion, origin(), end.tree(), end.hash())) {
            case Regained.Behind(var entries) when !entries.isEmpty() -> putBack(portion.head(), entries);
            case Regained.Refused(var why)
            when border.suffers(Sabotage.GIVE_BACK_ANYWAY) -> putBack(portion.head(), portion.entries());
            default -> {}
        }
    }

    /// Purges once more what these entries say that it had purged.
    private void putBack(TreeHead head, List<Carried> entries) {
        LogInMemory log = store.identity.log();
        border.note(() -> name + ": gets " + entries.size() + " lost entries back");
        var commit = disk.begin();
        entries.forEach(carried -> commit.write(() -> log.append(carried)));
        commit.write(() -> log.sign(head));
        entries.stream()
                .filter(carried -> carried.kind().equals(Kinds.PURGED))
                .flatMap(carried -> Kinds.sequences(String.valueOf(carried.body())).stream())
                .forEach(gone -> commit.write(() -> forget(log, gone)));
        commit.done();
    }

    private void forget(LogInMemory log, long sequence) {
        if (!border.suffers(Sabotage.REMEMBER_PURGED)) {
            log.purge(sequence);
        }
        store.purged.computeIfAbsent(log.origin(), origin -> new TreeSet<>()).add(sequence);
    }

    // ---- the ledger ----

    /// Adds events to the node's ledger within a commit.
    void record(Disk.Commit commit, List<LedgerEvent> events) {
        LogInMemory log = store.identity.log();
        Instant recorded = now();
        ChainEnd end = end(log);
        for (LedgerEvent event : events) {
            byte[] salt = chance.bytes(Entry.SALT_BYTES);
            String body = event.body().toString();
            var linked = end.linked(event, chance.id(), salt, body, recorded, (place, filled) -> {});
            end = linked.end();
            Carried carried =
                    carried(linked.entry(), new Carried.Whole(HexFormat.of().formatHex(salt), body));
            Hash hash = end.hash();
            commit.write(() -> log.append(carried, hash));
        }
        if (chance.happens(SIGNED_AT_ONCE)) {
            sign(commit, log, end, recorded);
        }
    }

    /// Where a log ends, signed or not.
    private static ChainEnd end(LogInMemory log) {
        return new ChainEnd(log.treeAt(log.written()), log.hashAt(log.written()));
    }

    private static Carried carried(Entry entry, Carried.Content content) {
        return new Carried(entry.id(), entry.kind(), entry.subject(), entry.happened(), entry.recorded(), content);
    }

    /// Somebody remarks on something.
    void remark(boolean odd) {
        var commit = disk.begin();
        record(commit, List.of(new LedgerEvent(Kinds.REMARK, name, now(), odd ? Kinds.ODD : "{}")));
        commit.done();
    }

    /// Whether whoever holds entries of this kind reads them.
    public static boolean isRead(String kind) {
        return HeldReading.isNoted(kind);
    }

    /// Signs what is not signed yet.
    void signWhatIsUnsigned() {
        LogInMemory log = store.identity.log();
        if (log.size() < log.written()) {
            var commit = disk.begin();
            sign(commit, log, end(log), now());
            commit.done();
        }
    }

    void sign(Disk.Commit commit, LogInMemory log, ChainEnd end, Instant now) {
        try {
            TreeHead head = TreeHead.sign(
                    origin().name(), end.tree(), now, store.identity.keys().getPrivate());
            commit.write(() -> log.sign(head));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes bodies out of the ledger, with an entry that says which.
    void purge() {
        LogInMemory log = store.identity.log();
        var gone = new ArrayList<Long>();
        for (int i = 0; i < 3 && log.written() > 0; i++) {
            long sequence = chance.between(1, (int) log.written() + 1);
            if (log.entry(sequence).kind().startsWith(Kinds.CROSSING)
                    && log.entry(sequence).body() != null) {
                gone.add(sequence);
            }
        }
        if (!gone.isEmpty()) {
            border.note(() -> name + ": purges entries " + gone);
            var commit = disk.begin();
            record(commit, List.of(new LedgerEvent(Kinds.PURGED, "order", now(), Kinds.sequences(gone))));
            gone.forEach(sequence -> commit.write(() -> {
                log.purge(sequence);
                store.purged
                        .computeIfAbsent(log.origin(), origin -> new TreeSet<>())
                        .add(sequence);
            }));
            commit.done();
        }
    }

    /// Ends the log under the old key and begins one under a new key.
    void changeKey() {
        Store.Identity next = newIdentity(name, chance);
        var last = disk.begin();
        record(last, List.of(new LedgerEvent(Kinds.KEY_CHANGED, name, now(), "{}")));
        last.done();
        signWhatIsUnsigned();
        Origin old = origin();
        var commit = disk.begin();
        commit.write(() -> {
            store.former.add(store.identity.log());
            store.identity = next;
            border.keyChanged(this, old);
        });
        commit.done();
    }

    /// How it stands, in words.
    public String told() {
        var words = new StringBuilder(name);
        words.append(": ").append(up ? "up" : "down");
        words.append(", release ").append(store.release);
        words.append(", clock ahead by ").append(clock.ahead());
        words.append(", ").append(powerCuts).append(" power cuts, set back ").append(setBack);
        store.written()
                .forEach(log -> words.append("; wrote ")
                        .append(log.written())
                        .append(", signed ")
                        .append(log.size())
                        .append(", parent's word for ")
                        .append(store.word(log.origin())));
        store.held
                .values()
                .forEach(log -> words.append("; holds ")
                        .append(log.size())
                        .append(" of ")
                        .append(log.origin().name())
                        .append(log.isForked() ? " (forked)" : ""));
        store.inForce
                .values()
                .forEach(now -> words.append("; uses ")
                        .append(now.file().list())
                        .append(' ')
                        .append(now.file().number()));
        return words.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
