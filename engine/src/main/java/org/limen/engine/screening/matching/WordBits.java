package org.limen.engine.screening.matching;

import org.limen.engine.screening.words.Ints;

/// The most that each listed word may be worth in one search: a place for every word, for every row that is looked at
/// asks for each of its words, and a list of those that have something, which are few.
final class WordBits {
    private final float[] bits;
    private final int[] givens;
    private final Ints touched = new Ints();

    /// Room for so many words.
    WordBits(int words) {
        bits = new float[words];
        givens = new int[words];
    }

    void clear() {
        for (int i = 0; i < touched.size; i++) {
            bits[touched.values[i]] = 0;
            givens[touched.values[i]] = 0;
        }
        touched.clear();
    }

    float get(int word) {
        return bits[word];
    }

    /// The given words that it agrees with, as they were told with [#raise].
    int givensOf(int word) {
        return givens[word];
    }

    /// The words that were told of, each once, in the order in which they came.
    Ints words() {
        return touched;
    }

    /// Keeps the greater of what the word was worth and this.
    ///
    /// @param agreeing a bit for each given word that it agrees with, at least one
    void raise(int word, float worth, int agreeing) {
        if (givens[word] == 0) {
            touched.add(word);
        }
        bits[word] = Math.max(bits[word], worth);
        givens[word] |= agreeing;
    }
}
