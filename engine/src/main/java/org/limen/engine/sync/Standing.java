package org.limen.engine.sync;

import java.util.ArrayList;
import java.util.List;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;

/// What a node holds of a log, said so that another that has the log too can tell where they part.
///
/// @param size  how many entries it holds
/// @param root  of the tree over them
/// @param marks hashes of entries at the end, two back, four back and so on, the last first
public record Standing(Origin origin, long size, Hash root, List<Mark> marks) {
    public Standing {
        marks = List.copyOf(marks);
    }

    public record Mark(long sequence, Hash hash) {}

    /// What is held of a log.
    public static Standing of(ReadableLog log) {
        var marks = new ArrayList<Mark>();
        long size = log.size();
        for (long back = 1; back < size; back *= 2) {
            marks.add(new Mark(size - back + 1, log.hashAt(size - back + 1)));
        }
        if (size > 0) {
            marks.add(new Mark(1, log.hashAt(1)));
        }
        return new Standing(log.origin(), size, log.rootAt(size), marks);
    }

    /// What is held of a log of which nothing is held.
    public static Standing nothing(Origin origin) {
        return new Standing(origin, 0, Frontier.empty().root(), List.of());
    }

    /// Whether this is the beginning of a log, or all of it.
    public boolean begins(ReadableLog log) {
        return size <= log.size() && root.equals(log.rootAt(size));
    }

    /// The last of the marks up to which both have the same entries; 0 where there is none.
    public long sameUpTo(ReadableLog log) {
        return marks.stream()
                .filter(mark -> mark.sequence() <= log.size() && mark.hash().equals(log.hashAt(mark.sequence())))
                .mapToLong(Mark::sequence)
                .max()
                .orElse(0);
    }
}
