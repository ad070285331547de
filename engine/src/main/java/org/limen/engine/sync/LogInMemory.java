package org.limen.engine.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;

/// A log in memory, a node's own or one that is held for another: for simulations, measurements and tests.
///
/// What it is given is not proven; [Holder] does that.
public class LogInMemory implements HeldLog {
    private static final int ENTRY_BYTES = 120;

    private final Origin origin;
    private final List<Carried> entries = new ArrayList<>();
    private final List<Hash> hashes = new ArrayList<>(List.of(Hash.origin()));
    private final List<Frontier> trees = new ArrayList<>(List.of(Frontier.empty()));
    private final TreeMap<Long, TreeHead> heads = new TreeMap<>();
    private boolean forked;

    public LogInMemory(Origin origin) {
        this.origin = origin;
    }

    /// Links an entry to the last one.
    public final void append(Carried entry) {
        append(entry, entry.at(written() + 1, hashAt(written())).hash());
    }

    /// Appends an entry whose hash, linked to the last one, is known.
    public final void append(Carried entry, Hash hash) {
        entries.add(entry);
        hashes.add(hash);
        trees.add(trees.getLast().plus(hash));
    }

    public final void sign(TreeHead head) {
        heads.put(head.size(), head);
    }

    /// Takes over the first entries of another log, with its heads up to there.
    public final void takeOver(LogInMemory other, long size) {
        for (long sequence = 1; sequence <= size; sequence++) {
            append(other.entry(sequence));
        }
        heads.putAll(other.heads.headMap(size, true));
    }

    /// Takes a body away; its hash stays.
    public final void purge(long sequence) {
        entries.set((int) sequence - 1, entry(sequence).purged());
    }

    public final void fork() {
        forked = true;
    }

    /// How many entries there are, signed or not.
    public final long written() {
        return entries.size();
    }

    public final Carried entry(long sequence) {
        return entries.get((int) sequence - 1);
    }

    /// The tree over the first entries, signed or not.
    public final Frontier treeAt(long size) {
        return trees.get((int) size);
    }

    public final Optional<TreeHead> newestHead() {
        return headUpTo(0, written());
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
        return hashes.get((int) sequence);
    }

    @Override
    public Hash rootAt(long size) {
        return treeAt(size).root();
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
        return treeAt(size());
    }

    @Override
    public boolean isForked() {
        return forked;
    }
}
