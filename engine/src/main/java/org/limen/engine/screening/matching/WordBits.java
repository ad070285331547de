package org.limen.engine.screening.matching;

import java.util.Arrays;

/// The most that each listed word may be worth in one search: a small table with open addressing, for few words agree
/// with a name and every row that is looked at asks for each of its words.
final class WordBits {
    private static final int FREE = -1;
    private static final int PLACES_KEPT_MAX = 1 << 13;
    private int[] words = new int[1 << 10];
    private float[] bits = new float[1 << 10];
    private int[] givens = new int[1 << 10];
    private int mask = words.length - 1;
    private int size;

    WordBits() {
        Arrays.fill(words, FREE);
    }

    void clear() {
        if (words.length > PLACES_KEPT_MAX) {
            words = new int[1 << 10];
            bits = new float[1 << 10];
            givens = new int[1 << 10];
            mask = words.length - 1;
        }
        Arrays.fill(words, FREE);
        size = 0;
    }

    float get(int word) {
        int place = place(word);
        return words[place] == FREE ? 0 : bits[place];
    }

    /// The given words that it agrees with, as they were told with [#raise].
    int givensOf(int word) {
        int place = place(word);
        return words[place] == FREE ? 0 : givens[place];
    }

    /// Keeps the greater of what the word was worth and this; says whether the word is new.
    ///
    /// @param agreeing a bit for each given word that it agrees with
    boolean raise(int word, float worth, int agreeing) {
        if (size * 4 > mask) {
            grow();
        }
        int place = place(word);
        if (words[place] == FREE) {
            words[place] = word;
            bits[place] = worth;
            givens[place] = agreeing;
            size++;
            return true;
        }
        bits[place] = Math.max(bits[place], worth);
        givens[place] |= agreeing;
        return false;
    }

    /// Where the word stands, or the free place where it would.
    private int place(int word) {
        int place = (word * 0x9E37_79B1) >>> 7 & mask;
        while (words[place] != FREE && words[place] != word) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        int[] formerWords = words;
        float[] formerBits = bits;
        int[] formerGivens = givens;
        words = new int[formerWords.length * 2];
        bits = new float[words.length];
        givens = new int[words.length];
        mask = words.length - 1;
        Arrays.fill(words, FREE);
        size = 0;
        for (int i = 0; i < formerWords.length; i++) {
            if (formerWords[i] != FREE) {
                raise(formerWords[i], formerBits[i], formerGivens[i]);
            }
        }
    }
}
