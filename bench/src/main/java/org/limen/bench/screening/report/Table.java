package org.limen.bench.screening.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One table of figures. A figure that could not be had is `NaN` and stands as a dash.
public final class Table {
    final String name;
    final String title;
    final List<Column> columns;
    final List<Row> rows = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    record Row(String name, double[] figures) {}

    /// A table with a short name, which the reference knows it by, and a title for readers.
    public Table(String name, String title, List<Column> columns) {
        this.name = name;
        this.title = title;
        this.columns = List.copyOf(columns);
    }

    public Table row(String row, double... figures) {
        if (figures.length != columns.size()) {
            throw new IllegalArgumentException(name + ": " + figures.length + " figures in " + columns.size());
        }
        rows.add(new Row(row, Arrays.copyOf(figures, figures.length)));
        return this;
    }

    /// A sentence that stands below the table.
    public Table note(String sentence) {
        notes.add(sentence);
        return this;
    }

    /// The table as aligned text.
    String text() {
        var text = new StringBuilder("\n" + title + "\n");
        int width = rows.stream().mapToInt(r -> r.name.length()).max().orElse(0) + 2;
        text.append(" ".repeat(width + 2));
        columns.forEach(c -> text.append(padded(c.name())));
        text.append('\n');
        for (Row row : rows) {
            text.append("  ").append(row.name).append(" ".repeat(width - row.name.length()));
            for (int i = 0; i < row.figures.length; i++) {
                String figure = columns.get(i).form().text(row.figures[i]);
                text.append(" ".repeat(Math.max(1, width(i) - figure.length()))).append(figure);
            }
            text.append('\n');
        }
        notes.forEach(n -> text.append("  ").append(n).append('\n'));
        return text.toString();
    }

    /// The table in Markdown.
    String markdown() {
        var text = new StringBuilder("## " + title + "\n\n| |");
        columns.forEach(c -> text.append(' ').append(c.name()).append(" |"));
        text.append("\n|---|").append("---:|".repeat(columns.size())).append('\n');
        for (Row row : rows) {
            text.append("| ").append(row.name).append(" |");
            for (int i = 0; i < row.figures.length; i++) {
                text.append(' ')
                        .append(columns.get(i).form().text(row.figures[i]))
                        .append(" |");
            }
            text.append('\n');
        }
        text.append('\n');
        notes.forEach(n -> text.append(n).append('\n'));
        return text.toString();
    }

    private String padded(String heading) {
        return " ".repeat(Math.max(1, 11 - heading.length())) + heading;
    }

    private int width(int column) {
        return Math.max(11, columns.get(column).name().length() + 1);
    }
}
