package org.limen.engine.lists.text;

import java.util.ArrayList;
import java.util.List;

/// Takes the lines of one row apart into cells; a cell in quotes may hold the delimiter, doubled quotes and line
/// ends.
final class CellScanner {
    /// How far a row is after a line.
    enum State {
        COMPLETE,
        /// A quote is open.
        OPEN,
        /// Something other than the delimiter follows a closing quote.
        MISQUOTED
    }

    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean open;

    CellScanner(char delimiter) {
        this.delimiter = delimiter;
    }

    List<String> cells() {
        return List.copyOf(cells);
    }

    int size() {
        return cells.size();
    }

    void reset() {
        cells.clear();
        cell.setLength(0);
        open = false;
    }

    State feed(String line) {
        int at = 0;
        if (open) {
            cell.append('\n');
            at = quoted(line, 0);
        }
        while (!open && at >= 0 && at <= line.length()) {
            at = cellAt(line, at);
        }
        return at < 0 ? State.MISQUOTED : open ? State.OPEN : State.COMPLETE;
    }

    /// Reads the cell that begins here; gives where the next one begins, beyond the end after the last, -1 at a
    /// fault.
    private int cellAt(String line, int from) {
        if (from < line.length() && line.charAt(from) == '"') {
            return quoted(line, from + 1);
        }
        int to = line.indexOf(delimiter, from);
        cells.add(to < 0 ? line.substring(from) : line.substring(from, to));
        return to < 0 ? line.length() + 1 : to + 1;
    }

    private int quoted(String line, int from) {
        int at = from;
        while (true) {
            int quote = line.indexOf('"', at);
            open = quote < 0;
            if (open) {
                cell.append(line, at, line.length());
                return line.length();
            }
            cell.append(line, at, quote);
            if (!line.startsWith("\"", quote + 1)) {
                return closed(line, quote + 1);
            }
            cell.append('"');
            at = quote + 2;
        }
    }

    /// After the closing quote; blanks before the delimiter are let pass.
    private int closed(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ' && delimiter != ' ') {
            at++;
        }
        cells.add(cell.toString());
        cell.setLength(0);
        if (at == line.length()) {
            return at + 1;
        }
        return line.charAt(at) == delimiter ? at + 1 : -1;
    }
}
