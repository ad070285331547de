package org.limen.engine.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.limen.engine.Problem;
import org.limen.engine.lists.text.TextLines;

/// Reads a list of documents as a stream into [DocumentNumbers]: rows of issuer, number, kind and date since, parted by
/// tabulators, tens of millions of them.
public final class DocumentNumbersReader {
    private final String ownState;
    private final int firstLine;
    private final DocumentNumbers numbers;
    private final List<RowProblem> problems = new ArrayList<>();
    private long rows;
    private long leftOut;
    private long again;
    private long problemsTotal;

    /// What was read and what became of it.
    ///
    /// @param rows      how many there were
    /// @param leftOut   those that weren't understood or not allowed, each with an error among the problems
    /// @param again     those whose document stood further up; what the last row says stands
    /// @param problems  the first of them
    public record Read(
            DocumentNumbers numbers,
            String encoding,
            long rows,
            long leftOut,
            long again,
            long problemsTotal,
            List<RowProblem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    private DocumentNumbersReader(String ownState, int firstLine, int expected) {
        this.ownState = ownState;
        this.firstLine = firstLine;
        this.numbers = new DocumentNumbers(expected);
    }

    /// @param firstLine the number of the stream's first line in its file
    /// @param ownState  the state whose documents these may be; others are refused
    /// @param expected  so many documents are about to come; more may
    public static Read read(InputStream in, int firstLine, String ownState, int expected) throws IOException {
        return new DocumentNumbersReader(ownState, firstLine, expected).read(in);
    }

    private Read read(InputStream in) throws IOException {
        TextLines lines = TextLines.of(in, firstLine, this::lineFault);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                rows++;
                DocumentList.readRow(line.split("\t", -1), lines.line(), ownState, this::put, this::problem);
            }
        }
        return new Read(numbers, lines.encoding().title(), rows, leftOut, again, problemsTotal, problems);
    }

    private void put(DocumentList.Entry entry) {
        DocumentKind kind = DocumentKind.of(entry.kind()).orElseThrow();
        if (!numbers.put(entry.issuer(), entry.number(), kind, entry.since())) {
            again++;
        }
    }

    /// A line that can't be read is a row that never became one.
    private void lineFault(int line, Problem problem) {
        if (problem.isError()) {
            rows++;
        }
        String message = "line " + line + ": " + problem.message();
        problem(new RowProblem(line, new Problem(problem.code(), problem.severity(), problem.field(), message)));
    }

    private void problem(RowProblem problem) {
        problemsTotal++;
        if (problem.problem().isError()) {
            leftOut++;
        }
        if (problems.size() < Understood.PROBLEMS_MAX) {
            problems.add(problem);
        }
    }
}
