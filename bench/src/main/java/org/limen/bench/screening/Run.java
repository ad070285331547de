package org.limen.bench.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.bench.screening.cases.FieldCases;
import org.limen.bench.screening.cases.ListedCases;
import org.limen.bench.screening.data.ReadyMade;
import org.limen.bench.screening.data.SharedData;
import org.limen.bench.screening.people.Filler;
import org.limen.bench.screening.people.ListedPeople;
import org.limen.bench.screening.people.Population;
import org.limen.bench.screening.recall.Case;
import org.limen.bench.screening.recall.SamePersons;
import org.limen.bench.screening.report.Report;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.ScreeningIndex;
import org.limen.engine.screening.words.TokenFrequencies;

/// What all parts of one run share.
final class Run {
    private static final TokenFrequencies TRAVELLERS = TokenFrequencies.shipped();
    static final long SEED = 2026;

    /// Another one, or the travellers would stand on the list.
    private static final long FILLER_SEED = 6202;

    private static final int INNOCENTS = 200_000;
    private static final int INNOCENTS_QUICK = 20_000;

    final SharedData data;
    final Report report;
    final Extent extent;
    final ReadyMade readyMade;
    final SamePersons same;

    /// The persons of the ready-made list, a third of them with a made-up document.
    final List<ListedSubject> persons;

    private List<Case> innocents = List.of();
    private @Nullable ScreeningIndex index;
    private @Nullable Population population;

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
        persons = FieldCases.withDocuments(readyMade.persons(), SEED);
    }

    /// Made-up travellers who are on no list, the same in every run.
    List<Case> innocents() {
        if (innocents.isEmpty()) {
            innocents = population().travellers(extent.quick ? INNOCENTS_QUICK : INNOCENTS, SEED);
        }
        return innocents;
    }

    /// The real persons and others, so many names in all; made anew at each iteration.
    Iterable<ListedSubject> filler(int names) {
        return new Filler(new ListedPeople(persons), population(), names, FILLER_SEED);
    }

    /// The real persons, like the filler without anybody else.
    Iterable<ListedSubject> realOnly() {
        return persons;
    }

    private Population population() {
        Population read = population;
        if (read == null) {
            read = new Population(data, new ListedPeople(persons));
            population = read;
        }
        return read;
    }

    /// Cases of the half that this run reports.
    ListedCases cases() {
        return new ListedCases(data, persons, !extent.tuning, SEED);
    }

    /// The index of the real persons with their made-up documents.
    ScreeningIndex index() {
        ScreeningIndex built = index;
        if (built == null) {
            built = index(persons);
            index = built;
        }
        return built;
    }

    /// The half of the cases that this run reports.
    List<Case> half(List<Case> cases) {
        return cases.stream().filter(c -> c.reported() != extent.tuning).toList();
    }

    static ScreeningIndex index(List<ListedSubject> persons) {
        return ScreeningIndex.build(persons, TRAVELLERS);
    }
}
