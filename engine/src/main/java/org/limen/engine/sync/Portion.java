package org.limen.engine.sync;

import java.util.List;
import java.util.Optional;
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

    /// What follows in a log behind some entries: as much as fits into some bytes and ends at a signed head, or up to
    /// the next such head where none is that near; empty where nothing follows.
    public static Optional<Portion> of(ReadableLog log, long after, int bytesMax) {
        if (after >= log.size()) {
            return Optional.empty();
        }
        List<Carried> entries = log.entries(after, log.size(), bytesMax);
        long upTo = after + entries.size();
        return log.headUpTo(after, upTo).or(() -> log.headBehind(after)).map(head -> {
            List<Carried> whole = head.size() <= upTo
                    ? entries.subList(0, (int) (head.size() - after))
                    : log.entries(after, head.size(), Integer.MAX_VALUE);
            return new Portion(log.origin(), after, log.hashAt(after), whole, head);
        });
    }

    /// The newest head without entries: the holder is asked to say again what it holds; empty where nothing is signed.
    public static Optional<Portion> asking(ReadableLog log) {
        long size = log.size();
        return log.headUpTo(size - 1, size)
                .map(head -> new Portion(log.origin(), size, log.hashAt(size), List.of(), head));
    }

    /// The sequence of its last entry.
    public long upTo() {
        return after + entries.size();
    }
}
