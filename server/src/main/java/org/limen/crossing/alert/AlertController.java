package org.limen.crossing.alert;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.access.Role;
import org.limen.kernel.Problems;
import org.limen.screening.EditionScreening;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Alerts of the past over HTTP: shown to second line and shift leaders, judged by them.
@RestController
class AlertController {
    private static final int LIMIT_MAX = 500;
    private static final int DAYS_MAX = 366;

    private final Alerts alerts;
    private final AlertTable table;
    private final AlertRate rate;
    private final ScreeningBackTable runs;
    private final EditionScreening screening;
    private final Reads reads;

    AlertController(
            Alerts alerts,
            AlertTable table,
            AlertRate rate,
            ScreeningBackTable runs,
            EditionScreening screening,
            Reads reads) {
        this.alerts = alerts;
        this.table = table;
        this.rate = rate;
        this.runs = runs;
        this.screening = screening;
        this.reads = reads;
    }

    record Items(List<AlertTable.Row> items) {}

    record Waiting(long open) {}

    record Runs(List<ScreeningBackTable.Run> items) {}

    @Allowed({Role.SECOND_LINE, Role.SHIFT_LEADER})
    @ForPurpose
    @GetMapping("/api/alerts")
    Items alerts(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(defaultValue = "100") int limit,
            Officer officer,
            Purpose purpose) {
        List<AlertTable.Row> rows = table.all(open, post, Math.clamp(limit, 1, LIMIT_MAX));
        String subject = (open ? "open" : "all") + (post == null ? "" : " post=" + post);
        reads.trace(officer, purpose, "alerts", subject, rows.size());
        return new Items(rows);
    }

    @Allowed({Role.SECOND_LINE, Role.SHIFT_LEADER})
    @GetMapping("/api/alerts/waiting")
    Waiting waiting(@RequestParam(required = false) @Nullable String post) {
        return new Waiting(table.open(post));
    }

    @Allowed({Role.SECOND_LINE, Role.SHIFT_LEADER})
    @PostMapping("/api/alerts/{id}/judgements")
    ResponseEntity<?> judge(@PathVariable UUID id, @RequestBody @Valid Alerts.Given given, Officer officer) {
        return Problems.respondOnce(alerts.judge(id, given, officer));
    }

    @Allowed({Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR, Role.ADMINISTRATOR})
    @GetMapping("/api/lists/{list}/alert-rate")
    AlertRate.Seen rate(@PathVariable String list, @RequestParam(defaultValue = "30") int days) {
        double perThousand = screening.current().stream()
                .filter(current -> current.list().equals(list))
                .mapToDouble(EditionScreening.Current::perThousand)
                .findFirst()
                .orElse(0);
        return rate.of(list, perThousand, Math.clamp(days, 1, DAYS_MAX));
    }

    @Allowed({Role.SECOND_LINE, Role.SHIFT_LEADER, Role.ANALYST, Role.INSPECTOR, Role.ADMINISTRATOR})
    @GetMapping("/api/lists/{list}/screening-back")
    Runs runs(@PathVariable String list) {
        return new Runs(runs.ofList(list));
    }
}
