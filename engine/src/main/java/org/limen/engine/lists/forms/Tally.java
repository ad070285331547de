package org.limen.engine.lists.forms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.lists.Counted;
import org.limen.engine.lists.ListEntry;
import org.limen.engine.lists.ListFormat;
import org.limen.engine.lists.RowProblem;
import org.limen.engine.lists.Understood;
import org.limen.engine.lists.text.Faults;
import org.limen.engine.screening.SubjectKind;

/// Keeps the account of an import while it runs.
final class Tally implements Faults {
    private static final int ASIDE_MAX = 500;

    private final EnumMap<SubjectKind, Long> entries = new EnumMap<>(SubjectKind.class);
    private final EnumMap<Counted, Long> counts = new EnumMap<>(Counted.class);
    private final Map<String, Long> aside = new TreeMap<>();
    private final Map<String, Long> problemCounts = new TreeMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final SeenIds seen = new SeenIds();
    private long rows;
    private long rowsAside;
    private long rowsLeftOut;
    private long again;
    private boolean complete = true;

    void row() {
        rows++;
    }

    void count(Counted what) {
        counts.merge(what, 1L, Long::sum);
    }

    void entry(ListEntry entry) {
        if (seen.add(entry.subject().list(), entry.subject().entryId())) {
            entries.merge(entry.subject().kind(), 1L, Long::sum);
        } else {
            again++;
            warn(
                    entry.line(),
                    "entry-again",
                    null,
                    "the entry '" + entry.subject().entryId()
                            + "' stands further up already; what is here is added to it");
        }
    }

    /// A part that is recognised and of no use for screening.
    void aside(String what) {
        aside.merge(aside.size() < ASIDE_MAX || aside.containsKey(what) ? what : "others", 1L, Long::sum);
    }

    /// A row that is no one to screen.
    void rowAside(String what) {
        rowsAside++;
        aside(what);
    }

    /// A row that was counted and can't be used.
    void leaveOut(int line, String code, @Nullable String field, String message) {
        rowsLeftOut++;
        problem(line, Problem.error(code, field, message));
    }

    void warn(int line, String code, @Nullable String field, String message) {
        problem(line, Problem.warning(code, field, message));
    }

    /// What the text of the file shows; an error is a row that never became one.
    @Override
    public void add(int line, Problem problem) {
        if (problem.isError()) {
            rows++;
            rowsLeftOut++;
        }
        problem(line, problem);
    }

    /// The file can't be read beyond this.
    void broken(int line, String code, String message) {
        complete = false;
        problem(line, Problem.error(code, null, message));
    }

    void incomplete() {
        complete = false;
    }

    Understood understood(Optional<ListFormat> format, String encoding, long bytes) {
        return new Understood(
                format,
                encoding,
                bytes,
                rows,
                rowsAside,
                rowsLeftOut,
                complete,
                again,
                entries,
                counts,
                aside,
                problemCounts,
                problems);
    }

    private void problem(int line, Problem problem) {
        problemCounts.merge(problem.code(), 1L, Long::sum);
        if (problems.size() < Understood.PROBLEMS_MAX) {
            String where = line > 0 ? "line " + line + ": " + problem.message() : problem.message();
            problems.add(new RowProblem(line, new Problem(problem.code(), problem.severity(), problem.field(), where)));
        }
    }
}
