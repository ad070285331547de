package org.limen.engine.screening.listed;

import java.util.Arrays;
import org.limen.engine.screening.words.Ints;

/// Finds entries by a text that they carry: a document number in its normal form, or their id.
///
/// Keeps 32 bits of the text's hash beside each entry, in the order of the hashes. Others may share them, so whoever
/// finds an entry here compares the text that the entry itself has.
public final class TextIndex {
    final long[] hashes;

    TextIndex(long[] hashes) {
        this.hashes = hashes;
    }

    /// Appends the entries that may carry the text; none for an empty one.
    public void find(String text, Ints into) {
        if (text.isEmpty()) {
            return;
        }
        long least = hash(text) << 32;
        int at = Arrays.binarySearch(hashes, least);
        for (int i = at < 0 ? -at - 1 : at; i < hashes.length && (hashes[i] >> 32) == (least >> 32); i++) {
            into.add((int) hashes[i]);
        }
    }

    public int size() {
        return hashes.length;
    }

    private static long hash(String text) {
        long hash = 0x9E37_79B9_7F4A_7C15L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x1000_0000_01B3L;
            hash ^= hash >>> 29;
        }
        hash *= 0xBF58_476D_1CE4_E5B9L;
        return (hash ^ (hash >>> 32)) & 0xFFFF_FFFFL;
    }

    /// Takes texts one by one.
    static final class Builder {
        private long[] hashes = new long[64];
        private int size;

        void add(String text, int entry) {
            if (text.isEmpty()) {
                return;
            }
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
            }
            hashes[size++] = (hash(text) << 32) | entry;
        }

        TextIndex build() {
            long[] sorted = Arrays.copyOf(hashes, size);
            Arrays.sort(sorted);
            return new TextIndex(sorted);
        }
    }
}
