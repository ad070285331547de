package org.limen.bench.screening;

import java.util.List;
import org.limen.bench.screening.recall.Case;
import org.limen.bench.screening.recall.LimenSearcher;
import org.limen.bench.screening.recall.Trial;
import org.limen.bench.screening.report.Table;
import org.limen.engine.screening.ScreeningIndex;

/// The ready-made benchmark: 24 thousand real names, twelve classes of queries, ten thousand innocents.
///
/// One threshold in bits for all queries of a table, as those measured them who made the set: its innocents all
/// have a date of birth, so a query without one is not judged by a stricter threshold here. The operator's way,
/// where it is, stands in the tables of the larger protocol.
final class ReadyMadePart {
    private ReadyMadePart() {}

    static void run(Run run) {
        ScreeningIndex index = Run.index(run.readyMade.persons());
        List<Case> cases = run.half(run.readyMade.positives());
        List<Case> innocents = run.readyMade.innocents();
        add(run, index, innocents, cases, "ready-birth", "Ready-made set, 24 k names: name and noisy date of birth");
        add(
                run,
                index,
                withoutDates(innocents),
                withoutDates(cases),
                "ready-name",
                "Ready-made set, 24 k names: name only");
    }

    private static void add(
            Run run, ScreeningIndex index, List<Case> innocents, List<Case> cases, String name, String title) {
        Trial trial = Trial.run(new LimenSearcher(index, false), true, innocents, cases, run.same);
        Table table = trial.table(name, title, Case::kind);
        trial.describe(table);
        run.report.add(table);
    }

    static List<Case> withoutDates(List<Case> cases) {
        return cases.stream().map(c -> c.asking(c.query().bornOn(null))).toList();
    }
}
