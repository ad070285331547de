package org.limen.simulation.node;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.ledger.EntryKind;
import org.limen.simulation.Sabotage;
import org.limen.simulation.machine.Disk;

/// Reads what the nodes below recorded: crossings, and which bodies are to go; each entry once.
final class Reading {
    private static final int ENTRIES_AT_ONCE = 25;

    private final Node node;
    private final Store store;

    Reading(Node node) {
        this.node = node;
        this.store = node.store;
    }

    void look() {
        List.copyOf(store.held.values()).forEach(log -> {
            readAgain(log);
            while (store.cursors.getOrDefault(log.origin(), 0L) < log.size()) {
                readOn(log);
            }
        });
    }

    boolean isDone() {
        return store.unread.values().stream().allMatch(Collection::isEmpty)
                && store.held.values().stream()
                        .allMatch(log -> store.cursors.getOrDefault(log.origin(), 0L) == log.size());
    }

    private void readOn(LogInMemory log) {
        Origin origin = log.origin();
        long from = store.cursors.getOrDefault(origin, 0L);
        long to = Math.min(log.size(), from + ENTRIES_AT_ONCE);
        Disk.Commit cursor = node.disk.begin();
        cursor.write(() -> store.cursors.put(origin, to));
        if (node.border.suffers(Sabotage.CURSOR_FIRST)) {
            cursor.done();
        }
        boolean apart = node.border.suffers(Sabotage.CURSOR_LAST) || node.border.suffers(Sabotage.CURSOR_FIRST);
        Disk.Commit commit = apart ? node.disk.begin() : cursor;
        for (long sequence = from + 1; sequence <= to; sequence++) {
            read(commit, log, sequence);
        }
        commit.done();
        if (node.border.suffers(Sabotage.CURSOR_LAST)) {
            cursor.done();
        }
    }

    /// What the node was too old to read, and is no more.
    private void readAgain(LogInMemory log) {
        var unread = new ArrayList<>(store.unread.getOrDefault(log.origin(), new TreeSet<>()));
        unread.removeIf(
                sequence -> !Kinds.isReadable(EntryKind.read(log.entry(sequence).kind()), store.release));
        if (!unread.isEmpty()) {
            Disk.Commit commit = node.disk.begin();
            unread.forEach(sequence -> {
                read(commit, log, sequence);
                commit.write(() -> store.unread
                        .computeIfAbsent(log.origin(), origin -> new TreeSet<>())
                        .remove(sequence));
            });
            commit.done();
        }
    }

    private void read(Disk.Commit commit, LogInMemory log, long sequence) {
        Origin origin = log.origin();
        Carried entry = log.entry(sequence);
        EntryKind kind = EntryKind.read(entry.kind());
        if (!Kinds.isReadable(kind, store.release)) {
            if (!node.border.suffers(Sabotage.FORGET_UNREAD)) {
                commit.write(() -> store.unread
                        .computeIfAbsent(origin, none -> new TreeSet<>())
                        .add(sequence));
            }
        } else if (Kinds.isCrossing(kind)) {
            commit.write(() -> store.read.add(new Store.Read(origin, sequence, entry.subject())));
        } else if (kind.name().equals(Kinds.PURGED) && !node.border.suffers(Sabotage.KEEP_PURGED)) {
            Kinds.sequences(String.valueOf(entry.body())).forEach(gone -> commit.write(() -> log.purge(gone)));
        }
    }
}
