package org.limen.engine.screening.matching;

import java.util.Arrays;

/// The most that each listed word may be worth in one search: a place for every word, for every row that is looked at
/// asks for each of its words.
final class WordBits {
    private static final long GIVENS = (1L << Integer.SIZE) - 1;

    /// For each word its bits, as an int, above the given words that it agrees with; only of meaning where it was told
    /// of.
    private final long[] worths;

    /// A bit for each word that something was told of: small enough to stay in the fastest cache, and to be cleared.
    private final long[] told;

    /// Room for so many words.
    WordBits(int words) {
        worths = new long[words];
        told = new long[(words >>> 6) + 1];
    }

    void clear() {
        Arrays.fill(told, 0);
    }

    /// 0 where nothing was told.
    float get(int word) {
        return isTold(word) ? Float.intBitsToFloat((int) (worths[word] >>> Integer.SIZE)) : 0;
    }

    /// Whether anything was told of the word.
    boolean isTold(int word) {
        return (told[word >>> 6] >>> word & 1) != 0;
    }

    /// Tells of a word that is worth nothing by itself.
    void mark(int word) {
        if (!isTold(word)) {
            told[word >>> 6] |= 1L << word;
            worths[word] = 0;
        }
    }

    /// The given words that it agrees with, as they were told with [#raise].
    int givensOf(int word) {
        return isTold(word) ? (int) worths[word] : 0;
    }

    /// Keeps the greater of what the word was worth and this; numbers that aren't negative stand in one order with the
    /// ints of their bits.
    ///
    /// @param worth    0 or more
    /// @param agreeing a bit for each given word that it agrees with, at least one
    void raise(int word, float worth, int agreeing) {
        mark(word);
        long former = worths[word];
        long more = (long) Float.floatToRawIntBits(worth) << Integer.SIZE;
        worths[word] = Math.max(more, former & ~GIVENS) | ((former | agreeing) & GIVENS);
    }
}
