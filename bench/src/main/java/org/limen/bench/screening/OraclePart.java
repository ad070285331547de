package org.limen.bench.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.limen.bench.screening.cases.Fields;
import org.limen.bench.screening.recall.Case;
import org.limen.bench.screening.report.Column;
import org.limen.bench.screening.report.Table;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.ScreeningOptions;

/// What the index loses against comparing every name: one hit in ten thousand is allowed.
///
/// Each case and some innocents are asked both ways at the operator's threshold; a hit counts as found when it has
/// the same bits. Where there are more hits than are shown, only those shown can be compared.
final class OraclePart {
    private static final int HITS_MAX = 1_000;
    private static final double SAME_BITS = 0.02;
    private static final int INNOCENTS = 4_000;
    private static final int ASKED = 3_000;
    private static final int ASKED_QUICK = 1_000;

    private OraclePart() {}

    /// Hits of both ways.
    private record Difference(long every, long lost, long otherBits, long extra) {
        Difference plus(Difference other) {
            return new Difference(
                    every + other.every, lost + other.lost, otherBits + other.otherBits, extra + other.extra);
        }

        double[] figures(int asked) {
            return new double[] {asked, every, lost, 10_000.0 * lost / Math.max(1, every), otherBits, extra};
        }
    }

    static void run(Run run) {
        var table = new Table(
                "oracle",
                "What the index loses against comparing every name, real list",
                List.of(
                        Column.count("asked"),
                        Column.count("hits"),
                        Column.count("lost"),
                        Column.rate("per 10,000"),
                        Column.count("other bits"),
                        Column.count("extra")));
        List<Case> asked = new ArrayList<>(run.cases().rewritten());
        asked.addAll(run.cases().heldOut(run.readyMade.positives()));
        asked.addAll(run.innocents().subList(0, INNOCENTS));
        java.util.Collections.shuffle(asked, new java.util.Random(Run.SEED));
        int most = run.extent.quick() ? ASKED_QUICK : ASKED;
        add(table, run, Fields.BIRTH, 1, run.extent.quick() ? asked.subList(0, most) : asked);
        add(table, run, Fields.BIRTH, 10, asked.subList(0, most));
        add(table, run, Fields.FULL, 1, asked.subList(0, most));
        add(table, run, Fields.NAME, 1, asked.subList(0, most));
        run.report.add(table);
    }

    private static void add(Table table, Run run, Fields fields, double perThousand, List<Case> asked) {
        Difference all = fields.of(asked).stream()
                .parallel()
                .map(c -> difference(run.index(), c.query(), perThousand))
                .reduce(new Difference(0, 0, 0, 0), Difference::plus);
        table.row("%s, at %.0f".formatted(fields.title, perThousand), all.figures(asked.size()));
    }

    private static Difference difference(ScreeningIndex index, Query query, double perThousand) {
        ScreeningOptions options = ScreeningOptions.perThousand(perThousand).atMost(HITS_MAX);
        Map<String, Double> every = bits(index.screenEveryName(query, options));
        Map<String, Double> found = bits(index.screen(query, options));
        long lost = every.keySet().stream().filter(e -> !found.containsKey(e)).count();
        long otherBits = every.entrySet().stream()
                .filter(e -> found.containsKey(e.getKey()))
                .filter(e -> Math.abs(found.getOrDefault(e.getKey(), 0.0) - e.getValue()) > SAME_BITS)
                .count();
        long extra = found.keySet().stream().filter(e -> !every.containsKey(e)).count();
        return new Difference(every.size(), lost, otherBits, extra);
    }

    private static Map<String, Double> bits(List<Hit> hits) {
        return hits.stream().collect(Collectors.toMap(Hit::entry, Hit::bits, Math::max, HashMap::new));
    }
}
