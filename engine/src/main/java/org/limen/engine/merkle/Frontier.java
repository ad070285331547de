package org.limen.engine.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// The right edge of a Merkle tree (RFC 9162 §2.1): all that is needed to append leaves and to tell the root.
///
/// A tree of n leaves has one perfect subtree for each 1 in the binary form of n; their hashes are kept, the largest
/// first, so a tree of a million leaves is at most twenty hashes.
public final class Frontier {
    private static final byte[] NODE = {1};
    private static final Frontier EMPTY = new Frontier(0, List.of());
    private static final Hash NOTHING = Hash.over();

    private final long size;
    private final List<Hash> perfect;

    private Frontier(long size, List<Hash> perfect) {
        this.size = size;
        this.perfect = perfect;
    }

    public static Frontier empty() {
        return EMPTY;
    }

    /// The frontier of a tree of `size` leaves whose subtrees are known.
    public static Frontier of(long size, Subtrees subtrees) {
        return new Frontier(size, perfect(size).stream().map(subtrees::of).toList());
    }

    /// The places of the perfect subtrees that a tree of `size` leaves is made of, the largest first.
    static List<Subtree> perfect(long size) {
        var places = new ArrayList<Subtree>();
        long from = 0;
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            int height = Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
            places.add(new Subtree(height, from >> height));
            from += 1L << height;
        }
        return places;
    }

    /// SHA-256 over a one byte and the two hashes below (RFC 9162 §2.1.1).
    static Hash node(Hash left, Hash right) {
        return Hash.over(NODE, left.bytes(), right.bytes());
    }

    /// How many leaves the tree has.
    public long size() {
        return size;
    }

    public Frontier plus(Hash leaf) {
        return plus(leaf, (subtree, hash) -> {});
    }

    /// Appends one leaf.
    ///
    /// @param filled is told of every perfect subtree that this leaf fills, from height 1 upwards
    public Frontier plus(Hash leaf, BiConsumer<Subtree, Hash> filled) {
        int height = 0;
        int left = perfect.size();
        Hash hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = node(perfect.get(--left), hash);
            height++;
            filled.accept(new Subtree(height, size >> height), hash);
        }
        var next = new ArrayList<Hash>(left + 1);
        next.addAll(perfect.subList(0, left));
        next.add(hash);
        return new Frontier(size + 1, next);
    }

    /// The root of the tree; for a tree without leaves the hash of nothing.
    public Hash root() {
        if (size == 0) {
            return NOTHING;
        }
        Hash root = perfect.getLast();
        for (int i = perfect.size() - 2; i >= 0; i--) {
            root = node(perfect.get(i), root);
        }
        return root;
    }
}
