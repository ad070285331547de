package org.limen.incident.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.limen.incident.report.Report;
import org.springframework.stereotype.Component;

/// The evidence of an incident, for whoever shows the incident.
@Component
public class EvidenceOf {
    private final EvidenceTable table;

    EvidenceOf(EvidenceTable table) {
        this.table = table;
    }

    public List<EvidenceView> incident(UUID incident, Instant asOf, Report report) {
        return table.of(incident, asOf).stream()
                .map(row -> EvidenceView.of(row, report))
                .toList();
    }
}
