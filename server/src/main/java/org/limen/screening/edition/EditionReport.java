package org.limen.screening.edition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.limen.engine.lists.Counted;
import org.limen.engine.lists.DocumentList;
import org.limen.engine.lists.ListFormat;
import org.limen.engine.lists.RowProblem;
import org.limen.engine.lists.Understood;
import org.limen.engine.screening.SubjectKind;

/// What was understood of a file and what not; kept with the edition that was made of it.
///
/// @param rows          how many rows or records there were
/// @param understood    how many of them stand, at least in part
/// @param aside         rows of things that are not screened, addresses say
/// @param leftOut       rows that could not be read
/// @param complete      false where the file broke off
/// @param format        the form's code, and its encoding
/// @param counts        what the entries hold, by name: `person`, `names`, `fullDates`, …
/// @param problemCounts all problems by their codes
/// @param problems      the first of them, each with its line
record EditionReport(
        long rows,
        long understood,
        long aside,
        long leftOut,
        boolean complete,
        String format,
        String encoding,
        Map<String, Long> counts,
        Map<String, Long> problemCounts,
        List<RowReport> problems,
        long problemsAll) {

    record RowReport(int line, String code, String message) {
        static RowReport of(RowProblem problem) {
            return new RowReport(
                    problem.line(), problem.problem().code(), problem.problem().message());
        }
    }

    static EditionReport of(ReadEdition.Rows rows) {
        return switch (rows) {
            case ReadEdition.Persons persons -> of(persons.told());
            case ReadEdition.Documents(DocumentList list) -> of(list);
        };
    }

    static EditionReport of(Understood told) {
        var counts = new TreeMap<String, Long>();
        told.entries().forEach((SubjectKind kind, Long n) -> counts.put(kind.code(), n));
        told.counts().forEach((Counted what, Long n) -> counts.put(camel(what), n));
        return new EditionReport(
                told.rows(),
                told.rowsUnderstood(),
                told.rowsAside(),
                told.rowsLeftOut(),
                told.complete(),
                told.format().map(ListFormat::code).orElse("unknown"),
                told.encoding(),
                counts,
                told.problemCounts(),
                told.problems().stream().map(RowReport::of).toList(),
                told.problemsTotal());
    }

    private static EditionReport of(DocumentList list) {
        var byCode = new TreeMap<String, Long>();
        list.problems().forEach(problem -> byCode.merge(problem.problem().code(), 1L, Long::sum));
        return new EditionReport(
                list.rows(),
                list.understood(),
                0,
                (long) list.rows() - list.understood(),
                true,
                ListFormat.LIMEN.code(),
                "UTF-8",
                Map.of("document", (long) list.entries().size()),
                byCode,
                list.problems().stream()
                        .limit(Understood.PROBLEMS_MAX)
                        .map(RowReport::of)
                        .toList(),
                list.problems().size());
    }

    /// `FULL_DATES` as `fullDates`.
    private static String camel(Counted what) {
        var camel = new StringBuilder();
        for (String word : what.name().toLowerCase(Locale.ROOT).split("_")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
