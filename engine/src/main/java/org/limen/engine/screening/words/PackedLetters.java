package org.limen.engine.screening.words;

/// Words of up to twelve letters A to Z as one number each, so that two are compared in a few steps and without reading
/// their texts.
///
/// Five bits a letter from the lowest, 1 for A. A longer word keeps its first twelve and is marked; it can't be
/// compared
/// here.
public final class PackedLetters {
    private static final int LETTERS_MAX = 12;
    private static final int BITS = 5;
    private static final int LETTER = (1 << BITS) - 1;
    private static final long LONGER = Long.MIN_VALUE;

    private PackedLetters() {}

    public static long of(String word) {
        long packed = word.length() > LETTERS_MAX ? LONGER : 0;
        for (int i = Math.min(LETTERS_MAX, word.length()) - 1; i >= 0; i--) {
            packed |= (long) ((word.charAt(i) - 'A' + 1) & LETTER) << (i * BITS);
        }
        return packed;
    }

    /// Whether the word is too long to be compared here.
    public static boolean isLonger(long packed) {
        return packed < 0;
    }

    /// Which of two words stands first in the alphabet by their first twelve letters, 0 where these are the same.
    static int order(long a, long b) {
        long differing = (a ^ b) & ~LONGER;
        int same = differing == 0 ? 0 : Long.numberOfTrailingZeros(differing) / BITS * BITS;
        return Long.compare((a >>> same) & LETTER, (b >>> same) & LETTER) * (differing == 0 ? 0 : 1);
    }

    /// The optimal string alignment distance of two words that aren't longer, 3 where it is greater than 2.
    public static int edits(long a, long b) {
        if (a == b) {
            return 0;
        }
        int same = same(a, b);
        long restA = a >>> same;
        long restB = b >>> same;
        return isOne(restA, restB) ? 1 : isTwo(restA, restB) ? 2 : 3;
    }

    /// Whether two words that aren't longer are one edit apart.
    public static boolean isOneEdit(long a, long b) {
        int same = same(a, b);
        return a != b && isOne(a >>> same, b >>> same);
    }

    /// How many bits of the letters that both begin with.
    private static int same(long a, long b) {
        return Long.numberOfTrailingZeros(a ^ b) / BITS * BITS;
    }

    /// Whether one edit makes the one of the other, where their first letters differ.
    private static boolean isOne(long a, long b) {
        long afterA = a >>> BITS;
        long afterB = b >>> BITS;
        return afterA == afterB || afterA == b || a == afterB || (isSwap(a, b) && afterA >>> BITS == afterB >>> BITS);
    }

    private static boolean isTwo(long a, long b) {
        long afterA = a >>> BITS;
        long afterB = b >>> BITS;
        return isAtMostOne(afterA, afterB)
                || isAtMostOne(afterA, b)
                || isAtMostOne(a, afterB)
                || (isSwap(a, b) && isAtMostOne(afterA >>> BITS, afterB >>> BITS));
    }

    private static boolean isAtMostOne(long a, long b) {
        return a == b || isOneEdit(a, b);
    }

    private static boolean isSwap(long a, long b) {
        return (a & LETTER) == ((b >>> BITS) & LETTER) && ((a >>> BITS) & LETTER) == (b & LETTER);
    }
}
