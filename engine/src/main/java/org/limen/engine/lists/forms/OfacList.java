package org.limen.engine.lists.forms;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.limen.engine.lists.Counted;
import org.limen.engine.lists.text.DelimitedRows;
import org.limen.engine.lists.text.DelimitedRows.Row;
import org.limen.engine.lists.text.TextLines;
import org.limen.engine.screening.ListedName.Quality;
import org.limen.engine.screening.SubjectKind;

/// OFAC's list of specially designated nationals in its CSV form: twelve columns without a header, `-0-` for what
/// is empty, the particulars in the remarks, and the strong aliases in a second file.
///
/// Laid down in OFAC's data specification (`dat_spec.txt`), which also says that aliases in the remarks are weak.
final class OfacList {
    private static final int COLUMNS = 12;
    private static final int ALIAS_COLUMNS = 5;
    private static final String EMPTY = "-0-";

    private final Import from;
    private final Map<String, List<Alias>> aliases = new HashMap<>();

    private record Alias(int line, String name) {}

    private OfacList(Import from) {
        this.from = from;
    }

    static String read(Import from) throws IOException {
        var list = new OfacList(from);
        if (from.aliases() != null) {
            list.readAliases(from.aliases());
        }
        TextLines lines = from.lines();
        var rows = new DelimitedRows(lines, ',', from.tally());
        rows.expect(COLUMNS);
        for (Row row = rows.next(); row != null; row = rows.next()) {
            list.read(row);
        }
        list.nameOrphans();
        return lines.encoding().title();
    }

    private void readAliases(InputStream in) throws IOException {
        var lines = TextLines.of(
                in,
                1,
                (line, problem) -> from.tally()
                        .warn(
                                0,
                                problem.code(),
                                problem.field(),
                                "alias file, line " + line + ": " + problem.message()));
        var rows = new DelimitedRows(
                lines,
                ',',
                (line, problem) -> from.tally()
                        .warn(
                                0,
                                problem.code(),
                                problem.field(),
                                "alias file, line " + line + ": " + problem.message()));
        rows.expect(ALIAS_COLUMNS);
        for (Row row = rows.next(); row != null; row = rows.next()) {
            from.tally().count(Counted.ALIAS_ROWS);
            aliases.computeIfAbsent(cell(row, 0), id -> new ArrayList<>(1)).add(new Alias(row.line(), cell(row, 3)));
        }
    }

    private void read(Row row) {
        from.tally().row();
        String id = cell(row, 0);
        if (id.isEmpty()) {
            from.tally().leaveOut(row.line(), "row-unreadable", null, "has no entry number");
            return;
        }
        Gathering entry = from.gathering(id, kind(row), row.line());
        entry.name(row.line(), cell(row, 1), Quality.GOOD);
        List<Alias> more = aliases.remove(id);
        if (more != null) {
            more.forEach(alias -> entry.name(row.line(), alias.name, Quality.GOOD));
        }
        particulars(entry, row);
        from.give(entry);
    }

    private void particulars(Gathering entry, Row row) {
        String callSign = cell(row, 5);
        if (!callSign.isEmpty()) {
            entry.documents(row.line(), callSign, List.of(callSign));
        }
        if (!entry.isPerson()) {
            entry.nationality(row.line(), cell(row, 9));
        }
        new OfacRemarks(entry, row.line(), from.tally()).read(cell(row, 11));
        aside(row, 3, "programme");
        aside(row, 4, "title");
        aside(row, 6, "vessel type");
        aside(row, 7, "tonnage");
        aside(row, 8, "gross registered tonnage");
        aside(row, 10, "vessel owner");
    }

    private void aside(Row row, int column, String what) {
        if (!cell(row, column).isEmpty()) {
            from.tally().aside(what);
        }
    }

    private SubjectKind kind(Row row) {
        String type = cell(row, 2);
        return switch (type) {
            case "individual" -> SubjectKind.PERSON;
            case "vessel" -> SubjectKind.VESSEL;
            case "aircraft" -> SubjectKind.AIRCRAFT;
            case "" -> SubjectKind.ORGANISATION;
            default -> {
                from.tally().warn(row.line(), "kind-unknown", "kind", "'" + type + "' is read as an organisation");
                yield SubjectKind.ORGANISATION;
            }
        };
    }

    private void nameOrphans() {
        aliases.forEach((id, names) -> names.forEach(alias -> {
            from.tally().count(Counted.ALIAS_ROWS_WITHOUT_ENTRY);
            from.tally()
                    .warn(
                            0,
                            "alias-without-entry",
                            "name",
                            "alias file, line " + alias.line + ": there is no entry " + id);
        }));
    }

    private static String cell(Row row, int column) {
        String cell = row.cell(column);
        return cell.equals(EMPTY) ? "" : cell;
    }
}
