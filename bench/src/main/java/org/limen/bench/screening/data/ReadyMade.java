package org.limen.bench.screening.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.limen.bench.screening.recall.Case;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.Sex;

/// The ready-made benchmark: persons of three real lists, and queries with the answer known.
///
/// @param persons   with their names in the order of the file
/// @param positives queries for a listed person, by class, with noisy dates of birth
/// @param innocents made-up travellers with a name and a date of birth
public record ReadyMade(List<ListedSubject> persons, List<Case> positives, List<Case> innocents) {
    /// A machine-readable zone of this many letters may be full, and its last word cut.
    private static final int FULL_ZONE_LETTERS = 28;

    public static ReadyMade read(SharedData data) {
        return new ReadyMade(
                persons(data),
                cases(data, "benchmark/queries_positive.tsv"),
                cases(data, "benchmark/queries_innocent.tsv"));
    }

    private static List<Case> cases(SharedData data, String file) {
        var cases = new ArrayList<Case>();
        for (String[] cells : data.cells(file, "\t")) {
            boolean full = cells[2].length() >= FULL_ZONE_LETTERS;
            PartialDate birth = PartialDate.read(cells[3], "birthDate").date();
            var query = new Query(List.of(cells[2]), birth, "", Sex.UNSPECIFIED, "", "", full);
            cases.add(new Case(cells[0], "", cells[1], query));
        }
        return List.copyOf(cases);
    }

    private static List<ListedSubject> persons(SharedData data) {
        var rows = new LinkedHashMap<String, List<String[]>>();
        for (String[] cells : data.cells("benchmark/list_real.tsv", "\t")) {
            rows.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(cells);
        }
        return rows.entrySet().stream()
                .map(e -> person(e.getKey(), e.getValue()))
                .toList();
    }

    private static ListedSubject person(String id, List<String[]> rows) {
        var dates = new ArrayList<PartialDate>();
        var names = new LinkedHashSet<String>();
        var nationalities = new TreeSet<String>();
        Sex sex = Sex.UNSPECIFIED;
        for (String[] row : rows) {
            names.add(row[2]);
            PartialDate date = PartialDate.read(row[3], "birthDate").date();
            if (date != null) {
                dates.add(date);
            }
            if (!row[4].isEmpty()) {
                nationalities.add(row[4]);
            }
            sex = row[5].isEmpty() ? sex : Sex.of(row[5]);
        }
        List<ListedName> listed = names.stream().map(ListedName::good).toList();
        return ListedSubject.person(id, rows.getFirst()[1], listed, dates, nationalities, sex, List.of());
    }

    /// Persons by entry id.
    public static Map<String, ListedSubject> byEntry(List<ListedSubject> persons) {
        var byEntry = new LinkedHashMap<String, ListedSubject>();
        persons.forEach(p -> byEntry.put(p.entryId(), p));
        return byEntry;
    }
}
