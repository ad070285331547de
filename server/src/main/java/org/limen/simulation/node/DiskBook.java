package org.limen.simulation.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.reading.Book;
import org.limen.simulation.Sabotage;
import org.limen.simulation.machine.Disk;
import org.limen.simulation.machine.DiskFull;
import org.limen.simulation.machine.PowerCut;

/// One reader's cursors in one log and the entries behind them, on a simulated disk; an entry is given by its
/// place.
final class DiskBook implements Book<Long> {
    private final Node node;
    private final Store store;
    private final LogInMemory log;
    private final HeldReading reader;
    private final List<String> kinds;

    DiskBook(Node node, LogInMemory log, HeldReading reader) {
        this.node = node;
        this.store = node.store;
        this.log = log;
        this.reader = reader;
        this.kinds = reader.kinds(store.release);
    }

    @Override
    public Map<String, Long> cursors() {
        var cursors = new TreeMap<String, Long>();
        kinds.forEach(kind -> cursors.put(kind, store.cursors.getOrDefault(cursor(kind), 0L)));
        if (node.border.suffers(Sabotage.FORGET_UNREAD)) {
            long furthest =
                    cursors.values().stream().mapToLong(Long::longValue).max().orElse(0);
            cursors.replaceAll((kind, sequence) -> furthest);
        }
        return cursors;
    }

    private Store.Cursor cursor(String kind) {
        return new Store.Cursor(reader.name(), log.origin(), kind);
    }

    @Override
    public boolean commit(Predicate<Recording<Long>> what) {
        var entering = new Entering();
        boolean more = what.test(entering);
        entering.commit.done();
        if (entering.last != null) {
            entering.last.done();
        }
        return more;
    }

    @Override
    public boolean isOfTheMachine(RuntimeException failure) {
        return failure instanceof DiskFull || failure instanceof PowerCut;
    }

    private final class Entering implements Recording<Long> {
        private final Disk.Commit commit = node.disk.begin();
        private Disk.@Nullable Commit last;

        @Override
        public Map<String, Long> cursors() {
            return DiskBook.this.cursors();
        }

        @Override
        public List<Placed<Long>> entries(long after, long upTo, int limit) {
            var entries = new ArrayList<Placed<Long>>();
            for (long sequence = after + 1; sequence <= upTo && entries.size() < limit; sequence++) {
                String kind = log.entry(sequence).kind();
                if (kinds.contains(kind)) {
                    entries.add(new Placed<>(sequence, kind, sequence));
                }
            }
            return entries;
        }

        @Override
        public void read(Long sequence) {
            reader.read(node, commit, log, sequence);
        }

        @Override
        public void move(long sequence) {
            boolean isFirst = node.border.suffers(Sabotage.CURSOR_FIRST);
            boolean isLast = node.border.suffers(Sabotage.CURSOR_LAST);
            Disk.Commit moving = isFirst || isLast ? node.disk.begin() : commit;
            kinds.forEach(kind -> moving.write(() -> store.cursors.merge(cursor(kind), sequence, Math::max)));
            if (isFirst) {
                moving.done();
            } else if (isLast) {
                last = moving;
            }
        }
    }
}
