package org.limen.engine.screening.matching;

import java.util.Arrays;
import java.util.BitSet;
import org.limen.engine.screening.listed.RowRest;

/// The most that a word of each code may be worth in one search, in quarters of a bit: a table small enough to stay in
/// the fastest cache.
final class CodeBits {
    private static final int UNITS_PER_BIT = 4;
    private static final int UNITS_MAX = 255;

    /// The sum of the units of all further words finds room below.
    private static final int COUNT_SHIFT = 10;

    private static final int UNITS_SUM_MAX = (1 << COUNT_SHIFT) - 1;
    private static final float BITS_PER_UNIT = 1f / UNITS_PER_BIT;

    /// For each code its units, above which stands a one: what is added up of several codes tells how many agree too.
    private final short[] units = new short[RowRest.CODES];

    private final BitSet others = new BitSet(RowRest.CODES);
    private boolean anyOther;

    void clear() {
        if (anyOther) {
            others.clear();
            anyOther = false;
        }
        Arrays.fill(units, (short) 0);
    }

    void raise(int word, float worth) {
        int code = RowRest.code(word);
        int more = (1 << COUNT_SHIFT) | Math.min(UNITS_MAX, (int) Math.ceil(worth * UNITS_PER_BIT));
        units[code] = (short) Math.max(units[code], more);
    }

    /// Tells of a word that makes a pair with a rarer one.
    void addOther(int word) {
        others.set(RowRest.code(word));
        anyOther = true;
    }

    /// Whether one of a row's further words may make a pair with a rarer one.
    boolean hasOther(long rest) {
        if (anyOther) {
            for (int further = 0; further < RowRest.WORDS; further++) {
                if (others.get(RowRest.code(rest, further))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Adds up what the further words of a row may be worth; [#bits] and [#agreeing] tell what is in the sum.
    int sum(long rest) {
        return units[RowRest.code(rest, 0)]
                + units[RowRest.code(rest, 1)]
                + units[RowRest.code(rest, 2)]
                + units[RowRest.code(rest, 3)];
    }

    /// The most that the words of a sum may be worth together.
    static float bits(int sum) {
        return (sum & UNITS_SUM_MAX) * BITS_PER_UNIT;
    }

    /// How many words of a sum may agree.
    static int agreeing(int sum) {
        return sum >>> COUNT_SHIFT;
    }
}
