package org.limen.engine.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RateTest {
    @Test
    void intervalsAreThoseOfTheTables() {
        assertInterval(0, 0, 3.689);
        assertInterval(1, 0.0253, 5.572);
        assertInterval(5, 1.6235, 11.668);
        assertInterval(10, 4.7954, 18.390);
        assertInterval(100, 81.364, 121.627);
    }

    private static void assertInterval(long count, double low, double high) {
        assertThat(Rate.of(count, 1)).isInstanceOfSatisfying(Rate.Observed.class, rate -> {
            assertThat(rate.low()).isCloseTo(low, within(0.001));
            assertThat(rate.high()).isCloseTo(high, within(0.001));
        });
    }

    @Test
    void notObservedIsNeverZero() {
        assertThat(Rate.of(0, 0)).isEqualTo(new Rate.NotObserved(0));
        assertThat(Rate.of(0, 40)).isInstanceOfSatisfying(Rate.Observed.class, rate -> {
            assertThat(rate.perHour()).isZero();
            assertThat(rate.high()).isGreaterThan(0.09);
        });
        assertThat(Change.of(Rate.of(9, 100), Rate.of(0, 0))).isEqualTo(new Change.NotComparable());
    }

    @Test
    void theIntervalHoldsTheTrueRateAtLeastAsOftenAsItSays() {
        var chance = new SplittableRandom(11);
        int held = 0;
        int trials = 4_000;
        for (int i = 0; i < trials; i++) {
            double hours = 20 + chance.nextDouble() * 100;
            Rate rate = Rate.of(poisson(0.05 * hours, chance), hours);
            held += rate instanceof Rate.Observed seen && seen.low() <= 0.05 && 0.05 <= seen.high() ? 1 : 0;
        }
        assertThat(held / (double) trials).isGreaterThan(0.95);
    }

    @Test
    void aConstantRateUnderFallingEffortIsNotCalledAFall() {
        for (double share : new double[] {0.7, 0.4, 0.15}) {
            var chance = new SplittableRandom(23);
            int falls = 0;
            int changes = 0;
            int trials = 4_000;
            for (int i = 0; i < trials; i++) {
                Change change =
                        Change.of(Rate.of(poisson(30, chance), 600), Rate.of(poisson(30 * share, chance), 600 * share));
                falls += change instanceof Change.Fall ? 1 : 0;
                changes += change instanceof Change.Fall || change instanceof Change.Rise ? 1 : 0;
            }
            assertThat(falls / (double) trials)
                    .as("claims of a fall, seed 23, effort falls to %s", share)
                    .isLessThan(0.03);
            assertThat(changes / (double) trials)
                    .as("claims of a change, seed 23")
                    .isLessThan(Change.LEVEL);
        }
    }

    @Test
    void aRealFallIsFound() {
        var chance = new SplittableRandom(5);
        int falls = 0;
        for (int i = 0; i < 1_000; i++) {
            falls += Change.of(Rate.of(poisson(60, chance), 600), Rate.of(poisson(15, chance), 400))
                            instanceof Change.Fall
                    ? 1
                    : 0;
        }
        assertThat(falls).isGreaterThan(900);
    }

    @Test
    void fewerReportsFromMoreHoursAreAFallAndMoreFromFewerARise() {
        assertThat(Change.of(Rate.of(40, 100), Rate.of(20, 200))).isInstanceOf(Change.Fall.class);
        assertThat(Change.of(Rate.of(40, 400), Rate.of(40, 100))).isInstanceOf(Change.Rise.class);
        assertThat(Change.of(Rate.of(40, 400), Rate.of(10, 100)))
                .isInstanceOfSatisfying(
                        Change.NoClaim.class, same -> assertThat(same.ratio()).isEqualTo(1));
    }

    /// Knuth's way: as many as fit into the time.
    private static long poisson(double mean, SplittableRandom chance) {
        double left = mean;
        long count = -1;
        while (left > 0) {
            left += Math.log(1 - chance.nextDouble());
            count++;
        }
        return count;
    }
}
