package org.limen.engine.screening.matching;

import java.util.Arrays;

/// Pairs of listed words that words of a traveller's name may be, written together, in one search.
final class Halves {
    private final WordBits rarer;

    /// A bit for each word that makes a pair with a rarer one.
    private final long[] others;

    private WordPairs[] pairs = new WordPairs[4];
    private int size;

    /// Of so many words.
    Halves(int words) {
        rarer = new WordBits(words);
        others = new long[(words >>> 6) + 1];
    }

    void clear() {
        if (size > 0) {
            rarer.clear();
            Arrays.fill(others, 0);
            size = 0;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// Takes what one given word may be.
    void add(WordPairs more) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size * 2);
        }
        pairs[size++] = more;
        for (int i = 0; i < more.rarer.length; i++) {
            rarer.raise(more.rarer[i], more.bits[i], 1);
        }
        for (int other : more.others) {
            others[other >>> 6] |= 1L << other;
        }
    }

    /// The most that a pair is worth of which this is the rarer word; 0 where there is none.
    float ofRarer(int word) {
        return size == 0 ? 0 : rarer.get(word);
    }

    /// Whether a rarer word makes a pair with the word that stands before or behind it.
    boolean are(int rarer, int beside, boolean before) {
        return (others[beside >>> 6] >>> beside & 1) != 0 && (before ? are(beside, rarer) : are(rarer, beside));
    }

    private boolean are(int first, int second) {
        for (int i = 0; i < size; i++) {
            if (pairs[i].are(first, second)) {
                return true;
            }
        }
        return false;
    }
}
