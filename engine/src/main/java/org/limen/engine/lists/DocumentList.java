package org.limen.engine.lists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;

/// A list of documents that their issuing states reported, from rows of issuer, document number, kind and date since.
///
/// Only the issuing state may add a number, so a row of any other issuer is left out and named.
///
/// @param entries  the documents in the order of their rows
/// @param rows     how many rows there were
/// @param problems what was not understood or not allowed; an error means that the row was left out
public record DocumentList(List<Entry> entries, int rows, List<RowProblem> problems) {
    private static final Set<String> KINDS = Set.of("lost", "stolen", "revoked", "invalid");
    private static final int COLUMNS_MIN = 3;

    /// A document that must not be accepted.
    ///
    /// @param issuer the issuing state's code
    /// @param number in its normal form, as [#normalNumber] gives it
    /// @param kind   `lost`, `stolen`, `revoked` or `invalid`
    /// @param since  null where the list doesn't say
    public record Entry(
            String issuer,
            String number,
            String kind,
            @Nullable LocalDate since) {}

    public DocumentList {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    public int understood() {
        return entries.size();
    }

    /// A document number without blanks, hyphens and fillers, in upper case.
    public static String normalNumber(String number) {
        return isNormal(number) ? number : rewritten(number);
    }

    private static boolean isNormal(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static String rewritten(String number) {
        var normal = new StringBuilder(number.length());
        number.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(normal::appendCodePoint);
        return normal.toString();
    }

    /// Reads the rows of a text; empty lines and lines that begin with `#` are passed over.
    ///
    /// @param firstLine the number of the text's first line in its file
    /// @param ownState  the state whose documents these may be; others are refused
    public static DocumentList read(String text, int firstLine, String ownState) {
        var entries = new ArrayList<Entry>();
        var problems = new ArrayList<RowProblem>();
        int line = firstLine;
        int rows = 0;
        for (String row : (Iterable<String>) text.lines()::iterator) {
            if (!row.isBlank() && row.charAt(0) != '#') {
                rows++;
                readRow(row.split("\t", -1), line, ownState, entries::add, problems::add);
            }
            line++;
        }
        return new DocumentList(entries, rows, problems);
    }

    /// Reads one row; a row in error gives no entry.
    static void readRow(
            String[] cells, int line, String ownState, Consumer<Entry> entries, Consumer<RowProblem> problems) {
        Problem problem = problem(cells, ownState);
        if (problem != null) {
            String message = "line " + line + ": " + problem.message();
            problems.accept(new RowProblem(line, Problem.error(problem.code(), problem.field(), message)));
            return;
        }
        LocalDate since = cells.length > 3 ? date(cells[3].strip()) : null;
        if (since == null && cells.length > 3 && !cells[3].isBlank()) {
            String message = "line " + line + ": '" + cells[3] + "' is no date; the entry stands without it";
            problems.accept(new RowProblem(line, Problem.warning("date-unreadable", "since", message)));
        }
        entries.accept(new Entry(cells[0].strip(), normalNumber(cells[1]), cells[2].strip(), since));
    }

    private static @Nullable Problem problem(String[] cells, String ownState) {
        if (cells.length < COLUMNS_MIN) {
            String message = "has " + cells.length + " columns where issuer, number and kind are needed";
            return Problem.error("row-unreadable", null, message);
        }
        if (normalNumber(cells[1]).isEmpty()) {
            return Problem.error("row-unreadable", "number", "has no document number");
        }
        if (!KINDS.contains(cells[2].strip())) {
            return Problem.error(
                    "kind-unknown", "kind", "'" + cells[2] + "' is none of lost, stolen, revoked, invalid");
        }
        if (!cells[0].strip().equals(ownState)) {
            String message = "only " + cells[0].strip() + " may report its documents, and the list is by " + ownState;
            return Problem.error("issuer-not-own", "issuer", message);
        }
        return null;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
