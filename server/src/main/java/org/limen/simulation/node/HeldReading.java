package org.limen.simulation.node;

import java.util.List;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.LogInMemory;
import org.limen.ledger.kind.EntryKind;
import org.limen.simulation.Sabotage;
import org.limen.simulation.machine.Disk;

/// Who reads what the nodes below recorded.
enum HeldReading {
    /// Notes that it read a crossing.
    CROSSINGS {
        @Override
        List<String> kinds(int release) {
            return release == Node.OLD
                    ? List.of(Kinds.crossing(Node.OLD))
                    : List.of(Kinds.crossing(Node.OLD), Kinds.crossing(Node.NEW));
        }

        @Override
        void read(Node node, Disk.Commit commit, LogInMemory log, long sequence) {
            noted(node, commit, log, sequence);
        }
    },
    /// Notes that it read a remark; an old release has a fault there.
    REMARKS {
        @Override
        List<String> kinds(int release) {
            return List.of(Kinds.REMARK);
        }

        @Override
        void read(Node node, Disk.Commit commit, LogInMemory log, long sequence) {
            boolean isOdd = Kinds.ODD.equals(log.entry(sequence).body());
            if (!isOdd || node.store.release == Node.NEW) {
                noted(node, commit, log, sequence);
            } else if (!node.border.suffers(Sabotage.SKIP_FAILED)) {
                throw new IllegalStateException("an odd remark");
            }
        }
    },
    /// Takes bodies away that their node purged.
    PURGES {
        @Override
        List<String> kinds(int release) {
            return List.of(Kinds.PURGED);
        }

        @Override
        void read(Node node, Disk.Commit commit, LogInMemory log, long sequence) {
            if (!node.border.suffers(Sabotage.KEEP_PURGED)) {
                String body = String.valueOf(log.entry(sequence).body());
                Kinds.sequences(body).forEach(gone -> commit.write(() -> log.purge(gone)));
            }
        }
    };

    /// The kinds that it reads, as they are written.
    abstract List<String> kinds(int release);

    abstract void read(Node node, Disk.Commit commit, LogInMemory log, long sequence);

    private static void noted(Node node, Disk.Commit commit, LogInMemory log, long sequence) {
        Carried entry = log.entry(sequence);
        commit.write(() -> node.store.read.add(new Store.Read(log.origin(), sequence, entry.subject())));
    }

    /// Whether somebody notes that entries of this kind were read.
    static boolean isNoted(String kind) {
        String name = EntryKind.read(kind).name();
        return name.equals(Kinds.CROSSING) || name.equals(Kinds.REMARK);
    }
}
