package org.limen.screening.edition;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.kernel.Answer;
import org.limen.kernel.Csv;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// One edition: what was understood of it, what it was made from, and how it differs from another.
@RestController
class EditionController {
    private static final int LINES_MAX = 500;

    private final Intake intake;
    private final EditionTable table;
    private final Differences differences;
    private final Reads reads;

    EditionController(Intake intake, EditionTable table, Differences differences, Reads reads) {
        this.intake = intake;
        this.table = table;
        this.differences = differences;
        this.reads = reads;
    }

    @Allowed({Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR, Role.ADMINISTRATOR})
    @GetMapping("/api/lists/{list}/editions/{number}")
    ResponseEntity<?> show(@PathVariable String list, @PathVariable long number) {
        return Problems.respond(intake.told(list, number)
                .<Answer<Map<String, Object>>>map(taken -> {
                    Map<String, Object> form = ListController.form(taken);
                    form.put("originals", table.originals(list, number));
                    return Answer.given(form);
                })
                .orElseGet(() -> Answer.refused(noSuch(list, number))));
    }

    @Allowed({Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR, Role.ADMINISTRATOR})
    @ForPurpose
    @GetMapping("/api/lists/{list}/editions/{number}/difference")
    ResponseEntity<?> difference(
            @PathVariable String list,
            @PathVariable long number,
            @RequestParam long against,
            @RequestParam(required = false) @Nullable String change,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit,
            Officer officer,
            Purpose purpose) {
        Optional<Differences.Counts> counts = differences.counts(list, number, against);
        List<Difference.Line> lines = counts.map(found -> differences.page(
                        found, list, number, change, Math.max(0, offset), Math.clamp(limit, 1, LINES_MAX)))
                .orElse(List.of());
        reads.trace(officer, purpose, "edition-difference", subject(list, number, against), lines.size());
        return Problems.respond(counts.<Answer<DifferenceForm>>map(
                        found -> Answer.given(new DifferenceForm(list, number, found, lines)))
                .orElseGet(() -> Answer.refused(noSuch(list, number))));
    }

    record DifferenceForm(String list, long number, Differences.Counts counts, List<Difference.Line> items) {}

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR, Role.ADMINISTRATOR})
    @ForPurpose
    @GetMapping(value = "/api/lists/{list}/editions/{number}/difference.csv", produces = "text/csv")
    void export(
            @PathVariable String list,
            @PathVariable long number,
            @RequestParam long against,
            Officer officer,
            Purpose purpose,
            HttpServletResponse response)
            throws IOException {
        Differences.Counts counts =
                differences.counts(list, number, against).orElseThrow(() -> new RefusedException(noSuch(list, number)));
        reads.trace(officer, purpose, "edition-difference-export", subject(list, number, against), counts.all());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + list + "-" + number + "-against-" + against + ".csv\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                Stream<Difference.Line> lines = differences.lines(list, number, against)) {
            out.write("change,entry,name,field,before,after\r\n");
            for (Iterator<Difference.Line> each = lines.iterator(); each.hasNext(); ) {
                write(out, each.next());
            }
        }
    }

    private static void write(Writer out, Difference.Line line) throws IOException {
        for (Difference.FieldChange field : line.fields()) {
            out.write(Csv.line(
                    line.change().code(),
                    line.entry(),
                    line.name(),
                    field.field(),
                    String.join("; ", field.before()),
                    String.join("; ", field.after())));
        }
    }

    private static String subject(String list, long number, long against) {
        return list + " " + number + " against " + against;
    }

    private static Refusal noSuch(String list, long number) {
        return Refusal.notFound("There is no edition " + number + " of " + list + ", or none to compare it with.");
    }
}
