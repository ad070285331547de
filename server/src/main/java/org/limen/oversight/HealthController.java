package org.limen.oversight;

import java.util.List;
import org.limen.access.Open;
import org.limen.ledger.DiskSpace;
import org.limen.ledger.LedgerReader;
import org.limen.screening.ListStatus;
import org.limen.screening.Screening;
import org.limen.sync.LineAbove;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether this node can check travellers now, for watchdogs and for the console's top line.
@RestController
class HealthController {
    private final LedgerReader ledger;
    private final Screening screening;
    private final DiskSpace space;
    private final LineAbove line;

    HealthController(LedgerReader ledger, Screening screening, DiskSpace space, LineAbove line) {
        this.ledger = ledger;
        this.screening = screening;
        this.space = space;
        this.line = line;
    }

    /// @param status   `up`, or `degraded` when anything beneath is not as it should be
    /// @param database `up` or `down`
    /// @param lists    `up`, `stale` or `missing`
    /// @param disk     `up`, or `full` when nothing can be recorded for want of space
    /// @param link     to the node above: `none`, `up` or `cut`; a node that is cut off works on
    record Health(String status, String database, String lists, String disk, String link) {
        /// Old lists don't keep a traveller from being checked: the booth says that they are old.
        boolean canWork() {
            return database.equals("up") && disk.equals("up");
        }
    }

    @Open
    @GetMapping("/api/health")
    Health health() {
        String database = database();
        String lists = lists(screening.lists());
        String disk = space.isFull() ? "full" : "up";
        boolean up = database.equals("up") && lists.equals("up") && disk.equals("up");
        return new Health(
                up ? "up" : "degraded", database, lists, disk, line.state().code());
    }

    /// The same for watchdogs that look at the status alone.
    @Open
    @GetMapping(value = "/health", produces = "text/plain")
    ResponseEntity<String> sayInOneLine() {
        Health health = health();
        return ResponseEntity.status(health.canWork() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body("%s: database %s, lists %s, disk %s\n"
                        .formatted(health.status(), health.database(), health.lists(), health.disk()));
    }

    private String database() {
        try {
            ledger.entries();
            return "up";
        } catch (DataAccessException e) {
            return "down";
        }
    }

    private static String lists(List<ListStatus> lists) {
        if (lists.isEmpty()) {
            return "missing";
        }
        return lists.stream().anyMatch(ListStatus::stale) ? "stale" : "up";
    }
}
