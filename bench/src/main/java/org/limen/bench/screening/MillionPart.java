package org.limen.bench.screening;

import java.util.ArrayList;
import java.util.List;
import org.limen.bench.screening.cases.Fields;
import org.limen.bench.screening.recall.Case;
import org.limen.bench.screening.recall.FalseAlerts;
import org.limen.bench.screening.recall.LimenSearcher;
import org.limen.bench.screening.recall.Trial;
import org.limen.bench.screening.report.Table;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.words.TokenFrequencies;

/// Recall where the real persons stand among a million names: of the larger protocol's queries, and of the ready-made
/// set's by the same thresholds.
final class MillionPart {
    private static final int NAMES = 1_000_000;
    private static final int INNOCENTS = 50_000;

    private MillionPart() {}

    static void run(Run run) {
        ScreeningIndex index = ScreeningIndex.build(run.filler(NAMES), TokenFrequencies.shipped());
        List<Case> cases = new ArrayList<>(run.cases().rewritten());
        cases.addAll(run.cases().heldOut(run.readyMade.positives()));
        List<Case> ready = run.cases().readyMade(run.readyMade.positives());
        List<Case> innocents =
                run.innocents().subList(0, Math.min(INNOCENTS, run.innocents().size()));
        for (Fields fields : List.of(Fields.FULL, Fields.BIRTH)) {
            Trial trial =
                    Trial.run(new LimenSearcher(index, true), true, fields.of(innocents), fields.of(cases), run.same);
            Table table = trial.table("million-" + fields.code, "1 M names: " + fields.title, Case::kind);
            trial.describe(table);
            run.report.add(table);
            run.report.add(trial.asking(new LimenSearcher(index, true), fields.of(ready), run.same)
                    .table("million-ready-" + fields.code, "Ready-made set, 1 M names: " + fields.title, Case::kind));
            run.report.add(FalseAlerts.table(
                    trial,
                    "false-million-" + fields.code,
                    "False alerts per 1,000 on 1 M names by group: " + fields.title,
                    Case::kind));
        }
    }
}
