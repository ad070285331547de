package org.limen.screening.edition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.limen.engine.lists.DocumentList;
import org.limen.engine.lists.PersonList;
import org.limen.engine.lists.RowProblem;
import org.limen.engine.screening.ListedName;

/// What was understood of a file and what not; kept with the edition that was made of it.
///
/// @param rows       how many rows or records there were
/// @param understood how many of them stand, at least in part
/// @param problems   the first of them, each with its line
/// @param problemsAll how many there were in all
/// @param counts     what the entries hold, by name: `person`, `name`, `weakName`, `birthDate`, …
record Understood(int rows, int understood, List<RowReport> problems, long problemsAll, Map<String, Long> counts) {
    private static final int PROBLEMS_KEPT = 1_000;

    Understood {
        problems = List.copyOf(problems);
        counts = Map.copyOf(counts);
    }

    record RowReport(int line, String code, String message) {
        static RowReport of(RowProblem problem) {
            return new RowReport(
                    problem.line(), problem.problem().code(), problem.problem().message());
        }
    }

    static Understood of(ReadEdition.Rows rows) {
        return of(
                rows.count(),
                rows.understood(),
                rows.problems(),
                rows.problems().size(),
                counts(rows));
    }

    static Understood of(
            int rows, int understood, List<RowProblem> problems, long problemsAll, Map<String, Long> counts) {
        List<RowReport> kept =
                problems.stream().limit(PROBLEMS_KEPT).map(RowReport::of).toList();
        return new Understood(rows, understood, kept, problemsAll, counts);
    }

    private static Map<String, Long> counts(ReadEdition.Rows rows) {
        return switch (rows) {
            case ReadEdition.Persons(PersonList list) -> counts(list);
            case ReadEdition.Documents(DocumentList list) ->
                Map.of("document", (long) list.entries().size());
        };
    }

    private static Map<String, Long> counts(PersonList list) {
        var counts = new TreeMap<String, Long>();
        for (PersonList.Entry entry : list.entries()) {
            var person = entry.person();
            counts.merge(person.kind().code(), 1L, Long::sum);
            for (ListedName name : person.names()) {
                counts.merge(name.isWeak() ? "weakName" : "name", 1L, Long::sum);
            }
            person.birthDates()
                    .forEach(date -> counts.merge(date.day() > 0 ? "birthDate" : "partialBirthDate", 1L, Long::sum));
            add(counts, "nationality", person.nationalities().size());
            add(counts, "documentNumber", person.documentNumbers().size());
            add(counts, "birthPlace", person.birthPlaces().size());
        }
        return counts;
    }

    private static void add(Map<String, Long> counts, String what, int more) {
        if (more > 0) {
            counts.merge(what, (long) more, Long::sum);
        }
    }
}
