package org.limen.bench.screening.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The tables of earlier runs, as kept in `docs/reference/screening.tsv`.
///
/// A line holds table, row, column and figure; lines with a hash tell each table's title, columns and notes.
public final class Reference {
    private static final String TABLE = "# table";
    private static final String COLUMN = "# column";
    private static final String NOTE = "# note";

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Double> figures = new HashMap<>();

    private Reference() {}

    /// One figure with its place.
    record Figure(String table, String row, Column column, double value) {
        String key() {
            return table + "\t" + row + "\t" + column.name();
        }
    }

    /// Reads the reference; an empty one where the file is not there.
    public static Reference read(Path file) throws IOException {
        var reference = new Reference();
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        var columns = new ArrayList<Column>();
        var rows = new LinkedHashMap<String, double[]>();
        Table table = null;
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case TABLE -> {
                    reference.keep(table, rows);
                    columns.clear();
                    rows.clear();
                    table = new Table(cells[1], cells[2], columns);
                }
                case COLUMN -> {
                    columns.add(new Column(cells[1], Form.valueOf(cells[2])));
                    table = new Table(Objects.requireNonNull(table).name, table.title, columns);
                }
                case NOTE -> Objects.requireNonNull(table).note(cells[1]);
                default -> reference.figure(Objects.requireNonNull(table), rows, cells);
            }
        }
        reference.keep(table, rows);
        return reference;
    }

    private void figure(Table table, Map<String, double[]> rows, String[] cells) {
        double[] row = rows.computeIfAbsent(cells[1], k -> {
            double[] none = new double[table.columns.size()];
            java.util.Arrays.fill(none, Double.NaN);
            return none;
        });
        for (int i = 0; i < row.length; i++) {
            if (table.columns.get(i).name().equals(cells[2])) {
                row[i] = Double.parseDouble(cells[3]);
                figures.put(String.join("\t", cells[0], cells[1], cells[2]), row[i]);
            }
        }
    }

    private void keep(@Nullable Table table, Map<String, double[]> rows) {
        if (table != null) {
            rows.forEach(table::row);
            tables.put(table.name, table);
        }
    }

    @Nullable
    Double figure(Figure of) {
        return figures.get(of.key());
    }

    /// The tables of the reference, with those of a run in the place of earlier ones.
    List<Table> with(Collection<Table> run) {
        var all = new LinkedHashMap<>(tables);
        run.forEach(t -> all.put(t.name, t));
        return List.copyOf(all.values());
    }

    static List<Figure> figures(Collection<Table> tables) {
        var figures = new ArrayList<Figure>();
        for (Table table : tables) {
            for (Table.Row row : table.rows) {
                for (int i = 0; i < row.figures().length; i++) {
                    figures.add(new Figure(table.name, row.name(), table.columns.get(i), row.figures()[i]));
                }
            }
        }
        return figures;
    }

    static String text(Collection<Table> tables) {
        var text = new StringBuilder();
        for (Table table : tables) {
            text.append(String.join("\t", TABLE, table.name, table.title)).append('\n');
            table.columns.forEach(c -> text.append(
                            String.join("\t", COLUMN, c.name(), c.form().name()))
                    .append('\n'));
            table.notes.forEach(n -> text.append(NOTE).append('\t').append(n).append('\n'));
            for (Figure figure : figures(List.of(table))) {
                if (!Double.isNaN(figure.value())) {
                    text.append(String.format(Locale.ROOT, "%s\t%.6g%n", figure.key(), figure.value()));
                }
            }
        }
        return text.toString();
    }
}
