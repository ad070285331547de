package org.limen.engine.lists.forms;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.text.TextLines;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.SubjectKind;

/// Limen's own form: rows of entry id, list, name, birth date, nationality, sex, and as far as they are there
/// document number, alias quality (`good`, `weak`), category, note, kind and birthplace, parted by tabulators.
///
/// Rows with the same list and id are one entry; it is handed on when the next one begins.
final class LimenRows {
    private static final int COLUMNS_MIN = 3;

    private final Import from;
    private @Nullable Gathering current;

    private LimenRows(Import from) {
        this.from = from;
    }

    static String read(Import from) throws IOException {
        var rows = new LimenRows(from);
        TextLines lines = from.lines();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank() && line.charAt(0) != '#') {
                from.tally().row();
                rows.read(lines.line(), line.split("\t", -1));
            }
        }
        rows.finish();
        return lines.encoding().title();
    }

    private void read(int line, String[] cells) {
        String fault = fault(cells);
        if (fault != null) {
            from.tally().leaveOut(line, "row-unreadable", null, fault);
            return;
        }
        Gathering entry = entry(line, cells);
        boolean weak = cell(cells, 7).equals("weak");
        if (!entry.name(line, cells[2], weak ? ListedName.Quality.WEAK : ListedName.Quality.GOOD)) {
            from.tally().leaveOut(line, "row-unreadable", null, "has no letters in its name");
            return;
        }
        entry.birthDate(line, cell(cells, 3));
        entry.nationality(line, cell(cells, 4));
        entry.sex(line, cell(cells, 5));
        entry.documents(line, "", cell(cells, 6).isEmpty() ? java.util.List.of() : java.util.List.of(cell(cells, 6)));
        entry.category(line, cell(cells, 8));
        entry.note(cell(cells, 9));
        entry.birthPlace(cell(cells, 11));
    }

    private Gathering entry(int line, String[] cells) {
        String id = cells[0].strip();
        String list = cells[1].strip();
        if (current == null || !current.is(list, id)) {
            finish();
            current = new Gathering(id, list, kind(line, cell(cells, 10)), line, from.category(), from.tally());
        }
        return current;
    }

    private SubjectKind kind(int line, String code) {
        if (!code.isEmpty() && SubjectKind.of(code).isEmpty()) {
            from.tally()
                    .warn(line, "kind-unknown", "kind", "'" + code + "' is no kind; the entry is taken for a person");
        }
        return SubjectKind.of(code).orElse(SubjectKind.PERSON);
    }

    /// An entry whose every row was left out is no entry.
    private void finish() {
        if (current != null && current.hasNames()) {
            from.give(current);
        }
        current = null;
    }

    private @Nullable String fault(String[] cells) {
        if (cells.length < COLUMNS_MIN) {
            return "has " + cells.length + " columns where entry id, list and name are needed";
        }
        if (cells[0].isBlank()) {
            return "has no entry id";
        }
        boolean other = !from.list().isEmpty() && !cells[1].strip().equals(from.list());
        return other ? "belongs to the list '" + cells[1].strip() + "' and not to '" + from.list() + "'" : null;
    }

    private static String cell(String[] cells, int column) {
        return column < cells.length ? cells[column].strip() : "";
    }
}
