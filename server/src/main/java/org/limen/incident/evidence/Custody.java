package org.limen.incident.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.access.Purpose;
import org.limen.incident.record.Columns;
import org.limen.ledger.Ledger;
import org.limen.ledger.LedgerEvent;
import org.limen.ledger.Page;
import org.springframework.stereotype.Component;

/// Writes the chain of custody, in the database and in the ledger at once, before anybody gets to see anything.
@Component
class Custody {
    private final EvidenceTable table;
    private final Ledger ledger;
    private final Clock clock;

    Custody(EvidenceTable table, Ledger ledger, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What somebody does with evidence.
    ///
    /// @param id made by the client where it is a write of its own
    record Act(
            UUID id,
            String code,
            @Nullable Purpose purpose,
            @Nullable String recipient,
            @Nullable String note) {
        static Act seen(String code, Purpose purpose) {
            return new Act(UUID.randomUUID(), code, purpose, null, null);
        }
    }

    void record(EvidenceRow evidence, Act act, Officer officer) {
        ledger.commit(page -> {
            write(page, evidence, act, officer);
            return act;
        });
    }

    void recordAll(
            List<EvidenceRow> evidence, String code, Purpose purpose, String recipient, String note, Officer officer) {
        ledger.commit(page -> {
            evidence.forEach(
                    row -> write(page, row, new Act(UUID.randomUUID(), code, purpose, recipient, note), officer));
            return code;
        });
    }

    void write(Page page, EvidenceRow evidence, Act act, Officer officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Purpose purpose = act.purpose();
        var line = new CustodyLine(
                act.id(),
                act.code(),
                now,
                new Columns.By(officer.id().value(), officer.name()),
                purpose == null ? null : purpose.code(),
                act.recipient(),
                act.note());
        table.insert(page.jdbc(), evidence.id(), line);
        page.enter(new LedgerEvent("evidence-" + act.code(), evidence.id().toString(), now, line));
    }
}
