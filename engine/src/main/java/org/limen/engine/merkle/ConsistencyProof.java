package org.limen.engine.merkle;

import java.util.ArrayList;
import java.util.List;

/// The hashes that show a smaller tree to be the beginning of a larger one: that nothing was changed, only appended
/// (RFC 9162 §2.1.4).
///
/// A tree without leaves is the beginning of every tree, and equal sizes ask for equal roots; both need no hashes.
///
/// @param before the smaller size
/// @param after  the larger size
public record ConsistencyProof(long before, long after, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// Whether the tree with the first root grew into the one with the second: §2.1.4.2.
    public boolean holds(Hash rootBefore, Hash rootAfter) {
        if (before < 0 || before > after) {
            return false;
        }
        if (before == 0 || before == after) {
            Hash root = before == 0 ? Frontier.empty().root() : rootAfter;
            return path.isEmpty() && rootBefore.equals(root);
        }
        return !path.isEmpty() && climbs(rootBefore, rootAfter);
    }

    private boolean climbs(Hash rootBefore, Hash rootAfter) {
        long at = before - 1;
        long last = after - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        var steps = steps(rootBefore);
        Hash small = steps.getFirst();
        Hash large = small;
        for (Hash next : steps.subList(1, steps.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                small = Frontier.node(next, small);
                large = Frontier.node(next, large);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                large = Frontier.node(large, next);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && small.equals(rootBefore) && large.equals(rootAfter);
    }

    /// A smaller tree that is perfect is the first step itself, and the proof leaves it out.
    private List<Hash> steps(Hash rootBefore) {
        var steps = new ArrayList<Hash>(path.size() + 1);
        if (Long.bitCount(before) == 1) {
            steps.add(rootBefore);
        }
        steps.addAll(path);
        return steps;
    }
}
