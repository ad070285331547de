package org.limen.engine.screening.words;

import java.util.Arrays;

/// A word of the query, or two of them joined, with the listed words that agree with it, best first.
public final class WordMatches {
    private static final int SHORTEST_BITS = 3;
    private long[] matches = new long[32];
    private int size;
    private boolean sorted;

    public void clear() {
        size = 0;
        sorted = false;
    }

    /// Keeps a listed word if its agreement can tell people apart at all.
    public void add(int word, float bits) {
        if (bits < SHORTEST_BITS) {
            return;
        }
        if (size == matches.length) {
            matches = Arrays.copyOf(matches, size * 2);
        }
        matches[size++] = ((long) Math.round(-bits * 256) << 32) | word;
        sorted = false;
    }

    public int size() {
        return size;
    }

    public int word(int i) {
        return (int) matches[i];
    }

    public float bits(int i) {
        return -(int) (matches[i] >> 32) / 256f;
    }

    /// The most that this word can be worth.
    public float bitsMax() {
        sort();
        return size == 0 ? 0 : bits(0);
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(matches, 0, size);
            sorted = true;
        }
    }
}
