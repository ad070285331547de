package org.limen.simulation.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.Origin;
import org.limen.ledger.ChainEnd;

/// A log on a disk: a node's own, or one that it holds for another.
public final class LogTable implements HeldLog {
    private static final int ENTRY_BYTES = 120;

    private final Origin origin;
    private final List<Carried> entries = new ArrayList<>();
    private final List<ChainEnd> ends = new ArrayList<>(List.of(ChainEnd.NOTHING));
    private final TreeMap<Long, TreeHead> heads = new TreeMap<>();
    private boolean forked;

    public LogTable(Origin origin) {
        this.origin = origin;
    }

    public void append(Carried entry, ChainEnd end) {
        entries.add(entry);
        ends.add(end);
    }

    public void append(Carried entry, Hash hash) {
        append(entry, new ChainEnd(end().tree().plus(hash), hash));
    }

    public void sign(TreeHead head) {
        heads.put(head.size(), head);
    }

    void purge(long sequence) {
        Carried entry = entry(sequence);
        var gone = new Carried.Purged(entry.content().hash());
        entries.set(
                (int) sequence - 1,
                new Carried(entry.id(), entry.kind(), entry.subject(), entry.happened(), entry.recorded(), gone));
    }

    void fork() {
        forked = true;
    }

    /// Where it ends, signed or not.
    ChainEnd end() {
        return ends.getLast();
    }

    /// How many entries there are, signed or not.
    public long written() {
        return entries.size();
    }

    public Carried entry(long sequence) {
        return entries.get((int) sequence - 1);
    }

    public Optional<TreeHead> newestHead() {
        return heads.isEmpty()
                ? Optional.empty()
                : Optional.of(heads.lastEntry().getValue());
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public long size() {
        return heads.isEmpty() ? 0 : heads.lastKey();
    }

    @Override
    public Hash hashAt(long sequence) {
        return ends.get((int) sequence).hash();
    }

    @Override
    public Hash rootAt(long size) {
        return ends.get((int) size).tree().root();
    }

    @Override
    public List<Carried> entries(long after, long upTo, int bytesMax) {
        var some = new ArrayList<Carried>();
        long bytes = 0;
        for (long sequence = after + 1; sequence <= upTo; sequence++) {
            Carried entry = entry(sequence);
            String body = entry.body();
            bytes += ENTRY_BYTES + (body == null ? 0 : body.length());
            if (bytes > bytesMax && !some.isEmpty()) {
                break;
            }
            some.add(entry);
        }
        return some;
    }

    @Override
    public Optional<TreeHead> headUpTo(long after, long upTo) {
        var head = heads.floorEntry(upTo);
        return head == null || head.getKey() <= after ? Optional.empty() : Optional.of(head.getValue());
    }

    @Override
    public Optional<TreeHead> headBehind(long after) {
        var head = heads.higherEntry(after);
        return head == null ? Optional.empty() : Optional.of(head.getValue());
    }

    @Override
    public Frontier tree() {
        return ends.get((int) size()).tree();
    }

    @Override
    public boolean isForked() {
        return forked;
    }
}
