package org.limen.bench.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import org.limen.bench.screening.pairs.LabelledPair;
import org.limen.bench.screening.pairs.PairTrial;
import org.limen.bench.screening.report.Column;
import org.limen.bench.screening.report.Form;
import org.limen.bench.screening.report.Table;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.ScreeningOptions;
import org.limen.engine.screening.Sex;

/// Labelled pairs of names: most of them made to be hard, and none with a date of birth.
///
/// Bits say how unlikely a coincidence is, labels say whether two names may be one: a common name that agrees in
/// full is a match to the one and no evidence to the other. So the share of the bits that the listed name gets from
/// itself has its own row.
final class PairsPart {
    private static final double NOTHING = -100;

    private final AtomicInteger thrown = new AtomicInteger();

    private PairsPart() {}

    static void run(Run run) {
        new PairsPart().measure(run);
    }

    private void measure(Run run) {
        List<LabelledPair> pairs = LabelledPair.read(run.data);
        var table = new Table(
                "pairs",
                "Labelled pairs of persons' names (threshold chosen on the one half, reported on the other)",
                List.of(
                        new Column("threshold", Form.SHARE),
                        Column.share("precision"),
                        Column.share("recall"),
                        Column.share("F1"),
                        Column.share("R at FPR 2 %"),
                        new Column("FPR there", Form.SHARE)));
        add(table, "Limen, share of the listed name's own bits", this::shareOfBits, run, pairs);
        add(table, "Limen, bits", p -> bits(p.one(), p.other()), run, pairs);
        double none = Double.NaN;
        table.row("logic-v2, its authors' scores at 0.7 (541 pairs)", 0.7, 0.70, 0.79, 0.742, 0.40, none);
        table.note("%d of the pairs are at hand, %d of them matches; logic-v2's figures are of the whole set."
                .formatted(
                        pairs.size(), pairs.stream().filter(LabelledPair::match).count()));
        if (thrown.get() > 0) {
            table.note("The engine threw on %d comparisons.".formatted(thrown.get()));
        }
        run.report.add(table);
    }

    static void add(Table table, String row, ToDoubleFunction<LabelledPair> scorer, Run run, List<LabelledPair> pairs) {
        int reported = run.extent.tuning() ? 0 : 1;
        table.row(row, new PairTrial(scorer, half(pairs, 0), half(pairs, reported)).figures());
    }

    private static List<LabelledPair> half(List<LabelledPair> pairs, int parity) {
        var half = new ArrayList<LabelledPair>();
        for (int i = parity; i < pairs.size(); i += 2) {
            half.add(pairs.get(i));
        }
        return half;
    }

    private double shareOfBits(LabelledPair pair) {
        double self = Math.max(bits(pair.one(), pair.one()), bits(pair.other(), pair.other()));
        return self <= 0 ? 0 : Math.max(bits(pair.one(), pair.other()), bits(pair.other(), pair.one())) / self;
    }

    /// A pair on which the engine throws counts as not alike, and is told below the table.
    private double bits(String given, String listed) {
        ListedSubject person = ListedSubject.person(
                "0", "pair", List.of(ListedName.good(listed)), List.of(), Set.of(), Sex.UNSPECIFIED, List.of());
        try {
            return Run.index(List.of(person)).screen(Query.ofName(given), ScreeningOptions.best()).stream()
                    .mapToDouble(hit -> hit.bits())
                    .max()
                    .orElse(NOTHING);
        } catch (RuntimeException bug) {
            if (thrown.incrementAndGet() == 1) {
                System.err.println("pairs: " + bug + " at " + bug.getStackTrace()[0]);
            }
            return NOTHING;
        }
    }
}
