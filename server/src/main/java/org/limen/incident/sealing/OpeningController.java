package org.limen.incident.sealing;

import static org.limen.access.Role.INSPECTOR;
import static org.limen.access.Role.SHIFT_LEADER;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.limen.access.Allowed;
import org.limen.access.ForPurpose;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.access.Reads;
import org.limen.incident.report.Report;
import org.limen.kernel.Problems;
import org.limen.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Opens what is sealed, for two together and for a while; every asking, answering and reading is on record.
@RestController
class OpeningController {
    private final Openings openings;
    private final SealedReporters reporters;
    private final JdbcClient jdbc;
    private final Reads reads;

    OpeningController(Openings openings, SealedReporters reporters, JdbcClient jdbc, Reads reads) {
        this.openings = openings;
        this.reporters = reporters;
        this.jdbc = jdbc;
        this.reads = reads;
    }

    record Opened(List<Report.Reporter> reporters) {}

    record All(List<Openings.Opening> items) {}

    @Allowed({SHIFT_LEADER, INSPECTOR})
    @GetMapping("/api/openings")
    All all() {
        return new All(openings.all());
    }

    @Allowed({SHIFT_LEADER, INSPECTOR})
    @PostMapping("/api/incidents/{id}/reporter/openings")
    ResponseEntity<?> ask(@PathVariable UUID id, @RequestBody @Valid Openings.Asked asked, Officer officer) {
        return Problems.respond(openings.ask(id, asked, officer), HttpStatus.CREATED);
    }

    @Allowed({SHIFT_LEADER, INSPECTOR})
    @PostMapping("/api/openings/{id}/answer")
    ResponseEntity<?> answer(@PathVariable UUID id, @RequestBody @Valid Openings.Answered answered, Officer officer) {
        return Problems.respond(openings.answer(id, answered, officer), HttpStatus.CREATED);
    }

    @Allowed({SHIFT_LEADER, INSPECTOR})
    @ForPurpose
    @GetMapping("/api/incidents/{id}/reporter")
    ResponseEntity<?> read(@PathVariable UUID id, Officer officer, Purpose purpose) {
        boolean open = openings.isOpenTo(id, officer);
        List<Report.Reporter> found = open ? reporters.open(jdbc, id) : List.of();
        reads.trace(officer, purpose, "sealed-reporter", id.toString(), found.size());
        return open
                ? ResponseEntity.ok(new Opened(found))
                : Problems.respond(Refusal.of(
                        "sealed",
                        403,
                        "This stays sealed until two have asked together; each of the two may then read."));
    }
}
