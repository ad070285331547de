package org.limen.bench.screening.pairs;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// A scorer's F1 and recall, with thresholds chosen on some pairs and reported on others.
public final class PairTrial {
    private static final double FALSE_SHARE = 0.02;
    private final List<Scored> tuning;
    private final List<Scored> reported;

    private record Scored(double score, boolean match) {}

    /// Scores both halves.
    public PairTrial(ToDoubleFunction<LabelledPair> scorer, List<LabelledPair> tuning, List<LabelledPair> reported) {
        this.tuning = scored(scorer, tuning);
        this.reported = scored(scorer, reported);
    }

    /// Threshold, precision, recall and F1 at it, recall at 2 % false positives, and the share of false ones there.
    public double[] figures() {
        double best = DoubleStream.concat(tuning.stream().mapToDouble(Scored::score), DoubleStream.of(0))
                .boxed()
                .max((a, b) -> Double.compare(f1(tuning, a), f1(tuning, b)))
                .orElse(0.0);
        double strict = strict();
        return new double[] {
            best,
            precision(reported, best),
            recall(reported, best),
            f1(reported, best),
            recall(reported, strict),
            falseShare(reported, strict)
        };
    }

    private static List<Scored> scored(ToDoubleFunction<LabelledPair> scorer, List<LabelledPair> pairs) {
        return pairs.stream()
                .map(p -> new Scored(scorer.applyAsDouble(p), p.match()))
                .toList();
    }

    /// The lowest threshold at which no more than two in a hundred other pairs pass.
    private double strict() {
        double[] wrong = tuning.stream()
                .filter(s -> !s.match)
                .mapToDouble(Scored::score)
                .sorted()
                .toArray();
        return Math.nextUp(wrong[wrong.length - 1 - (int) (wrong.length * FALSE_SHARE)]);
    }

    private static double f1(List<Scored> among, double threshold) {
        double p = precision(among, threshold);
        double r = recall(among, threshold);
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    private static double precision(List<Scored> among, double threshold) {
        long passed = among.stream().filter(s -> s.score >= threshold).count();
        long right = among.stream().filter(s -> s.match && s.score >= threshold).count();
        return passed == 0 ? 0 : (double) right / passed;
    }

    private static double recall(List<Scored> among, double threshold) {
        return share(among.stream().filter(s -> s.match).toList(), threshold);
    }

    private static double falseShare(List<Scored> among, double threshold) {
        return share(among.stream().filter(s -> !s.match).toList(), threshold);
    }

    private static double share(List<Scored> among, double threshold) {
        return among.stream()
                .mapToInt(s -> s.score >= threshold ? 1 : 0)
                .average()
                .orElse(0);
    }
}
