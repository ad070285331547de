package org.limen.engine.fusion;

import java.util.List;
import java.util.Optional;

/// The number behind several observers' counts of the same thing, by Bayes' rule over every possible number.
///
/// Most observers count nearly right and rather too few; some notice only a part; few count echoes or another's rounds
/// too. So counts that agree outweigh a lower one, which was a part, and a much higher one, which was too many.
/// Adding counts of the same thing up never comes into it.
final class Counting {
    private static final double PART_SHARE = 0.2;
    private static final double OVER_SHARE = 0.04;
    private static final double GOOD_SHARE = 1 - PART_SHARE - OVER_SHARE;

    /// What a good count is of the true number, on average.
    private static final double GOOD_MEAN = 0.97;

    private static final double GOOD_SD = 0.10;
    private static final double ROUNDING_SD = 0.45;

    /// The mean excess of a count that is too high, as a share of the true number.
    private static final double OVER_MEAN = 0.4;

    private static final int NUMBERS_MAX = 400;

    private Counting() {}

    /// The estimate, or nothing where nobody counted.
    static Optional<CountEstimate> estimate(List<CountRange> counts) {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        int top = counts.stream()
                .mapToInt(c -> c.high() == CountRange.UNBOUNDED ? c.low() : c.high())
                .max()
                .orElse(0);
        if (top == 0) {
            return Optional.of(new CountEstimate(0, 0, 0));
        }
        int[] numbers = numbers(top);
        return Optional.of(summary(numbers, posterior(numbers, counts)));
    }

    /// The numbers tried: every one where they are few, evenly spread ones where they are many.
    private static int[] numbers(int top) {
        int highest = Math.max(4, (int) Math.min(Integer.MAX_VALUE / 2, 3L * top));
        int step = Math.max(1, highest / NUMBERS_MAX);
        int[] numbers = new int[highest / step];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 1 + i * step;
        }
        return numbers;
    }

    /// The prior is even over orders of magnitude.
    private static double[] posterior(int[] numbers, List<CountRange> counts) {
        double[] logs = new double[numbers.length];
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < numbers.length; i++) {
            logs[i] = -Math.log(numbers[i]);
            for (CountRange count : counts) {
                logs[i] += Math.log(likelihood(numbers[i], count));
            }
            best = Math.max(best, logs[i]);
        }
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i] - best);
            sum += logs[i];
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] /= sum;
        }
        return logs;
    }

    private static double likelihood(int n, CountRange count) {
        double to = count.high() == CountRange.UNBOUNDED ? 1 : upTo(n, count.high());
        return Math.max(1e-12, to - upTo(n, count.low() - 1));
    }

    /// The probability that a number of n is counted as at most c.
    private static double upTo(int n, int c) {
        if (c < 0) {
            return 0;
        }
        double sd = Math.hypot(ROUNDING_SD, GOOD_SD * n);
        double good = Normal.upTo((c + 0.5 - GOOD_MEAN * n) / sd);
        double part = Math.min(1, c / (double) n);
        double over = c <= n ? 0 : 1 - Math.exp(-(c - n) / Math.max(1, OVER_MEAN * n));
        return GOOD_SHARE * good + PART_SHARE * part + OVER_SHARE * over;
    }

    private static CountEstimate summary(int[] numbers, double[] posterior) {
        return new CountEstimate(
                quantile(numbers, posterior, 0.5),
                quantile(numbers, posterior, 0.05),
                quantile(numbers, posterior, 0.95));
    }

    private static int quantile(int[] numbers, double[] posterior, double share) {
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += posterior[i];
            if (sum >= share) {
                return numbers[i];
            }
        }
        return numbers[numbers.length - 1];
    }
}
