package org.limen.engine.lists.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;

/// The rows of a file of cells with a delimiter and quotes (RFC 4180), wherever its quotes are broken.
///
/// A row that can't be right is named by its first line alone, and reading goes on with the line after that, so
/// that a quote that never closes costs one row and not the rest of the file.
public final class DelimitedRows {
    /// Rows of more lines are taken for an unclosed quote.
    public static final int ROW_LINES_MAX = 500;

    private final TextLines lines;
    private final Faults faults;
    private final CellScanner scanner;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private int columns;

    /// One row.
    ///
    /// @param line the first line that it stands on
    public record Row(int line, List<String> cells) {
        /// The cell without blanks around it, empty where the row ends before.
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    private record Line(int number, String text) {}

    public DelimitedRows(TextLines lines, char delimiter, Faults faults) {
        this.lines = lines;
        this.faults = faults;
        scanner = new CellScanner(delimiter);
    }

    /// Rows of another number of columns are left out and named from here on.
    public void expect(int columnsOfEachRow) {
        columns = columnsOfEachRow;
    }

    /// The next row that can be read, or null at the end; empty lines are passed over.
    public @Nullable Row next() throws IOException {
        for (Line first = line(); first != null; first = line()) {
            Row row = first.text.isBlank() ? null : row(first);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Row row(Line first) throws IOException {
        scanner.reset();
        var more = new ArrayList<Line>();
        CellScanner.State state = scanner.feed(first.text);
        while (state == CellScanner.State.OPEN && more.size() < ROW_LINES_MAX) {
            Line next = line();
            if (next == null) {
                break;
            }
            more.add(next);
            state = scanner.feed(next.text);
        }
        String fault = fault(state);
        if (fault == null) {
            return new Row(first.number, scanner.cells());
        }
        faults.add(first.number, Problem.error("row-unreadable", null, fault));
        giveBack(more);
        return null;
    }

    private @Nullable String fault(CellScanner.State state) {
        return switch (state) {
            case OPEN -> "opens a quote that is not closed";
            case MISQUOTED -> "has something other than a delimiter after a closing quote";
            case COMPLETE ->
                columns == 0 || scanner.size() == columns
                        ? null
                        : "has " + scanner.size() + " columns where there should be " + columns;
        };
    }

    private void giveBack(List<Line> read) {
        for (int i = read.size() - 1; i >= 0; i--) {
            ahead.addFirst(read.get(i));
        }
    }

    private @Nullable Line line() throws IOException {
        Line held = ahead.poll();
        if (held != null) {
            return held;
        }
        String text = lines.next();
        return text == null ? null : new Line(lines.line(), text);
    }
}
