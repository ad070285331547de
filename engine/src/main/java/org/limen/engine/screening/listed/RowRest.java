package org.limen.engine.screening.listed;

import org.limen.engine.screening.Sex;

/// What a row holds beside one of its words, packed into 64 bits: codes of four further words, sex and nationality.
///
/// Different words may share a code, and different states too, so what is read here tells the most that a row may be
/// worth and never less.
/// From the lowest: four codes of 13 bits (0 for none), 2 bits of sex, 9 bits of state, and whether there are more
/// words than that.
public final class RowRest {
    /// How many codes of words there are; 0 is none of them.
    public static final int CODES = 1 << 13;

    /// How many further words find room.
    public static final int WORDS = 4;

    private static final int CODE_BITS = 13;
    private static final long CODES_MASK = (1L << (WORDS * CODE_BITS)) - 1;
    private static final int SEX_SHIFT = WORDS * CODE_BITS;
    private static final int STATE_SHIFT = SEX_SHIFT + 2;
    private static final int STATE_MASK = (1 << 9) - 1;
    private static final int STATES_SEVERAL = STATE_MASK;

    private RowRest() {}

    /// The code of a word's id, from 1.
    public static int code(int word) {
        return Math.max(1, (word * 0x9E37_79B1) >>> (Integer.SIZE - CODE_BITS));
    }

    /// The code of one of the further words, 0 where there is none.
    public static int code(long rest, int further) {
        return (int) (rest >>> (further * CODE_BITS)) & (CODES - 1);
    }

    /// How many further words are told.
    public static int words(long rest) {
        int used = Long.SIZE - Long.numberOfLeadingZeros(rest & CODES_MASK);
        return (used + CODE_BITS - 1) / CODE_BITS;
    }

    /// Whether the row has more words than are told here.
    public static boolean isLonger(long rest) {
        return rest < 0;
    }

    /// 0 where the sex isn't known or neither, 1 for female, 2 for male.
    public static int sex(long rest) {
        return (int) (rest >>> SEX_SHIFT) & 3;
    }

    /// 0 where no state is known.
    public static int state(long rest) {
        return (int) (rest >>> STATE_SHIFT) & STATE_MASK;
    }

    /// Whether a row of this state's code may be of a state.
    public static boolean maybe(int code, short state) {
        return code == STATES_SEVERAL || code == stateCode(state);
    }

    private static int stateCode(short state) {
        return 1 + (state & 0xFFFF) % (STATES_SEVERAL - 1);
    }

    /// The code of a sex as [#sex] gives it.
    public static int sexCode(Sex sex) {
        return switch (sex) {
            case FEMALE -> 1;
            case MALE -> 2;
            case UNSPECIFIED -> 0;
        };
    }

    static long of(int[] words, int from, int to, int own) {
        long rest = to - from > WORDS + 1 ? Long.MIN_VALUE : 0;
        int further = 0;
        for (int at = from; at < to && further < WORDS; at++) {
            if (at != own) {
                rest |= (long) code(words[at]) << (further++ * CODE_BITS);
            }
        }
        return rest;
    }

    static long facts(Entries entries, int entry) {
        long sex = sexCode(entries.sex(entry));
        int first = entries.stateFrom.from(entry);
        int states = entries.stateFrom.from(entry + 1) - first;
        long state = states == 0 ? 0 : states > 1 ? STATES_SEVERAL : stateCode(entries.states[first]);
        return (sex << SEX_SHIFT) | (state << STATE_SHIFT);
    }
}
