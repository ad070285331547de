package org.limen.engine.screening.words;

import java.util.Arrays;

/// Finds the range of sorted words that begin alike, by a directory of their first three letters.
final class Beginnings {
    private static final int LETTERS = 27;
    private static final int TOLD = 3;

    private final String[] words;
    private final long[] packed;

    /// For each three letters the first word that isn't before them.
    private final int[] from = new int[LETTERS * LETTERS * LETTERS + 1];

    Beginnings(String[] words, long[] packed) {
        this.words = words;
        this.packed = packed;
        int next = 0;
        for (int word = 0; word < words.length; word++) {
            for (int place = place(words[word]); next <= place; next++) {
                from[next] = word;
            }
        }
        Arrays.fill(from, next, from.length, words.length);
    }

    /// The first word that isn't before the prefix.
    int from(String prefix) {
        int place = place(prefix);
        int low = from[place];
        int high = from[place + 1];
        long letters = PackedLetters.of(prefix);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(middle, letters, prefix)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether a word stands before the letters; of most the first twelve tell.
    private boolean isBefore(int word, long letters, String text) {
        int order = PackedLetters.order(packed[word], letters);
        return order == 0 ? words[word].compareTo(text) < 0 : order < 0;
    }

    /// The word after the last one that begins with the prefix.
    int to(String prefix) {
        return prefix.length() < TOLD
                ? from[place(prefix) + span(prefix.length())]
                : from(prefix + Character.MAX_VALUE);
    }

    /// How many places begin with so many letters.
    private static int span(int letters) {
        return letters == 0 ? LETTERS * LETTERS * LETTERS : letters == 1 ? LETTERS * LETTERS : LETTERS;
    }

    private static int place(String word) {
        int place = 0;
        for (int i = 0; i < TOLD; i++) {
            int letter = i < word.length() ? word.charAt(i) - 'A' + 1 : 0;
            place = place * LETTERS + Math.clamp(letter, 0, LETTERS - 1);
        }
        return place;
    }
}
