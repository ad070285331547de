package org.limen.engine.screening.matching;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.limen.engine.names.NameCulture;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.words.CultureLifts;

/// The listed words that may stand for one word of the traveller's name, in one search, the weightiest first.
///
/// In flat arrays that are used again; for one thread at a time.
final class AgreeingWords {
    /// Marks a word that stands for itself and the one that it makes a pair with.
    static final int HALF = 1 << 30;

    /// Words within an eighth of a bit of each other stand in any order.
    private static final int STEPS_PER_BIT = 8;

    private static final int STEPS_MAX = 64 * STEPS_PER_BIT;

    private final ListedNames listed;
    private final int[] places = new int[STEPS_MAX + 2];
    private int[] words = new int[64];
    private int[] wordsSorted = new int[64];
    private float[] bitsSorted = new float[64];
    private int[] rowsSorted = new int[64];
    private boolean sorted;

    /// What each word is worth; after [#finish] what it is worth beside others.
    float[] bits = new float[64];

    /// How many rows hold each word.
    int[] rows = new int[64];

    int size;

    AgreeingWords(ListedNames listed) {
        this.listed = listed;
    }

    /// Begins with the words that were found for a given one.
    void take(GivenWord given) {
        size = given.matches.length;
        ensure(size);
        System.arraycopy(given.matches, 0, words, 0, size);
        System.arraycopy(given.matchBits, 0, bits, 0, size);
        System.arraycopy(given.matchRows, 0, rows, 0, size);
        sorted = true;
    }

    /// Adds a word, unless no row holds it.
    void add(int word, float worth) {
        int held = listed.rowsOf(word & ~HALF);
        if (held > 0) {
            ensure(size + 1);
            words[size] = word;
            rows[size] = held;
            bits[size++] = worth;
            sorted = false;
        }
    }

    /// Takes from each word's bits what it is worth less within the traveller's culture.
    void weighWithin(@Nullable CultureLifts cultures, int culture) {
        if (cultures == null || culture == NameCulture.NONE) {
            return;
        }
        for (int i = 0; i < size; i++) {
            if (words[i] < HALF) {
                bits[i] -= Math.min(bits[i], cultures.loss(words[i], culture));
            }
        }
        sorted = false;
    }

    /// Makes of each word's bits what it is worth beside others, of which the weightiest loses nothing, and tells the
    /// tables.
    ///
    /// @param given a bit for the given word
    void finish(WordBits all, CodeBits codes, float companion, int given) {
        for (int i = 0; i < size; i++) {
            if (words[i] < HALF) {
                bits[i] -= Math.min(companion, bits[i] / 3);
                all.raise(words[i], bits[i], given);
            }
            codes.raise(word(i), bits[i]);
        }
        if (!sorted) {
            sort();
        }
    }

    int rowsInAll() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += rows[i];
        }
        return sum;
    }

    /// The listed word of a match.
    int word(int match) {
        return words[match] & ~HALF;
    }

    /// Sorts by counting, for there are few different bits.
    private void sort() {
        Arrays.fill(places, 0);
        for (int i = 0; i < size; i++) {
            places[step(bits[i]) + 1]++;
        }
        for (int step = 1; step < places.length; step++) {
            places[step] += places[step - 1];
        }
        for (int i = 0; i < size; i++) {
            int place = places[step(bits[i])]++;
            wordsSorted[place] = words[i];
            bitsSorted[place] = bits[i];
            rowsSorted[place] = rows[i];
        }
        swap();
    }

    private static int step(float worth) {
        return STEPS_MAX - Math.clamp((int) Math.ceil(worth * STEPS_PER_BIT), 0, STEPS_MAX);
    }

    private void swap() {
        int[] formerWords = words;
        float[] formerBits = bits;
        int[] formerRows = rows;
        words = wordsSorted;
        bits = bitsSorted;
        rows = rowsSorted;
        wordsSorted = formerWords;
        bitsSorted = formerBits;
        rowsSorted = formerRows;
    }

    private void ensure(int room) {
        if (room > words.length) {
            int more = Math.max(room, words.length * 2);
            words = Arrays.copyOf(words, more);
            bits = Arrays.copyOf(bits, more);
            rows = Arrays.copyOf(rows, more);
            wordsSorted = new int[more];
            bitsSorted = new float[more];
            rowsSorted = new int[more];
        }
    }
}
