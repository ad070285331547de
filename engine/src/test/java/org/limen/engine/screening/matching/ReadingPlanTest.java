package org.limen.engine.screening.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What is read is enough, and hardly more than the least that would be.
class ReadingPlanTest {
    private static final long SEED = 20_261_122;
    private static final float UNSEEN = 3;

    /// A level is passed over where it spares less than a tenth, for each word.
    private static final double NEARLY = 1 / 0.9;

    @Test
    void unreadWordsStayBelowTheBudgetAndTheRestIsNearlyTheCheapest() {
        var random = new SplittableRandom(SEED);
        var plan = new ReadingPlan();
        for (int round = 0; round < 2_000; round++) {
            var name = new Name(random);
            name.tell(plan);
            double most = random.nextDouble(-2, 30);
            plan.weigh(most, UNSEEN);
            for (double budget : new double[] {most, most - random.nextDouble(0, 8), most - 5}) {
                float[] levels = new float[name.words()];
                plan.plan(budget, levels);
                String where = "seed %d, round %d, budget %s".formatted(SEED, round, budget);
                if (levels[0] == Float.NEGATIVE_INFINITY) {
                    assertThat(budget).as(where).isLessThan(UNSEEN * name.words());
                } else {
                    assertThat(name.suffices(levels, budget)).as(where).isTrue();
                    double least = name.cheapest(budget);
                    assertThat(name.cost(levels)).as(where).isLessThanOrEqualTo((int)
                            Math.ceil(least * Math.pow(NEARLY, name.words())));
                }
            }
        }
    }

    /// What the listed words that agree with each word of a name are worth, the weightiest first, and their rows.
    private record Name(List<List<Match>> matches) {
        private record Match(float bits, int rows) {}

        Name(SplittableRandom random) {
            this(random.ints(random.nextInt(1, 4), 0, 30)
                    .mapToObj(size -> random.doubles(size, 0, 20)
                            .sorted()
                            .mapToObj(bits -> new Match((float) (20 - bits), random.nextInt(1, 500)))
                            .toList())
                    .toList());
        }

        int words() {
            return matches.size();
        }

        void tell(ReadingPlan plan) {
            plan.begin(words());
            for (int word = 0; word < words(); word++) {
                var each = matches.get(word);
                float[] bits = new float[each.size()];
                int[] rows = new int[each.size()];
                for (int i = 0; i < bits.length; i++) {
                    bits[i] = each.get(i).bits();
                    rows[i] = each.get(i).rows();
                }
                plan.take(word, bits, rows, bits.length);
            }
        }

        /// Whether a row that isn't read is worth no more than the budget, be one of its words one that wasn't found.
        boolean suffices(float[] levels, double budget) {
            double sum = 0;
            boolean allReserve = true;
            for (float level : levels) {
                sum += level;
                allReserve &= level >= UNSEEN;
            }
            return sum <= (allReserve ? budget : budget - UNSEEN);
        }

        int cost(float[] levels) {
            int sum = 0;
            for (int word = 0; word < words(); word++) {
                for (Match match : matches.get(word)) {
                    sum += match.bits() > levels[word] ? match.rows() + 1 : 0;
                }
            }
            return sum;
        }

        /// The least cost of all levels in half bits.
        int cheapest(double budget) {
            return cheapest(new float[words()], 0, budget);
        }

        private int cheapest(float[] levels, int word, double budget) {
            if (word == words()) {
                return suffices(levels, budget) ? cost(levels) : Integer.MAX_VALUE;
            }
            int least = Integer.MAX_VALUE;
            double used = 0;
            for (int i = 0; i < word; i++) {
                used += levels[i];
            }
            for (float level = 0; level <= 21 && used + level <= budget; level += 0.5f) {
                levels[word] = level;
                least = Math.min(least, cheapest(levels, word + 1, budget));
            }
            levels[word] = 0;
            return least;
        }
    }
}
