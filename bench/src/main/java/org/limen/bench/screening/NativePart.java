package org.limen.bench.screening;

import java.util.ArrayList;
import java.util.List;
import org.limen.bench.screening.cases.Fields;
import org.limen.bench.screening.cases.ListedCases;
import org.limen.bench.screening.data.YentePeople;
import org.limen.bench.screening.recall.Case;
import org.limen.bench.screening.recall.FalseAlerts;
import org.limen.bench.screening.recall.LimenSearcher;
import org.limen.bench.screening.recall.Trial;
import org.limen.bench.screening.report.Table;

/// Names in their own script asked of the list, which has them in Latin letters only.
///
/// Thresholds are from another project's innocents, most of whom have their names in their own script too.
final class NativePart {
    private NativePart() {}

    static void run(Run run) {
        ListedCases made = run.cases();
        List<Case> cases = new ArrayList<>(made.original());
        cases.addAll(made.composed());
        List<Case> innocents = YentePeople.innocents(run.data);
        for (Fields fields : List.of(Fields.BIRTH, Fields.NAME)) {
            Trial trial = Trial.run(
                    new LimenSearcher(run.index(), true), true, fields.of(innocents), fields.of(cases), run.same);
            Table table =
                    trial.table("native-" + fields.code, "Own script and other tables: " + fields.title, Case::kind);
            trial.describe(table);
            run.report.add(table);
            run.report.add(FalseAlerts.table(
                    trial,
                    "false-scripts-" + fields.code,
                    "False alerts per 1,000 of yente's innocents by script: " + fields.title,
                    Case::kind));
        }
    }
}
