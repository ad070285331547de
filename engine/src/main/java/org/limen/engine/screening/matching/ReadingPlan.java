package org.limen.engine.screening.matching;

import java.util.Arrays;

/// Which of the listed words that agree with a name have to be read, so that no row over the threshold is missed and
/// as few rows as possible are looked at.
///
/// Each given word gets a level; rows are read of the listed words that are worth more than the level of theirs. A row
/// that isn't read is worth at most the sum of the levels, which is kept below what is needed. Among all such levels
/// the cheapest are found by dynamic programming over half bits, so a common word isn't read where rarer ones of the
/// same name suffice.
final class ReadingPlan {
    private static final int UNITS_PER_BIT = 2;

    /// No word is worth more.
    private static final int UNITS_MAX = 64;

    private static final int BUDGET_MAX = 160;
    private static final float UNREACHABLE = Float.MAX_VALUE;

    /// A higher level is only tried where it spares a tenth.
    private static final float WORTHWHILE = 0.9f;

    /// For each given word and each level what reading above it costs.
    private float[][] costs = new float[4][];

    private int[] unitsMax = new int[4];
    private float[][] sums = new float[5][];
    private byte[][] choices = new byte[4][];
    private byte[] kept = new byte[4];
    private int words;

    /// Begins a name of so many words.
    void begin(int count) {
        words = count;
        if (count > costs.length) {
            costs = Arrays.copyOf(costs, count);
            unitsMax = new int[count];
            sums = Arrays.copyOf(sums, count + 1);
            choices = Arrays.copyOf(choices, count);
            kept = new byte[count];
        }
    }

    /// Takes what the listed words that agree with a given one are worth, the weightiest first, and how many rows each
    /// has.
    void take(int word, float[] bits, int[] rows, int size) {
        if (costs[word] == null) {
            costs[word] = new float[UNITS_MAX + 1];
            choices[word] = new byte[BUDGET_MAX + 1];
        }
        float[] cost = costs[word];
        int most = size == 0 ? 0 : Math.min(UNITS_MAX, (int) Math.ceil(bits[0] * UNITS_PER_BIT));
        unitsMax[word] = most;
        float sum = 0;
        int match = 0;
        for (int units = most; units >= 0; units--) {
            while (match < size && bits[match] * UNITS_PER_BIT > units) {
                sum += rows[match++] + 1;
            }
            cost[units] = sum;
        }
    }

    /// Finds the cheapest levels, in bits, where unread words may be worth so much together, and one word may agree
    /// with
    /// a listed one that wasn't found, for `unseen` bits; below any word's bits where all have to be read.
    void plan(double budget, float unseen, float[] levels) {
        float best = UNREACHABLE;
        best = plan(budget - unseen, 0, best);
        best = plan(budget, unseen, best);
        for (int word = 0; word < words; word++) {
            levels[word] = best == UNREACHABLE ? Float.NEGATIVE_INFINITY : (float) kept[word] / UNITS_PER_BIT;
        }
    }

    private float plan(double bits, float floor, float best) {
        if (bits < 0) {
            return UNREACHABLE;
        }
        int budget = (int) Math.min(BUDGET_MAX, bits * UNITS_PER_BIT);
        int least = (int) Math.ceil(floor * UNITS_PER_BIT);
        float[] before = sums(0);
        Arrays.fill(before, 0, budget + 1, 0);
        for (int word = 0; word < words; word++) {
            float[] after = sums(word + 1);
            Arrays.fill(after, 0, budget + 1, UNREACHABLE);
            tryLevels(word, least, budget, before, after);
            before = after;
        }
        if (before[budget] < best) {
            keep(budget);
            return before[budget];
        }
        return best;
    }

    private void tryLevels(int word, int least, int budget, float[] before, float[] after) {
        float[] cost = costs[word];
        byte[] choice = choices[word];
        float former = UNREACHABLE;
        for (int units = least; units <= Math.max(least, unitsMax[word]); units++) {
            float each = units > unitsMax[word] ? 0 : cost[units];
            if (each < former * WORTHWHILE || each == 0) {
                tryLevel(units, each, budget, before, after, choice);
                former = each;
            }
            if (each == 0) {
                return;
            }
        }
    }

    private static void tryLevel(int units, float each, int budget, float[] before, float[] after, byte[] choice) {
        for (int left = units; left <= budget; left++) {
            float sum = before[left - units] + each;
            if (sum < after[left]) {
                after[left] = sum;
                choice[left] = (byte) units;
            }
        }
    }

    private void keep(int budget) {
        int left = budget;
        for (int word = words - 1; word >= 0; word--) {
            kept[word] = choices[word][left];
            left -= kept[word];
        }
    }

    private float[] sums(int word) {
        if (sums[word] == null) {
            sums[word] = new float[BUDGET_MAX + 1];
        }
        return sums[word];
    }
}
