package org.limen.engine.merkle;

/// One perfect subtree of a Merkle tree by its place: the leaves from `index · 2^height`, `2^height` of them.
///
/// Its hash never changes however the tree grows, so it can be kept.
///
/// @param height 0 for a leaf
/// @param index  counted from 0 among the subtrees of its height
public record Subtree(int height, long index) {

    /// The first leaf below, counted from 0.
    public long from() {
        return index << height;
    }

    /// The leaf behind the last one below.
    public long to() {
        return (index + 1) << height;
    }
}
