package org.limen.bench.screening.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The tables of one run, printed as they come.
public final class Report {
    /// The figures of the reference, in its folder.
    public static final String FIGURES = "screening.tsv";

    private static final String PAGE = "screening.md";

    private final PrintStream out;
    private final List<Table> tables = new ArrayList<>();

    public Report(PrintStream out) {
        this.out = out;
    }

    public void add(Table table) {
        tables.add(table);
        out.print(table.text());
        out.flush();
    }

    /// Says what is being done or was left out; not part of the reference.
    public void say(String pattern, Object... values) {
        out.println(String.format(Locale.ROOT, pattern, values));
        out.flush();
    }

    /// Prints how the figures differ from those of the reference, row by row.
    public void compare(Reference reference) {
        out.print("\nDifference to the reference\n");
        int same = 0;
        int fresh = 0;
        for (Reference.Figure figure : Reference.figures(tables)) {
            Double before = reference.figure(figure);
            if (before == null) {
                fresh++;
            } else if (shown(figure, before).equals(shown(figure, figure.value()))) {
                same++;
            } else {
                out.print(difference(figure, before));
            }
        }
        out.printf(
                Locale.ROOT, "  %,d figures as in the reference, %,d that the reference does not have%n", same, fresh);
    }

    /// Writes the tables into the reference in place of earlier ones of the same names: figures for programs, and a
    /// page for readers that begins so.
    public void write(Path folder, String opening) throws IOException {
        Files.createDirectories(folder);
        List<Table> all = Reference.read(folder.resolve(FIGURES)).with(tables);
        Files.writeString(folder.resolve(FIGURES), Reference.text(all));
        var page = new StringBuilder(opening);
        all.forEach(t -> page.append('\n').append(t.markdown()));
        Files.writeString(folder.resolve(PAGE), page.toString().strip() + "\n");
    }

    private static String difference(Reference.Figure figure, double before) {
        return "  %-28s %-34s %-14s %12s -> %-12s %s%n"
                .formatted(
                        figure.table(),
                        figure.row(),
                        figure.column().name(),
                        shown(figure, before),
                        shown(figure, figure.value()),
                        figure.column().form().verdict(figure.value() - before));
    }

    private static String shown(Reference.Figure figure, double value) {
        return figure.column().form().text(value);
    }
}
