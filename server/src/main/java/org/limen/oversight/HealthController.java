package org.limen.oversight;

import java.util.List;
import org.limen.access.Open;
import org.limen.ledger.LedgerReader;
import org.limen.screening.ListStatus;
import org.limen.screening.Screening;
import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether this node can check travellers now, for watchdogs and for the console's top line.
@RestController
class HealthController {
    private final LedgerReader ledger;
    private final Screening screening;

    HealthController(LedgerReader ledger, Screening screening) {
        this.ledger = ledger;
        this.screening = screening;
    }

    /// @param status   `up`, or `degraded` when anything beneath is not as it should be
    /// @param database `up` or `down`
    /// @param lists    `up`, `stale` or `missing`
    record Health(String status, String database, String lists) {}

    @Open
    @GetMapping("/api/health")
    Health health() {
        String database = database();
        String lists = lists(screening.lists());
        boolean up = database.equals("up") && lists.equals("up");
        return new Health(up ? "up" : "degraded", database, lists);
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
