package org.limen.engine.screening.listed;

import java.io.IOException;
import java.util.Arrays;
import org.limen.engine.screening.words.FlatIn;
import org.limen.engine.screening.words.FlatOut;
import org.limen.engine.screening.words.Ints;

/// Finds entries by a text that they carry: a document number in its normal form, or their id.
///
/// Keeps each entry's number under a place of the text's hash, and beside it as many further bits of the hash as find
/// room. Others may share them, so whoever finds an entry here compares the text that the entry itself has.
public final class TextIndex {
    private static final int BITS_MIN = 4;
    private static final int ENTRIES_PER_PLACE = 8;

    /// For each place where its entries begin; the last one closes the run.
    private final int[] from;

    private final int[] tagged;
    private final int idBits;
    private final int shift;

    private TextIndex(int[] from, int[] tagged, int idBits) {
        this.from = from;
        this.tagged = tagged;
        this.idBits = idBits;
        shift = Long.SIZE - Integer.numberOfTrailingZeros(from.length - 1);
    }

    /// Appends the entries that may carry the text; none for an empty one.
    public void find(String text, Ints into) {
        if (text.isEmpty()) {
            return;
        }
        long hash = hash(text);
        int place = (int) (hash >>> shift);
        int tag = (int) hash << idBits;
        for (int at = from[place]; at < from[place + 1]; at++) {
            if ((tagged[at] ^ tag) >>> idBits == 0) {
                into.add(tagged[at] & ((1 << idBits) - 1));
            }
        }
    }

    public int size() {
        return tagged.length;
    }

    void write(FlatOut out) throws IOException {
        out.ints(from);
        out.ints(tagged);
        out.number(idBits);
    }

    static TextIndex read(FlatIn in) throws IOException {
        return new TextIndex(in.ints(), in.ints(), (int) in.number());
    }

    private static long hash(String text) {
        long hash = 0x9E37_79B9_7F4A_7C15L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x1000_0000_01B3L;
            hash ^= hash >>> 29;
        }
        hash *= 0xBF58_476D_1CE4_E5B9L;
        return hash ^ (hash >>> 32);
    }

    /// Takes texts one by one.
    static final class Builder {
        private long[] hashes = new long[64];
        private final Ints entries = new Ints();

        void add(String text, int entry) {
            if (text.isEmpty()) {
                return;
            }
            if (entries.size == hashes.length) {
                hashes = Arrays.copyOf(hashes, entries.size * 2);
            }
            hashes[entries.size] = hash(text);
            entries.add(entry);
        }

        /// @param all how many entries there are
        TextIndex build(int all) {
            int size = entries.size;
            int bits = Math.max(BITS_MIN, Integer.SIZE - Integer.numberOfLeadingZeros(size / ENTRIES_PER_PLACE));
            int shift = Long.SIZE - bits;
            int[] from = new int[(1 << bits) + 1];
            for (int i = 0; i < size; i++) {
                from[(int) (hashes[i] >>> shift) + 1]++;
            }
            for (int place = 1; place < from.length; place++) {
                from[place] += from[place - 1];
            }
            int idBits = Integer.SIZE - Integer.numberOfLeadingZeros(all);
            int[] next = from.clone();
            int[] tagged = new int[size];
            for (int i = 0; i < size; i++) {
                tagged[next[(int) (hashes[i] >>> shift)]++] = ((int) hashes[i] << idBits) | entries.values[i];
            }
            return new TextIndex(from, tagged, idBits);
        }
    }
}
