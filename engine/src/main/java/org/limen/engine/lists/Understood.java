package org.limen.engine.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.limen.engine.screening.SubjectKind;

/// What was understood of a list and what was not: every row is in one of `rowsUnderstood`, `rowsAside` and
/// `rowsLeftOut`.
///
/// @param format       empty where it was none that is known
/// @param encoding     as the lines have shown it
/// @param bytes        how many were read
/// @param rows         rows, elements or lines that hold one thing each
/// @param rowsAside    rows of things that are not screened, such as addresses; `aside` says which
/// @param rowsLeftOut  rows that could not be read, each with an error among the problems
/// @param complete     false where the file broke off
/// @param entriesAgain how many entries came again after others had come
/// @param entries      by kind, those that came again counted once
/// @param counts       what the entries hold
/// @param aside        what was recognised and is not used for screening
/// @param problemCounts all problems by their codes
/// @param problems     the first of them
public record Understood(
        Optional<ListFormat> format,
        String encoding,
        long bytes,
        long rows,
        long rowsAside,
        long rowsLeftOut,
        boolean complete,
        long entriesAgain,
        Map<SubjectKind, Long> entries,
        Map<Counted, Long> counts,
        Map<String, Long> aside,
        Map<String, Long> problemCounts,
        List<RowProblem> problems) {
    /// Further problems are counted and not kept.
    public static final int PROBLEMS_MAX = 200;

    public Understood {
        entries = Map.copyOf(entries);
        counts = Map.copyOf(counts);
        aside = Map.copyOf(aside);
        problemCounts = Map.copyOf(problemCounts);
        problems = List.copyOf(problems);
    }

    public long rowsUnderstood() {
        return rows - rowsAside - rowsLeftOut;
    }

    public long entriesOf(SubjectKind kind) {
        return entries.getOrDefault(kind, 0L);
    }

    public long entriesTotal() {
        return entries.values().stream().mapToLong(n -> n).sum();
    }

    public long count(Counted what) {
        return counts.getOrDefault(what, 0L);
    }

    public long problemsTotal() {
        return problemCounts.values().stream().mapToLong(n -> n).sum();
    }

    /// The report as lines of text.
    ///
    /// @param problemsShown so many problems in full, the others as a number
    public List<String> lines(int problemsShown) {
        var lines = new ArrayList<String>();
        lines.add(format.map(ListFormat::title).orElse("a form that is not known") + "; " + encoding + ", "
                + number(bytes) + " bytes" + (complete ? "" : "; INCOMPLETE, it broke off"));
        lines.add(number(rowsUnderstood()) + " of " + number(rows) + " rows understood, " + number(rowsAside)
                + " are of no one to screen, " + number(rowsLeftOut) + " left out");
        lines.add(kinds());
        new TreeMap<>(counts).forEach((what, n) -> lines.add("  " + number(n) + " " + what.title()));
        if (!aside.isEmpty()) {
            lines.add("recognised and not used for screening: " + joined(aside));
        }
        if (!problems.isEmpty()) {
            lines.add("problems: " + joined(problemCounts));
            problems.stream()
                    .limit(problemsShown)
                    .forEach(p -> lines.add("  " + p.problem().message()));
            long more = problemsTotal() - Math.min(problemsShown, problems.size());
            if (more > 0) {
                lines.add("  and " + number(more) + " more");
            }
        }
        return lines;
    }

    private String kinds() {
        var byKind = new EnumMap<SubjectKind, Long>(SubjectKind.class);
        byKind.putAll(entries);
        String kinds = byKind.entrySet().stream()
                .map(e -> number(e.getValue()) + " " + plural(e.getKey(), e.getValue()))
                .reduce((a, b) -> a + ", " + b)
                .orElse("no entries");
        return entriesAgain == 0 ? kinds : kinds + "; " + number(entriesAgain) + " came again further down";
    }

    private static String plural(SubjectKind kind, long n) {
        return n == 1 || kind == SubjectKind.AIRCRAFT ? kind.code() : kind.code() + "s";
    }

    private static String joined(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> number(e.getValue()) + " " + e.getKey())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
