package org.limen.bench.screening.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aLaterRunIsComparedFigureByFigure(@TempDir Path folder) throws IOException {
        report(0.9, Double.NaN).write(folder, "# Figures\n");
        Report later = report(0.8, 0.5);
        printed.reset();
        later.compare(Reference.read(folder.resolve("screening.tsv")));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("0.900 -> 0.800")
                .contains("worse")
                .contains("0 figures as in the reference, 1 that the reference does not have");
    }

    private Report report(double first, double second) {
        var report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));
        report.add(new Table("t", "A table", List.of(Column.share("a"), Column.share("b"))).row("row", first, second));
        return report;
    }
}
