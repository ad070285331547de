package org.limen.engine.screening.words;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Finds token ids by 64-bit hashes of their keys: one sorted array behind a directory of buckets.
///
/// Only 32 bits of a hash are kept beside the id, so that strangers may be found too; the reader compares.
final class TokenKeys {
    private static final long ID_MASK = 0xFFFF_FFFFL;
    private static final int BITS_MIN = 4;
    private final long[] edges;
    private final int[] buckets;
    private final int shift;

    private TokenKeys(long[] edges, int[] buckets, int shift) {
        this.edges = edges;
        this.buckets = buckets;
        this.shift = shift;
    }

    /// Collects edges from hashes to ids.
    static final class Builder {
        private long[] edges = new long[1 << 12];
        private int size;

        void add(long hash, int id) {
            if (size == edges.length) {
                edges = Arrays.copyOf(edges, size * 2);
            }
            edges[size++] = (hash & ~ID_MASK) | id;
        }

        TokenKeys build() {
            long[] sorted = sortedUnsigned(edges, size);
            int bits = Math.max(BITS_MIN, 30 - Integer.numberOfLeadingZeros(Math.max(1, size) * 2));
            int[] buckets = new int[(1 << bits) + 1];
            for (long edge : sorted) {
                buckets[(int) (edge >>> (64 - bits)) + 1]++;
            }
            for (int i = 1; i < buckets.length; i++) {
                buckets[i] += buckets[i - 1];
            }
            return new TokenKeys(sorted, buckets, 64 - bits);
        }

        private static long[] sortedUnsigned(long[] edges, int size) {
            long[] sorted = new long[size];
            for (int i = 0; i < size; i++) {
                sorted[i] = edges[i] ^ Long.MIN_VALUE;
            }
            Arrays.sort(sorted);
            for (int i = 0; i < size; i++) {
                sorted[i] ^= Long.MIN_VALUE;
            }
            return sorted;
        }
    }

    void write(FlatOut out) throws IOException {
        out.longs(edges);
        out.ints(buckets);
        out.number(shift);
    }

    static TokenKeys read(FlatIn in) throws IOException {
        return new TokenKeys(in.longs(), in.ints(), (int) in.number());
    }

    /// Appends the ids that stand under a hash.
    void find(long hash, Ints into) {
        int bucket = (int) (hash >>> shift);
        long tag = hash & ~ID_MASK;
        for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++) {
            if ((edges[i] & ~ID_MASK) == tag) {
                into.add((int) edges[i]);
            }
        }
    }

    /// The first id under a hash that is the right one, or -1.
    int first(long hash, IntPredicate right) {
        int bucket = (int) (hash >>> shift);
        long tag = hash & ~ID_MASK;
        for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++) {
            if ((edges[i] & ~ID_MASK) == tag && right.test((int) edges[i])) {
                return (int) edges[i];
            }
        }
        return -1;
    }

    /// A hash of the letters, apart for each kind of key.
    static long hash(int kind, CharSequence letters) {
        long hash = 0x9E37_79B9_7F4A_7C15L * (kind + 1);
        for (int i = 0; i < letters.length(); i++) {
            hash = (hash ^ letters.charAt(i)) * 0x1000_0000_01B3L;
            hash ^= hash >>> 29;
        }
        hash *= 0xBF58_476D_1CE4_E5B9L;
        return hash ^ (hash >>> 31) ^ (hash << 21);
    }
}
