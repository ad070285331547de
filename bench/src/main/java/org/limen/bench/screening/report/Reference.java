package org.limen.bench.screening.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The figures of an earlier run, as kept in `docs/reference/screening.tsv`: table, row, column, figure.
public final class Reference {
    private final Map<String, Double> figures;

    private Reference(Map<String, Double> figures) {
        this.figures = figures;
    }

    /// One figure with its place.
    record Figure(String table, String row, String column, Form form, double value) {
        String key() {
            return table + "\t" + row + "\t" + column;
        }
    }

    /// Reads the reference; an empty one where the file is not there.
    public static Reference read(Path file) throws IOException {
        var figures = new HashMap<String, Double>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int cut = line.lastIndexOf('\t');
                if (!line.startsWith("#") && cut > 0) {
                    figures.put(line.substring(0, cut), Double.valueOf(line.substring(cut + 1)));
                }
            }
        }
        return new Reference(figures);
    }

    @Nullable
    Double figure(Figure of) {
        return figures.get(of.key());
    }

    static List<Figure> figures(List<Table> tables) {
        var figures = new ArrayList<Figure>();
        for (Table table : tables) {
            for (Table.Row row : table.rows) {
                for (int i = 0; i < row.figures().length; i++) {
                    Column column = table.columns.get(i);
                    figures.add(new Figure(table.name, row.name(), column.name(), column.form(), row.figures()[i]));
                }
            }
        }
        return figures;
    }

    static String text(List<Table> tables) {
        var text = new StringBuilder("# table\trow\tcolumn\tfigure\n");
        for (Figure figure : figures(tables)) {
            if (!Double.isNaN(figure.value())) {
                text.append(String.format(Locale.ROOT, "%s\t%.6g%n", figure.key(), figure.value()));
            }
        }
        return text.toString();
    }
}
