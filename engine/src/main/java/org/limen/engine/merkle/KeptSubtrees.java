package org.limen.engine.merkle;

import java.util.List;

/// The perfect subtrees of a tree of which some are kept: leaves, and those of 256 leaves, 65,536 and so on; every
/// other is made from at most 128 of those.
public final class KeptSubtrees implements Subtrees {
    public static final int HEIGHT_STEP = 8;

    private final Kept kept;

    /// @param kept where the kept ones lie
    public KeptSubtrees(Kept kept) {
        this.kept = kept;
    }

    /// Where the kept subtrees lie.
    @FunctionalInterface
    public interface Kept {
        /// The hashes of the subtrees of a height from one index up to, not including, another; leaves have height 0.
        List<Hash> hashes(int height, long from, long to);
    }

    /// Whether subtrees of this height are kept beside the leaves.
    public static boolean keeps(int height) {
        return height > 0 && height % HEIGHT_STEP == 0;
    }

    @Override
    public Hash of(Subtree place) {
        return of(place, place.height() - place.height() % HEIGHT_STEP);
    }

    /// Makes a subtree from those of a lower height, or of its own.
    public Hash of(Subtree place, int below) {
        long from = place.from() >> below;
        long to = place.to() >> below;
        List<Hash> hashes = kept.hashes(below, from, to);
        if (hashes.size() != to - from) {
            throw new IllegalStateException("a tree has a gap below " + place);
        }
        Frontier folded = Frontier.empty();
        for (Hash hash : hashes) {
            folded = folded.plus(hash);
        }
        return folded.root();
    }
}
