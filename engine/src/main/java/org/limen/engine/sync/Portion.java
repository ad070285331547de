package org.limen.engine.sync;

import java.util.List;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;

/// A stretch of a log that ends at a head which the log's origin signed.
///
/// @param after   the sequence of the entry before the first
/// @param before  that entry's hash; zeros where there is none
/// @param entries without gaps from `after + 1`; none where the holder is only asked to say again that it holds all
/// @param head    of a log of `after` and these entries
public record Portion(Origin origin, long after, Hash before, List<Carried> entries, TreeHead head) {
    public Portion {
        entries = List.copyOf(entries);
    }

    /// The sequence of its last entry.
    public long upTo() {
        return after + entries.size();
    }
}
