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
    static final int VARIANTS_MAX = 1 + PREFIX + PREFIX * (PREFIX - 1) / 2;
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
        long[] hashes = new long[VARIANTS_MAX];
        long variants = 0;
        for (String word : words) {
            variants += variants(word, depth(word), hashes);
        }
        int bits = Math.max(BITS_MIN, Long.SIZE - Long.numberOfLeadingZeros(variants / WORDS_PER_PLACE));
        int[] from = new int[(1 << bits) + 1];
        int shift = Long.SIZE - bits;
        for (String word : words) {
            int count = variants(word, depth(word), hashes);
            for (int i = 0; i < count; i++) {
                from[(int) (hashes[i] >>> shift) + 1]++;
            }
        }
        for (int place = 1; place < from.length; place++) {
            from[place] += from[place - 1];
        }
        int[] tagged = new int[from[from.length - 1]];
        int idBits = Integer.SIZE - Integer.numberOfLeadingZeros(words.length);
        int[] next = from.clone();
        for (int id = 0; id < words.length; id++) {
            int count = variants(words[id], depth(words[id]), hashes);
            for (int i = 0; i < count; i++) {
                tagged[next[(int) (hashes[i] >>> shift)]++] = ((int) hashes[i] << idBits) | id;
            }
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
    ///
    /// Looks up where all variants stand and touches what stands there before it reads any: loads that don't wait
    /// for each other go on at once.
    void find(String letters, int edits, FoundWords into) {
        if (letters.length() < LETTERS_MIN) {
            return;
        }
        long[] hashes = into.hashes;
        int[] places = into.places;
        int variants = variants(letters, edits, hashes);
        for (int i = 0; i < variants; i++) {
            places[i] = from[(int) (hashes[i] >>> shift)];
        }
        int sum = 0;
        for (int i = 0; i < variants; i++) {
            sum += places[i] < tagged.length ? tagged[places[i]] : 0;
        }
        into.touched = sum;
        for (int i = 0; i < variants; i++) {
            find(hashes[i], places[i], into);
        }
    }

    private void find(long hash, int begin, Ints into) {
        int to = Math.min(from[(int) (hash >>> shift) + 1], begin + FOUND_MAX);
        int tag = (int) hash << idBits;
        for (int at = begin; at < to; at++) {
            if ((tagged[at] ^ tag) >>> idBits == 0) {
                into.add(tagged[at] & ((1 << idBits) - 1));
            }
        }
    }

    private static int depth(String word) {
        return word.length() < LETTERS_MIN ? -1 : word.length() < TWO_EDITS_LETTERS_MIN ? 1 : 2;
    }

    /// Works out the hashes of the first letters without each so many of them; gives how many there are.
    private static int variants(String word, int edits, long[] hashes) {
        if (edits < 0) {
            return 0;
        }
        int letters = Math.min(PREFIX, word.length());
        long whole = 1;
        for (int i = 0; i < letters; i++) {
            whole = (whole << Byte.SIZE) | (word.charAt(i) & 0xFF);
        }
        int count = 0;
        hashes[count++] = hash(whole);
        for (int first = 0; first < letters; first++) {
            long one = without(whole, first);
            hashes[count++] = hash(one);
            for (int second = first; edits == 2 && second < letters - 1; second++) {
                hashes[count++] = hash(without(one, second));
            }
        }
        return count;
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
