package org.limen.engine.screening.words;

/// Optimal string alignment distance (insertions, deletions, substitutions, neighbours swapped) up to a small limit.
public final class EditDistance {
    private EditDistance() {}

    /// A bit for each letter A to Z that occurs.
    public static int letterSet(String letters) {
        int set = 0;
        for (int i = 0; i < letters.length(); i++) {
            set |= 1 << (letters.charAt(i) - 'A');
        }
        return set;
    }

    /// Whether words with these letters can be within `edits` of each other: one edit changes at most two letters.
    public static boolean possible(int setA, int setB, int edits) {
        return Integer.bitCount(setA ^ setB) <= 2 * edits;
    }

    /// Whether words that aren't equal are one edit apart.
    public static boolean isOne(String a, String b) {
        int difference = a.length() - b.length();
        if (difference < -1 || difference > 1) {
            return false;
        }
        int shorter = Math.min(a.length(), b.length());
        int front = 0;
        while (front < shorter && a.charAt(front) == b.charAt(front)) {
            front++;
        }
        if (difference != 0) {
            String longer = difference > 0 ? a : b;
            String other = difference > 0 ? b : a;
            return same(longer, front + 1, other, front);
        }
        return front < shorter && (same(a, front + 1, b, front + 1) || isSwap(a, b, front));
    }

    private static boolean isSwap(String a, String b, int at) {
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && same(a, at + 2, b, at + 2);
    }

    private static boolean same(String a, int fromA, String b, int fromB) {
        return a.length() - fromA == b.length() - fromB && a.regionMatches(fromA, b, fromB, a.length() - fromA);
    }

    /// The distance, or `limit + 1` where it is greater. `rows` holds three rows of at least 26 ints.
    public static int within(int limit, String a, String b, int[][] rows) {
        int over = limit + 1;
        if (Math.abs(a.length() - b.length()) > limit) {
            return over;
        }
        int[] before = rows[0];
        int[] previous = rows[1];
        int[] current = rows[2];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int least = fillRow(a, b, i, before, previous, current);
            if (least > limit) {
                return over;
            }
            int[] spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return Math.min(previous[b.length()], over);
    }

    private static int fillRow(String a, String b, int i, int[] before, int[] previous, int[] current) {
        char letter = a.charAt(i - 1);
        int least = i;
        for (int j = 1; j <= b.length(); j++) {
            int change = previous[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            int best = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            if (i > 1 && j > 1 && letter == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                best = Math.min(best, before[j - 2] + 1);
            }
            current[j] = best;
            least = Math.min(least, best);
        }
        return least;
    }
}
