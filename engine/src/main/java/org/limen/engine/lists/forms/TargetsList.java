package org.limen.engine.lists.forms;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.limen.engine.lists.forms.EuActs.Columns;
import org.limen.engine.lists.text.DelimitedRows;
import org.limen.engine.lists.text.DelimitedRows.Row;
import org.limen.engine.lists.text.TextLines;
import org.limen.engine.screening.ListedName.Quality;
import org.limen.engine.screening.SubjectKind;

/// FollowTheMoney's `targets.simple.csv`: one row per target, several values of a cell parted by semicolons.
///
/// Its countries are any that a target is connected with; for want of better they are read as nationalities.
final class TargetsList {
    private static final Pattern PARTED = Pattern.compile(";\\s*");
    private static final Set<String> USED =
            Set.of("id", "schema", "name", "aliases", "birth_dates", "countries", "identifiers");

    private final Import from;
    private final Columns columns;

    private TargetsList(Import from, Columns columns) {
        this.from = from;
        this.columns = columns;
    }

    static String read(Import from) throws IOException {
        TextLines lines = from.lines();
        var rows = new DelimitedRows(lines, ',', from.tally());
        Row header = rows.next();
        if (header != null) {
            rows.expect(header.cells().size());
            var list = new TargetsList(from, new Columns(header));
            for (Row row = rows.next(); row != null; row = rows.next()) {
                list.read(row);
            }
        }
        return lines.encoding().title();
    }

    private void read(Row row) {
        from.tally().row();
        SubjectKind kind = SchemaKind.of(columns.cell(row, "schema"));
        if (kind == null) {
            from.tally().rowAside("rows of schema '" + columns.cell(row, "schema") + "'");
            return;
        }
        int line = row.line();
        Gathering entry = from.gathering(columns.cell(row, "id"), kind, line);
        if (entry.id().isEmpty()) {
            from.tally().leaveOut(line, "row-unreadable", null, "has no id");
            return;
        }
        parts(row, "name").forEach(name -> entry.name(line, name, Quality.GOOD));
        parts(row, "aliases").forEach(name -> entry.name(line, name, Quality.GOOD));
        parts(row, "birth_dates").forEach(date -> entry.birthDate(line, date));
        parts(row, "countries").forEach(state -> entry.nationality(line, state));
        entry.documents(line, "", parts(row, "identifiers"));
        columns.others(row, USED).forEach(from.tally()::aside);
        from.give(entry);
    }

    private List<String> parts(Row row, String column) {
        return PARTED.splitAsStream(columns.cell(row, column))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
