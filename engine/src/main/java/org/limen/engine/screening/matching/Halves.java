package org.limen.engine.screening.matching;

import java.util.Arrays;

/// Pairs of listed words that one word of a traveller's name may be, written together, and what a pair is worth.
///
/// A row is found by the rarer word of a pair; it is worth the pair's bits only where both stand in it side by side.
final class Halves {
    private static final long FREE = -1;
    private static final int PLACES_KEPT_MAX = 1 << 12;

    private final WordBits rarer;
    private long[] pairs = new long[64];
    private int size;

    /// Of so many words.
    Halves(int words) {
        rarer = new WordBits(words);
        Arrays.fill(pairs, FREE);
    }

    void clear() {
        if (size > 0) {
            rarer.clear();
            pairs = pairs.length > PLACES_KEPT_MAX ? new long[64] : pairs;
            Arrays.fill(pairs, FREE);
            size = 0;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// @param bits what the pair is worth to a row that has both
    void add(int first, int second, boolean firstIsRarer, float bits) {
        rarer.raise(firstIsRarer ? first : second, bits, 1);
        if (size * 2 >= pairs.length) {
            grow();
        }
        int place = place(pair(first, second));
        if (pairs[place] == FREE) {
            pairs[place] = pair(first, second);
            size++;
        }
    }

    /// The most that a pair is worth of which this is the rarer word; 0 where there is none.
    float ofRarer(int word) {
        return rarer.get(word);
    }

    boolean are(int first, int second) {
        return pairs[place(pair(first, second))] != FREE;
    }

    private static long pair(int first, int second) {
        return ((long) first << 32) | second;
    }

    private int place(long pair) {
        int place = (int) ((pair * 0x9E37_79B9_7F4A_7C15L) >>> 40) & (pairs.length - 1);
        while (pairs[place] != FREE && pairs[place] != pair) {
            place = (place + 1) & (pairs.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] former = pairs;
        pairs = new long[former.length * 2];
        Arrays.fill(pairs, FREE);
        for (long pair : former) {
            if (pair != FREE) {
                pairs[place(pair)] = pair;
            }
        }
    }
}
