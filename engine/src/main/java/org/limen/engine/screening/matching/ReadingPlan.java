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
    private static final int UNREACHABLE = 1 << 28;

    /// A higher level is only tried where it spares a tenth.
    private static final float WORTHWHILE = 0.9f;

    /// For each given word and each level what reading above it costs.
    private int[][] costs = new int[4][];

    private int[] unitsMax = new int[4];

    private final Table seen = new Table();
    private final Table reserved = new Table();
    private float unseen;
    private int words;

    /// Begins a name of so many words.
    void begin(int count) {
        words = count;
        if (count > costs.length) {
            costs = Arrays.copyOf(costs, count);
            unitsMax = new int[count];
        }
    }

    /// Takes what the listed words that agree with a given one are worth, the weightiest first, and how many rows each
    /// has.
    void take(int word, float[] bits, int[] rows, int size) {
        if (costs[word] == null) {
            costs[word] = new int[UNITS_MAX + 1];
        }
        int[] cost = costs[word];
        int most = size == 0 ? 0 : Math.min(UNITS_MAX, (int) Math.ceil(bits[0] * UNITS_PER_BIT));
        unitsMax[word] = most;
        int sum = 0;
        int match = 0;
        for (int units = most; units >= 0; units--) {
            while (match < size && bits[match] * UNITS_PER_BIT > units) {
                sum += rows[match++] + 1;
            }
            cost[units] = sum;
        }
    }

    /// Works out what reading costs at every budget, where one word may agree with a listed one that wasn't found, for
    /// `unseen` bits.
    void weigh(double budgetMost, float unseen) {
        seen.weigh(units(budgetMost - unseen), 0);
        reserved.weigh(units(budgetMost), (int) Math.ceil(unseen * UNITS_PER_BIT));
        this.unseen = unseen;
    }

    /// Finds the cheapest levels, in bits, where unread words may be worth so much together; below any word's bits
    /// where all have to be read.
    void plan(double budget, float[] levels) {
        int least = Math.min(UNREACHABLE, seen.least(units(budget - unseen)));
        Table cheaper = reserved.least(units(budget)) < least ? reserved : seen;
        int left = cheaper == seen ? units(budget - unseen) : units(budget);
        if (cheaper.least(left) == UNREACHABLE) {
            Arrays.fill(levels, 0, words, Float.NEGATIVE_INFINITY);
        } else {
            cheaper.tell(left, levels);
        }
    }

    private static int units(double bits) {
        return bits < 0 ? -1 : (int) Math.min(BUDGET_MAX, bits * UNITS_PER_BIT);
    }

    /// What reading costs at every budget, each given word having at least so high a level.
    private final class Table {
        /// For each number of given words and each budget the least that reading costs.
        private int[][] sums = new int[5][];

        private int floor;

        void weigh(int budget, int least) {
            floor = least;
            if (words >= sums.length) {
                sums = Arrays.copyOf(sums, words + 1);
            }
            Arrays.fill(sums(0), 0, budget + 1, 0);
            for (int word = 0; word < words; word++) {
                Arrays.fill(sums(word + 1), 0, budget + 1, UNREACHABLE);
                tryLevels(word, budget);
            }
        }

        private void tryLevels(int word, int budget) {
            int former = UNREACHABLE;
            for (int units = floor; units <= Math.max(floor, unitsMax[word]); units++) {
                int each = cost(word, units);
                if (each < former * WORTHWHILE || each == 0) {
                    tryLevel(units, each, budget, sums(word), sums(word + 1));
                    former = each;
                }
                if (each == 0) {
                    return;
                }
            }
        }

        private static void tryLevel(int units, int each, int budget, int[] before, int[] after) {
            for (int left = 0; left <= budget - units; left++) {
                after[left + units] = Math.min(after[left + units], before[left] + each);
            }
        }

        int least(int budget) {
            return budget < 0 ? UNREACHABLE : sums(words)[budget];
        }

        /// Goes back from the last word to the first: of each, the level by which its sum came about.
        void tell(int budget, float[] levels) {
            int left = budget;
            for (int word = words - 1; word >= 0; word--) {
                int units = floor;
                while (sums(word)[left - units] + cost(word, units) != sums(word + 1)[left]) {
                    units++;
                }
                levels[word] = (float) units / UNITS_PER_BIT;
                left -= units;
            }
        }

        private int[] sums(int word) {
            if (sums[word] == null) {
                sums[word] = new int[BUDGET_MAX + 1];
            }
            return sums[word];
        }
    }

    private int cost(int word, int units) {
        return units > unitsMax[word] ? 0 : costs[word][units];
    }
}
