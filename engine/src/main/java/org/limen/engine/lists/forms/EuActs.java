package org.limen.engine.lists.forms;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.engine.lists.text.DelimitedRows;
import org.limen.engine.lists.text.DelimitedRows.Row;
import org.limen.engine.lists.text.NameText;
import org.limen.engine.lists.text.NumberText;
import org.limen.engine.lists.text.TextLines;
import org.limen.engine.screening.ListedName.Quality;

/// The annexes of EU acts as tables, consolidated or as amendments: one row per entry, with everything that the
/// journal prints into a cell.
final class EuActs {
    private static final Set<String> USED = Set.of(
            "celex",
            "amendedCelex",
            "amendmentCelex",
            "recordId",
            "annex",
            "schema",
            "name",
            "alias",
            "weakAlias",
            "previousName",
            "nationality",
            "country",
            "birthDate",
            "birthPlace",
            "passportNumber",
            "idNumber",
            "gender",
            "imoNumber",
            "mmsi",
            "flag",
            "registrationNumber",
            "taxNumber",
            "innCode",
            "ogrnCode");

    private final Import from;
    private final Columns columns;

    private EuActs(Import from, Columns columns) {
        this.from = from;
        this.columns = columns;
    }

    static String read(Import from) throws IOException {
        TextLines lines = from.lines();
        var rows = new DelimitedRows(lines, ',', from.tally());
        Row header = rows.next();
        if (header != null) {
            rows.expect(header.cells().size());
            var acts = new EuActs(from, new Columns(header));
            for (Row row = rows.next(); row != null; row = rows.next()) {
                acts.read(row);
            }
        }
        return lines.encoding().title();
    }

    private void read(Row row) {
        from.tally().row();
        var kind = SchemaKind.of(columns.cell(row, "schema"));
        if (kind == null) {
            from.tally().rowAside("rows of schema '" + columns.cell(row, "schema") + "'");
            return;
        }
        Gathering entry = from.gathering(id(row), kind, row.line());
        names(entry, row);
        particulars(entry, row);
        columns.others(row, USED).forEach(from.tally()::aside);
        from.give(entry);
    }

    /// The act, its annex and the number in it; where there is no number, the name, which the act can change.
    private String id(Row row) {
        String act =
                columns.cell(row, "celex").isEmpty() ? columns.cell(row, "amendmentCelex") : columns.cell(row, "celex");
        String number = columns.cell(row, "recordId");
        return act + "/" + columns.cell(row, "annex") + "/" + (number.isEmpty() ? columns.cell(row, "name") : number);
    }

    private void names(Gathering entry, Row row) {
        addNames(entry, row, "name", Quality.GOOD);
        addNames(entry, row, "alias", Quality.GOOD);
        addNames(entry, row, "previousName", Quality.GOOD);
        addNames(entry, row, "weakAlias", Quality.WEAK);
    }

    private void addNames(Gathering entry, Row row, String column, Quality quality) {
        String text = columns.cell(row, column);
        List<String> names = entry.isPerson() || column.equals("alias") ? names(column, text, row) : List.of();
        if (names.isEmpty() && !text.isEmpty()) {
            entry.name(row.line(), text, quality);
        }
        names.forEach(name -> entry.name(row.line(), name, quality));
    }

    private List<String> names(String column, String text, Row row) {
        return column.equals("alias") ? NameText.aliases(text, columns.cell(row, "name")) : NameText.read(text);
    }

    private void particulars(Gathering entry, Row row) {
        int line = row.line();
        entry.birthDate(line, columns.cell(row, "birthDate"));
        entry.birthPlace(columns.cell(row, "birthPlace"));
        entry.sex(line, columns.cell(row, "gender"));
        String nationality = columns.cell(row, "nationality");
        entry.nationality(line, nationality.isEmpty() && entry.isPerson() ? columns.cell(row, "country") : nationality);
        entry.nationality(line, columns.cell(row, "flag"));
        String misplaced = StateText.documents(nationality);
        entry.documents(line, misplaced, NumberText.read(misplaced));
        for (String column : List.of("passportNumber", "idNumber")) {
            entry.documents(line, columns.cell(row, column), NumberText.read(columns.cell(row, column)));
        }
        for (String column : List.of("imoNumber", "mmsi", "registrationNumber", "taxNumber", "innCode", "ogrnCode")) {
            entry.documents(line, columns.cell(row, column), NumberText.read(columns.cell(row, column)));
        }
    }

    /// Where each column of a table stands.
    static final class Columns {
        private final Map<String, Integer> byName = new HashMap<>();

        Columns(Row header) {
            for (int i = 0; i < header.cells().size(); i++) {
                byName.putIfAbsent(header.cell(i), i);
            }
        }

        String cell(Row row, String name) {
            @Nullable Integer column = byName.get(name);
            return column == null ? "" : row.cell(column);
        }

        boolean has(String name) {
            return byName.containsKey(name);
        }

        /// The columns beyond these that hold something.
        List<String> others(Row row, Set<String> used) {
            return byName.keySet().stream()
                    .filter(name -> !used.contains(name) && !cell(row, name).isEmpty())
                    .toList();
        }
    }
}
