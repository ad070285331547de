package org.limen.bench.screening;

import java.util.ArrayList;
import java.util.List;
import org.limen.bench.screening.cases.FieldCases;
import org.limen.bench.screening.cases.Fields;
import org.limen.bench.screening.cases.ListedCases;
import org.limen.bench.screening.cases.OtherPersons;
import org.limen.bench.screening.cases.YenteCases;
import org.limen.bench.screening.recall.Calibration;
import org.limen.bench.screening.recall.Case;
import org.limen.bench.screening.recall.FalseAlerts;
import org.limen.bench.screening.recall.LimenSearcher;
import org.limen.bench.screening.recall.Thresholds;
import org.limen.bench.screening.recall.Trial;
import org.limen.bench.screening.report.Column;
import org.limen.bench.screening.report.Table;

/// The larger protocol on the real list: every kind of rewriting, every culture, noise in every field, and 200
/// thousand travellers who are on no list.
///
/// A query is judged as the operator's is: by how much a hit exceeds the model's threshold for a traveller with or
/// without a date of birth. Constructed namesakes and relatives have a column of their own, and are left out where
/// the name is all that is known.
final class AccuracyPart {
    private static final int CALIBRATED_ON = 20_000;
    private static final int OPERATOR_INNOCENTS = 50_000;
    private final Run run;
    private final ListedCases made;

    private AccuracyPart(Run run) {
        this.run = run;
        this.made = run.cases();
    }

    static void run(Run run) {
        new AccuracyPart(run).measure();
    }

    private void measure() {
        List<Case> cases = new ArrayList<>(made.rewritten());
        cases.addAll(made.heldOut(run.readyMade.positives()));
        cases.addAll(made.original().stream()
                .filter(c -> !c.kind().startsWith("own script"))
                .toList());
        cases.addAll(run.half(YenteCases.read(run.data, run.persons)));
        Trial birth = kinds(Fields.BIRTH, cases);
        Trial full = kinds(Fields.FULL, cases);
        Trial name = kinds(Fields.NAME, cases);
        fields(full);
        others(birth, Fields.BIRTH);
        others(name, Fields.NAME);
        cultures(birth, Fields.BIRTH);
        cultures(full, Fields.FULL);
        cultures(name, Fields.NAME);
        calibration(cases);
    }

    private Trial kinds(Fields fields, List<Case> cases) {
        Trial trial =
                Trial.run(new LimenSearcher(run.index(), true), true, innocents(fields), fields.of(cases), run.same);
        Table table = trial.table("kinds-" + fields.code, "Real list, 24 k names: " + fields.title, Case::kind);
        trial.describe(table);
        run.report.add(table);
        return trial;
    }

    private List<Case> innocents(Fields fields) {
        List<Case> all = run.innocents();
        return fields.of(fields == Fields.NAME ? natural(all) : all);
    }

    private static List<Case> some(List<Case> cases, int most) {
        return cases.subList(0, Math.min(most, cases.size()));
    }

    private static List<Case> natural(List<Case> innocents) {
        return innocents.stream().filter(c -> !c.constructed()).toList();
    }

    /// One wrong field at a time, by the thresholds of travellers with all fields.
    private void fields(Trial full) {
        List<Case> cases = new FieldCases(made).all();
        Trial trial = full.asking(new LimenSearcher(run.index(), true), cases, run.same);
        run.report.add(
                trial.table("fields", "Real list: the name as listed, one other field wrong or missing", Case::kind));
    }

    /// Other persons than the listed: here the share that raises an alert should be low.
    private void others(Trial trial, Fields fields) {
        Trial asked =
                trial.asking(new LimenSearcher(run.index(), true), fields.of(new OtherPersons(made).all()), run.same);
        run.report.add(asked.table(
                "others-" + fields.code,
                "Other persons with all of a listed name but one word, share that raises an alert: " + fields.title,
                Case::kind));
    }

    private void cultures(Trial trial, Fields fields) {
        run.report.add(trial.table("cultures-" + fields.code, "Recall by culture: " + fields.title, Case::culture));
        run.report.add(FalseAlerts.table(
                trial,
                "false-cultures-" + fields.code,
                "False alerts per 1,000 by culture: " + fields.title,
                Case::culture));
        run.report.add(FalseAlerts.table(
                trial, "false-groups-" + fields.code, "False alerts per 1,000 by group: " + fields.title, Case::kind));
    }

    private void calibration(List<Case> cases) {
        var table = new Table(
                "operator",
                "What an operator gets at the model's own thresholds",
                List.of(
                        Column.rate("10 gives"),
                        Column.rate("1 gives"),
                        Column.rate("0.1 gives"),
                        Column.share("recall at 10"),
                        Column.share("at 1"),
                        Column.share("at 0.1")));
        for (Fields fields : Fields.values()) {
            List<Case> innocents = some(natural(innocents(fields)), OPERATOR_INNOCENTS);
            List<Case> asked = fields.of(cases);
            double[] figures = new double[2 * Thresholds.RATES.size()];
            for (int i = 0; i < Thresholds.RATES.size(); i++) {
                double rate = Thresholds.RATES.get(i);
                figures[i] = Calibration.alerted(run.index(), innocents, rate);
                figures[i + Thresholds.RATES.size()] = Calibration.recall(run.index(), asked, rate);
            }
            table.row(fields.title, figures);
        }
        run.report.add(table);
        List<Case> some = run.innocents()
                .subList(0, Math.min(CALIBRATED_ON, run.innocents().size()));
        run.report.add(Calibration.evidence(
                run.index(),
                Fields.BIRTH.of(cases),
                Fields.BIRTH.of(some),
                "calibration-birth",
                "Bits and what they are worth: " + Fields.BIRTH.title));
    }
}
