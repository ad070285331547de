package org.limen.bench.screening.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.limen.bench.screening.report.Column;
import org.limen.bench.screening.report.Table;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.ScreeningOptions;

/// Whether the model's own numbers can be believed: the rate that an operator gets for the rate asked for, and the
/// weight of evidence that bits turn out to have.
public final class Calibration {
    private static final int STEP_BITS = 3;
    private static final int LOWEST_BITS = 12;
    private static final int HIGHEST_BITS = 48;

    private Calibration() {}

    /// What an operator gets who asks for so many false alerts per 1,000, with no threshold but the model's.
    public static double alerted(ScreeningIndex index, List<Case> innocents, double perThousand) {
        ScreeningOptions options = ScreeningOptions.perThousand(perThousand);
        long alerts = IntStream.range(0, innocents.size())
                .parallel()
                .filter(i -> !index.screen(innocents.get(i).query(), options).isEmpty())
                .count();
        return 1000.0 * alerts / innocents.size();
    }

    /// The share of the cases that the model alerts on at this rate.
    public static double recall(ScreeningIndex index, List<Case> cases, double perThousand) {
        ScreeningOptions options = ScreeningOptions.perThousand(perThousand);
        long found = cases.stream()
                .parallel()
                .filter(c -> index.screen(c.query(), options).stream()
                        .anyMatch(h -> h.entry().equals(c.entry())))
                .count();
        return cases.isEmpty() ? Double.NaN : (double) found / cases.size();
    }

    /// Bits as the model gives them beside log₂ of how much oftener such bits come from the right entry than from
    /// any other.
    public static Table evidence(
            ScreeningIndex index, List<Case> cases, List<Case> innocents, String name, String title) {
        var right = new ArrayList<Double>();
        for (Case asked : cases) {
            hits(index, asked).stream()
                    .filter(h -> h.entry().equals(asked.entry()))
                    .forEach(h -> right.add(h.bits()));
        }
        var wrong = new ArrayList<Double>();
        innocents.forEach(i -> hits(index, i).forEach(h -> wrong.add(h.bits())));
        var table = new Table(
                name,
                title,
                List.of(
                        Column.count("right"),
                        Column.count("wrong"),
                        Column.bits("predicted"),
                        Column.bits("observed")));
        double comparisons = (double) innocents.size() * index.entries();
        for (int from = LOWEST_BITS; from < HIGHEST_BITS; from += STEP_BITS) {
            long r = between(right, from);
            long w = between(wrong, from);
            double observed = r < 5 || w < 5 ? Double.NaN : log2((double) r / cases.size() / (w / comparisons));
            table.row(from + " to " + (from + STEP_BITS) + " bits", r, w, from + STEP_BITS / 2.0, observed);
        }
        return table.note(
                "Observed: log₂ of the share of right entries with such bits over the share of all wrong ones.");
    }

    private static List<Hit> hits(ScreeningIndex index, Case asked) {
        return index.screen(asked.query(), ScreeningOptions.perThousand(200));
    }

    private static long between(List<Double> bits, int from) {
        return bits.stream().filter(b -> b >= from && b < from + STEP_BITS).count();
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
