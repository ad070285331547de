package org.limen.engine.merkle;

import java.util.List;
import java.util.Optional;

/// The hashes that lead from one leaf to the root of a tree (RFC 9162 §2.1.3).
///
/// @param index of the leaf, counted from 0
/// @param size  of the tree
/// @param path  from the leaf upwards
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// Whether the leaf is where the proof says, in the tree with this root.
    public boolean holds(Hash leaf, Hash root) {
        return rootOver(leaf).filter(root::equals).isPresent();
    }

    /// The root that this proof leads to from a leaf, or nothing when the proof has not the form of one: §2.1.3.2.
    public Optional<Hash> rootOver(Hash leaf) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash next : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((at & 1) == 1 || at == last) {
                hash = Frontier.node(next, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Frontier.node(hash, next);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }
}
