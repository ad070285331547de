package org.limen.bench.screening.recall;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The scores at which 10, 1 and 0.1 innocents in a thousand raise an alert.
///
/// They are taken from innocents at even places. Where there are too few to resolve a rate, the threshold is just
/// above the best of them, which is stricter than was asked for by no more than chance.
public final class Thresholds {
    /// False alerts per 1,000 travellers.
    public static final List<Double> RATES = List.of(10.0, 1.0, 0.1);

    /// The place among [#RATES] of one in a thousand, which is the headline.
    public static final int HEADLINE = 1;

    private final double[] scores;
    private final double[] best;
    private final IntPredicate counted;

    private Thresholds(double[] best, IntPredicate counted) {
        this.best = best;
        this.counted = counted;
        double[] tuning = IntStream.range(0, best.length)
                .filter(i -> i % 2 == 0 && counted.test(i))
                .mapToDouble(i -> best[i])
                .sorted()
                .toArray();
        scores = RATES.stream().mapToDouble(r -> threshold(tuning, r)).toArray();
    }

    /// From the best score of every innocent, counting those at some places only.
    public static Thresholds of(double[] best, IntPredicate counted) {
        return new Thresholds(best, counted);
    }

    private static double threshold(double[] ascending, double perThousand) {
        int allowed = (int) Math.floor(ascending.length * perThousand / 1000);
        return Math.nextUp(ascending[ascending.length - 1 - Math.min(allowed, ascending.length - 1)]);
    }

    public double score(int rate) {
        return scores[rate];
    }

    /// Alerts per 1,000 of the counted innocents at odd places, whom the threshold was not chosen on.
    public double resulting(int rate) {
        return resulting(rate, IntStream.range(0, best.length).filter(counted));
    }

    /// The same for some of the innocents, counted or not, by their places; even places are left out.
    public double resulting(int rate, IntStream among) {
        int[] odd = among.filter(i -> i % 2 == 1).toArray();
        long alerts = Arrays.stream(odd).filter(i -> best[i] >= scores[rate]).count();
        return odd.length == 0 ? Double.NaN : 1000.0 * alerts / odd.length;
    }
}
