package org.limen.bench.screening;

import java.util.List;
import org.limen.bench.screening.data.ReadyMade;
import org.limen.bench.screening.data.SharedData;
import org.limen.bench.screening.recall.Case;
import org.limen.bench.screening.recall.SamePersons;
import org.limen.bench.screening.report.Report;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.words.TokenFrequencies;

/// What all parts of one run share.
final class Run {
    private static final TokenFrequencies TRAVELLERS = TokenFrequencies.shipped();
    final SharedData data;
    final Report report;
    final Extent extent;
    final ReadyMade readyMade;
    final SamePersons same;

    /// @param tuning     whether the even half is reported, for choosing constants on
    /// @param quick      whether a tenth of the innocents will do
    /// @param tenMillion whether speed is measured on ten million names too
    record Extent(boolean tuning, boolean quick, boolean tenMillion) {}

    Run(SharedData data, Report report, Extent extent) {
        this.data = data;
        this.report = report;
        this.extent = extent;
        readyMade = ReadyMade.read(data);
        same = SamePersons.among(readyMade.persons());
    }

    /// The half of the cases that this run reports.
    List<Case> half(List<Case> cases) {
        return cases.stream().filter(c -> c.reported() != extent.tuning).toList();
    }

    static ScreeningIndex index(List<ListedSubject> persons) {
        return ScreeningIndex.build(persons, TRAVELLERS);
    }
}
