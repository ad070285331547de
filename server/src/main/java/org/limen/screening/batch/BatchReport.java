package org.limen.screening.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.kernel.Csv;
import org.limen.screening.ScreeningHit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A batch's outcomes as a file, in the order of the rows that they came from.
@Component
class BatchReport {
    private static final List<String> HEADINGS = List.of(
            "line",
            "id",
            "outcome",
            "grade",
            "names",
            "birthDate",
            "list",
            "edition",
            "entry",
            "listedName",
            "category",
            "bits",
            "probability",
            "evidence",
            "model",
            "code",
            "field",
            "message");

    private final BatchLines lines;
    private final JsonMapper json;

    BatchReport(BatchLines lines, JsonMapper json) {
        this.lines = lines;
        this.json = json;
    }

    void csv(Batch batch, Writer out) {
        write(out, Csv.line(HEADINGS.toArray()));
        lines.each(batch.id(), outcome -> write(out, line(outcome)));
    }

    void jsonLines(Batch batch, Writer out) {
        lines.each(batch.id(), outcome -> write(out, json.writeValueAsString(outcome) + "\n"));
    }

    private static String line(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Hit hit -> line(hit, hit.match().hit());
            case Outcome.Problem problem -> line(problem);
        };
    }

    private static String line(Outcome.Problem problem) {
        @Nullable Object[] cells = new Object[HEADINGS.size()];
        cells[0] = problem.line();
        cells[1] = problem.id();
        cells[2] = problem.severity();
        cells[HEADINGS.indexOf("code")] = problem.code();
        cells[HEADINGS.indexOf("field")] = problem.field();
        cells[HEADINGS.indexOf("message")] = problem.message();
        return Csv.line(cells);
    }

    private static String line(Outcome.Hit hit, ScreeningHit listed) {
        return Csv.line(
                hit.line(),
                hit.id(),
                hit.kind(),
                hit.match().grade().code(),
                String.join(" | ", hit.given().names()),
                hit.given().birthDate(),
                listed.list(),
                listed.edition(),
                listed.entry(),
                listed.name(),
                listed.category(),
                String.format(Locale.ROOT, "%.1f", listed.bits()),
                String.format(Locale.ROOT, "%.4f", listed.probability()),
                listed.evidence().stream().map(BatchReport::evidence).collect(Collectors.joining("; ")),
                listed.model(),
                null,
                null,
                null);
    }

    private static String evidence(ScreeningHit.FieldEvidence one) {
        return String.format(
                Locale.ROOT,
                "%s %s: '%s' given, '%s' listed (%+.1f)",
                one.field(),
                one.level(),
                one.given(),
                one.listed(),
                one.bits());
    }

    private static void write(Writer out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
