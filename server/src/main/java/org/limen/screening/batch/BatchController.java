package org.limen.screening.batch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.kernel.Answer;
import org.limen.kernel.Once;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.limen.screening.search.Grade;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Batches over HTTP. How far one is, is nobody's data; its outcomes are, and every look at them is traced.
@RestController
class BatchController {
    private static final int SHOWN_MAX = 200;
    private static final int NAME_LETTERS_MAX = 200;
    private static final double PER_THOUSAND_MAX = 100;

    private final Batches batches;
    private final BatchTable table;
    private final BatchLines lines;
    private final BatchReport report;
    private final BatchWorker worker;
    private final Reads reads;
    private final double perThousand;

    BatchController(
            Batches batches,
            BatchTable table,
            BatchLines lines,
            BatchReport report,
            BatchWorker worker,
            Reads reads,
            @Value("${limen.screening.per-thousand:1}") double perThousand) {
        this.batches = batches;
        this.table = table;
        this.lines = lines;
        this.report = report;
        this.worker = worker;
        this.reads = reads;
        this.perThousand = perThousand;
    }

    /// @param keepDays    how long results stay after a batch has ended
    /// @param perThousand the node's usual rate of false alerts
    record Items(List<Batch> items, long keepDays, double perThousand) {}

    record Outcomes<T>(List<T> items, @Nullable Integer next) {}

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @ForPurpose
    @PutMapping("/api/batches/{id}")
    ResponseEntity<?> take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Double perThousand,
            HttpServletRequest request,
            Officer officer,
            Purpose purpose)
            throws IOException {
        double rate = perThousand == null ? this.perThousand : perThousand;
        if (!(rate > 0 && rate <= PER_THOUSAND_MAX)) {
            return Problems.respond(Refusal.invalid(
                    "per-thousand-invalid", "The rate lies above 0 and at most at " + PER_THOUSAND_MAX + "."));
        }
        var sent = new Batches.Sent(id, shortened(name), rate, purpose, officer);
        Answer<Once<Batch>> answer = batches.take(sent, request.getInputStream());
        worker.wake();
        return Problems.respondOnce(answer);
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @GetMapping("/api/batches")
    Items all() {
        return new Items(table.latest(SHOWN_MAX), batches.keep().toDays(), perThousand);
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @GetMapping("/api/batches/{id}")
    Batch one(@PathVariable UUID id) {
        return table.find(id)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("There is no batch " + id + ".")));
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @PostMapping("/api/batches/{id}/stop")
    ResponseEntity<?> stop(@PathVariable UUID id, Officer officer) {
        Answer<Batch> answer = batches.stop(id, officer);
        worker.wake();
        return Problems.respond(answer.map(batch -> one(batch.id())));
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @ForPurpose
    @GetMapping("/api/batches/{id}/hits")
    Outcomes<Outcome> hits(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Grade grade,
            @RequestParam(defaultValue = "0") int from,
            Officer officer,
            Purpose purpose) {
        return outcomes(
                one(id),
                new BatchLines.Wanted(Outcome.Hit.KIND, grade, Math.max(0, from), SHOWN_MAX),
                officer,
                purpose);
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @ForPurpose
    @GetMapping("/api/batches/{id}/problems")
    Outcomes<Outcome> problems(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int from, Officer officer, Purpose purpose) {
        return outcomes(
                one(id),
                new BatchLines.Wanted(Outcome.Problem.KIND, null, Math.max(0, from), SHOWN_MAX),
                officer,
                purpose);
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @ForPurpose
    @GetMapping(value = "/api/batches/{id}/report.csv", produces = "text/csv")
    void csv(@PathVariable UUID id, Officer officer, Purpose purpose, HttpServletResponse response) throws IOException {
        file(one(id), "text/csv", "csv", officer, purpose, response, report::csv);
    }

    @Allowed({Role.SHIFT_LEADER, Role.ANALYST})
    @ForPurpose
    @GetMapping(value = "/api/batches/{id}/report.jsonl", produces = "application/jsonl")
    void jsonLines(@PathVariable UUID id, Officer officer, Purpose purpose, HttpServletResponse response)
            throws IOException {
        file(one(id), "application/jsonl", "jsonl", officer, purpose, response, report::jsonLines);
    }

    private Outcomes<Outcome> outcomes(Batch batch, BatchLines.Wanted wanted, Officer officer, Purpose purpose) {
        List<Outcome> items = lines.find(batch.id(), wanted);
        reads.trace(
                officer, purpose, "batch-" + wanted.outcome() + "s", batch.id().toString(), items.size());
        return new Outcomes<>(items, items.size() < wanted.limit() ? null : wanted.from() + items.size());
    }

    private void file(
            Batch batch,
            String type,
            String ending,
            Officer officer,
            Purpose purpose,
            HttpServletResponse response,
            BiConsumer<Batch, Writer> writer)
            throws IOException {
        reads.trace(officer, purpose, "batch-report", batch.id().toString(), (int)
                batch.counts().linesKept());
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"screened-" + batch.id() + "." + ending + "\"");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.accept(batch, out);
        }
    }

    private static String shortened(String name) {
        String plain = name.replace('\0', ' ').strip();
        return plain.length() <= NAME_LETTERS_MAX ? plain : plain.substring(0, NAME_LETTERS_MAX);
    }
}
