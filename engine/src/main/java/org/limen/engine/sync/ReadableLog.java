package org.limen.engine.sync;

import java.util.List;
import java.util.Optional;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;

/// A log as its keeper can read it: a node's own, or one that it holds for another.
///
/// What is read stands on disk: entries that a crash could still take back are not there.
public interface ReadableLog {
    Origin origin();

    /// How many entries the newest signed head covers; what lies behind it can't be shown to anybody yet.
    long size();

    /// The hash of the entry at this place; zeros at 0.
    Hash hashAt(long sequence);

    /// The root of the tree over the first entries.
    Hash rootAt(long size);

    /// The entries behind `after` up to `upTo`, as many as fit into some bytes, but at least one where there is one.
    List<Carried> entries(long after, long upTo, int bytesMax);

    /// The largest signed head of at most `upTo` entries and more than `after`.
    Optional<TreeHead> headUpTo(long after, long upTo);

    /// The smallest signed head of more than `after` entries.
    Optional<TreeHead> headBehind(long after);
}
