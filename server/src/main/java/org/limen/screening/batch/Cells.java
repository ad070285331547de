package org.limen.screening.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts separated text into cells (RFC 4180): a quoted cell may hold separators, quotes and ends of lines.
///
/// A quote that is never closed would swallow the rows after it until one of them has a quote too. So a row may go over
/// a few readable lines only, and after a closing quote the cell must end.
final class Cells {
    private static final int LINES_MAX = 20;

    private final FileLines lines;
    private final char separator;

    Cells(FileLines lines, char separator) {
        this.lines = lines;
        this.separator = separator;
    }

    /// The cells of the row that begins with this line, or null where its quotes are not right.
    @Nullable
    List<String> of(FileLines.Line first) throws IOException {
        var taken = new ArrayList<FileLines.Line>();
        var text = new StringBuilder(first.text());
        var cut = new Cut(text);
        while (cut.isOpen() && taken.size() < LINES_MAX) {
            FileLines.Line more = lines.next();
            if (more == null) {
                break;
            }
            taken.add(more);
            if (!more.fault().isEmpty()) {
                break;
            }
            text.append('\n').append(more.text());
            cut = new Cut(text);
        }
        if (!cut.isWhole()) {
            lines.putBack(taken);
            return null;
        }
        return cut.cells;
    }

    /// A text as it falls into cells.
    private final class Cut {
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private boolean quoted;
        private boolean closed;
        private boolean misplaced;

        Cut(CharSequence text) {
            for (int i = 0; i < text.length(); i++) {
                boolean twice = quoted && text.charAt(i) == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                i += twice ? 1 : 0;
                take(text.charAt(i), twice);
            }
            endCell();
        }

        boolean isOpen() {
            return quoted && !misplaced;
        }

        boolean isWhole() {
            return !quoted && !misplaced;
        }

        private void take(char c, boolean literally) {
            if (c == '"' && !literally && quoted) {
                quoted = false;
                closed = true;
            } else if (c == '"' && !literally && !closed && cell.toString().isBlank()) {
                quoted = true;
            } else if (c == separator && !quoted) {
                endCell();
            } else {
                misplaced |= closed && !Character.isWhitespace(c);
                cell.append(c);
            }
        }

        private void endCell() {
            cells.add(cell.toString());
            cell.setLength(0);
            closed = false;
        }
    }
}
