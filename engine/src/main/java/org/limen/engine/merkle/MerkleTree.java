package org.limen.engine.merkle;

import java.util.ArrayList;
import java.util.List;

/// A Merkle tree of a given size over leaves that lie elsewhere, and the proofs that RFC 9162 §2.1 draws from it.
///
/// The methods are the RFC's recursive definitions of MTH, PATH and PROOF; a proof reads about twenty subtrees of a
/// million leaves.
public record MerkleTree(long size, Subtrees subtrees) {

    public Hash root() {
        return Frontier.of(size, subtrees).root();
    }

    /// That the leaf at `index` (counted from 0) is in this tree: §2.1.3.1.
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<Hash>();
        path(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /// That the tree of the first `before` leaves is the beginning of this one: §2.1.4.1.
    public ConsistencyProof consistency(long before) {
        if (before < 0 || before > size) {
            throw new IllegalArgumentException("no tree of " + before + " before one of " + size);
        }
        var path = new ArrayList<Hash>();
        if (before > 0 && before < size) {
            proof(before, 0, size, true, path);
        }
        return new ConsistencyProof(before, size, path);
    }

    /// PATH(m, D[from:to]).
    private void path(long index, long from, long to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long middle = middle(from, to);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    /// SUBPROOF(m, D[from:to], b), where m counts from the first leaf of all.
    private void proof(long before, long from, long to, boolean known, List<Hash> path) {
        if (before == to) {
            if (!known) {
                path.add(hash(from, to));
            }
            return;
        }
        long middle = middle(from, to);
        if (before <= middle) {
            proof(before, from, middle, known, path);
            path.add(hash(middle, to));
        } else {
            proof(before, middle, to, false, path);
            path.add(hash(from, middle));
        }
    }

    /// MTH(D[from:to]); `from` is a multiple of the largest power of two up to `to - from`.
    private Hash hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return subtrees.of(new Subtree(height, from >> height));
        }
        long middle = middle(from, to);
        return Frontier.node(hash(from, middle), hash(middle, to));
    }

    /// Behind the largest power of two that is smaller than the number of leaves.
    private static long middle(long from, long to) {
        return from + Long.highestOneBit(to - from - 1);
    }
}
