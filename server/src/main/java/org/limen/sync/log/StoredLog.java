package org.limen.sync.log;

import java.util.List;
import java.util.Optional;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.Carried;
import org.limen.engine.sync.HeldLog;
import org.limen.engine.sync.Origin;
import org.limen.ledger.KeptLog;

/// A held log as it stood in the database when it was opened.
record StoredLog(KeptLog rows, boolean isForked) implements HeldLog {

    @Override
    public Frontier tree() {
        return rows.tree(rows.size());
    }

    @Override
    public Origin origin() {
        return rows.origin();
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public Hash hashAt(long sequence) {
        return rows.hashAt(sequence);
    }

    @Override
    public Hash rootAt(long size) {
        return rows.rootAt(size);
    }

    @Override
    public List<Carried> entries(long after, long upTo, int bytesMax) {
        return rows.entries(after, upTo, bytesMax);
    }

    @Override
    public Optional<TreeHead> headUpTo(long after, long upTo) {
        return rows.headUpTo(after, upTo);
    }

    @Override
    public Optional<TreeHead> headBehind(long after) {
        return rows.headBehind(after);
    }
}
