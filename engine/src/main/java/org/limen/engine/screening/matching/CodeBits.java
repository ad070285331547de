package org.limen.engine.screening.matching;

import java.util.Arrays;
import java.util.BitSet;
import org.limen.engine.screening.listed.RowRest;
import org.limen.engine.screening.words.Ints;

/// The most that a word of each code may be worth in one search: a table small enough to stay in the fastest cache.
final class CodeBits {
    private static final int TOUCHED_MAX = RowRest.CODES / 2;
    private final float[] bits = new float[RowRest.CODES];
    private final Ints touched = new Ints();
    private final BitSet others = new BitSet(RowRest.CODES);

    void clear() {
        others.clear();
        if (touched.size > TOUCHED_MAX) {
            Arrays.fill(bits, 0);
        } else {
            for (int i = 0; i < touched.size; i++) {
                bits[touched.values[i]] = 0;
            }
        }
        touched.clear();
    }

    void raise(int word, float worth) {
        int code = RowRest.code(word);
        if (worth > bits[code]) {
            if (bits[code] == 0) {
                touched.add(code);
            }
            bits[code] = worth;
        }
    }

    /// Tells of a word that makes a pair with a rarer one.
    void addOther(int word) {
        others.set(RowRest.code(word));
    }

    boolean isOther(int code) {
        return others.get(code);
    }

    float get(int code) {
        return bits[code];
    }
}
