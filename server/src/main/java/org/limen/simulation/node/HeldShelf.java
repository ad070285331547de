package org.limen.simulation.node;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.limen.engine.merkle.Countersignature;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Hash;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Portion;
import org.limen.engine.sync.Shelf;
import org.limen.engine.sync.wire.Messages;
import org.limen.simulation.Sabotage;
import org.limen.simulation.machine.Disk;

/// Where a parent keeps its children's logs: each portion in one commit.
final class HeldShelf implements Shelf {
    private static final double DROPPED = 0.05;

    private final Node node;
    private final Store store;

    HeldShelf(Node node) {
        this.node = node;
        this.store = node.store;
    }

    @Override
    public Admission admission(Origin origin, Origin carrier) {
        if (!store.carriers.getOrDefault(origin, Set.of()).contains(carrier)) {
            return Admission.UNKNOWN;
        }
        return node.isShutOut(origin) || node.isShutOut(carrier) ? Admission.REVOKED : Admission.OPEN;
    }

    @Override
    public Optional<HeldLog> log(Origin origin) {
        return Optional.ofNullable(store.held.get(origin));
    }

    @Override
    public boolean append(Proven proven) {
        Origin origin = proven.portion().origin();
        LogInMemory held = store.held.get(origin);
        if ((held == null ? 0 : held.size()) != proven.sizeBefore()) {
            return false;
        }
        if (node.border.suffers(Sabotage.DROP_PORTION) && node.chance.happens(DROPPED)) {
            return true;
        }
        if (node.border.suffers(Sabotage.ACKNOWLEDGE_EARLY)) {
            node.later(Duration.ofSeconds(3), () -> append(origin, proven));
            return true;
        }
        append(origin, proven);
        return true;
    }

    private void append(Origin origin, Proven proven) {
        Disk.Commit commit = node.disk.begin();
        commit.write(() -> {
            LogInMemory held = store.held.computeIfAbsent(origin, LogInMemory::new);
            List<Entry> entries = proven.entries();
            for (int i = 0; i < entries.size(); i++) {
                Carried carried = proven.carried().get(i);
                held.append(carried, entries.get(i).hash());
                store.kinds.computeIfAbsent(origin, none -> new TreeMap<>()).merge(carried.kind(), 1L, Long::sum);
            }
            held.sign(proven.portion().head());
        });
        commit.done();
    }

    @Override
    public void keepWord(Origin origin, Countersignature word, long size) {
        node.disk.begin().done();
    }

    @Override
    public void keepApart(Portion portion, String why, Instant now) {
        Hash bytes = Hash.over(Messages.of(portion));
        Disk.Commit commit = node.disk.begin();
        commit.write(() -> {
            if (!node.border.suffers(Sabotage.DROP_FORK)
                    && store.apart.stream().noneMatch(known -> known.bytes().equals(bytes))) {
                store.apart.add(new Store.Apart(portion, why, bytes));
            }
            LogInMemory held = store.held.get(portion.origin());
            if (why.equals("fork") && held != null && !node.border.suffers(Sabotage.LOOK_AWAY)) {
                held.fork();
            }
        });
        commit.done();
    }
}
