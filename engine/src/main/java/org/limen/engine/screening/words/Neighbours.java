package org.limen.engine.screening.words;

import java.io.IOException;

/// Finds the words that one or two edits may make of a given one.
///
/// Both sides leave out up to two of their first seven letters, so that words two edits apart meet (Garbe's symmetric
/// deletion, with prefixes). Shorter words stand only under what is left when one letter is out, for two edits of five
/// letters say nothing. Words share places by chance; a part of the hash beside each id tells most of them apart, and
/// the reader compares.
final class Neighbours {
    /// Shorter words are only found as they stand or by their keys.
    static final int LETTERS_MIN = 3;

    /// Shorter listed words are only found where one edit is made.
    static final int TWO_EDITS_LETTERS_MIN = 6;

    private static final int PREFIX = 7;
    private static final int FOUND_MAX = 2048;
    private static final int BITS_MIN = 4;
    private static final int WORDS_PER_PLACE = 4;

    /// For each place where its words begin; the last one closes the run.
    private final int[] from;

    /// Ids, above which stand as many of the lowest bits of the hash as find room.
    private final int[] tagged;

    private final int idBits;
    private final int shift;

    private Neighbours(int[] from, int[] tagged, int idBits) {
        this.from = from;
        this.tagged = tagged;
        this.idBits = idBits;
        shift = Long.SIZE - Integer.numberOfTrailingZeros(from.length - 1);
    }

    static Neighbours of(String[] words) {
        long variants = 0;
        for (String word : words) {
            variants += variants(word);
        }
        int bits = Math.max(BITS_MIN, Long.SIZE - Long.numberOfLeadingZeros(variants / WORDS_PER_PLACE));
        int[] from = new int[(1 << bits) + 1];
        int shift = Long.SIZE - bits;
        for (String word : words) {
            each(word, depth(word), hash -> from[(int) (hash >>> shift) + 1]++);
        }
        for (int place = 1; place < from.length; place++) {
            from[place] += from[place - 1];
        }
        int[] tagged = new int[from[from.length - 1]];
        int idBits = Integer.SIZE - Integer.numberOfLeadingZeros(words.length);
        int[] next = from.clone();
        for (int id = 0; id < words.length; id++) {
            int word = id;
            each(
                    words[id],
                    depth(words[id]),
                    hash -> tagged[next[(int) (hash >>> shift)]++] = ((int) hash << idBits) | word);
        }
        return new Neighbours(from, tagged, idBits);
    }

    void write(FlatOut out) throws IOException {
        out.ints(from);
        out.ints(tagged);
        out.number(idBits);
    }

    static Neighbours read(FlatIn in) throws IOException {
        return new Neighbours(in.ints(), in.ints(), (int) in.number());
    }

    /// Appends ids of words that one edit may make of these letters, or two where `edits` is 2.
    void find(String letters, int edits, Ints into) {
        if (letters.length() >= LETTERS_MIN) {
            each(letters, edits, hash -> find(hash, into));
        }
    }

    private void find(long hash, Ints into) {
        int place = (int) (hash >>> shift);
        int to = Math.min(from[place + 1], from[place] + FOUND_MAX);
        int tag = (int) hash << idBits;
        for (int at = from[place]; at < to; at++) {
            if ((tagged[at] ^ tag) >>> idBits == 0) {
                into.add(tagged[at] & ((1 << idBits) - 1));
            }
        }
    }

    private static int depth(String word) {
        return word.length() < LETTERS_MIN ? -1 : word.length() < TWO_EDITS_LETTERS_MIN ? 1 : 2;
    }

    private static int variants(String word) {
        int letters = Math.min(PREFIX, word.length());
        return switch (depth(word)) {
            case 1 -> 1 + letters;
            case 2 -> 1 + letters + letters * (letters - 1) / 2;
            default -> 0;
        };
    }

    /// Takes the hash of the first letters without each so many of them.
    private interface Taker {
        void take(long hash);
    }

    private static void each(String word, int edits, Taker taker) {
        if (edits < 0) {
            return;
        }
        int letters = Math.min(PREFIX, word.length());
        long whole = 1;
        for (int i = 0; i < letters; i++) {
            whole = (whole << Byte.SIZE) | (word.charAt(i) & 0xFF);
        }
        taker.take(hash(whole));
        for (int first = 0; first < letters; first++) {
            long one = without(whole, first);
            taker.take(hash(one));
            for (int second = first; edits == 2 && second < letters - 1; second++) {
                taker.take(hash(without(one, second)));
            }
        }
    }

    /// Letters, a byte each, without one of them, counted from the last.
    private static long without(long letters, int left) {
        int shift = left * Byte.SIZE;
        long after = letters & ((1L << shift) - 1);
        return ((letters >>> (shift + Byte.SIZE)) << shift) | after;
    }

    private static long hash(long letters) {
        long hash = letters * 0x9E37_79B9_7F4A_7C15L;
        hash ^= hash >>> 32;
        return hash * 0xBF58_476D_1CE4_E5B9L;
    }
}
