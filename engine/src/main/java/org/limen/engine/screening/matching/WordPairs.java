package org.limen.engine.screening.matching;

import java.util.Arrays;
import org.limen.engine.screening.words.Ints;

/// The pairs of listed words that one word of a traveller's name may be, written together, and what they are worth.
///
/// A row is found by the rarer word of a pair; it is worth the pair's bits only where both stand in it side by side.
final class WordPairs {
    static final WordPairs NONE = new Builder(0).build();

    /// First and second words of all pairs, ascending.
    private final long[] pairs;

    /// The rarer words, each once.
    final int[] rarer;

    /// The most that a pair is worth of which each is the rarer word.
    final float[] bits;

    /// The words that make a pair with a rarer one, some of them more than once.
    final int[] others;

    private WordPairs(long[] pairs, int[] rarer, float[] bits, int[] others) {
        this.pairs = pairs;
        this.rarer = rarer;
        this.bits = bits;
        this.others = others;
    }

    boolean isEmpty() {
        return pairs.length == 0;
    }

    boolean are(int first, int second) {
        return Arrays.binarySearch(pairs, pair(first, second)) >= 0;
    }

    private static long pair(int first, int second) {
        return ((long) first << Integer.SIZE) | second;
    }

    /// Takes pairs one by one.
    static final class Builder {
        private long[] pairs = new long[16];
        private int size;
        private final Ints rarer = new Ints();
        private final WordBits most;
        private final Ints others = new Ints();

        /// For pairs of so many words.
        Builder(int words) {
            most = new WordBits(words);
        }

        /// @param worth what the pair is worth to a row that has both
        void add(int first, int second, boolean firstIsRarer, float worth) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = pair(first, second);
            others.add(firstIsRarer ? second : first);
            int word = firstIsRarer ? first : second;
            if (!most.isTold(word)) {
                rarer.add(word);
            }
            most.raise(word, worth, 1);
        }

        boolean isEmpty() {
            return size == 0;
        }

        WordPairs build() {
            long[] sorted = Arrays.copyOf(pairs, size);
            Arrays.sort(sorted);
            float[] bits = new float[rarer.size];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = most.get(rarer.values[i]);
            }
            return new WordPairs(sorted, rarer.toArray(), bits, others.toArray());
        }

        void clear() {
            size = 0;
            rarer.clear();
            others.clear();
            most.clear();
        }
    }
}
