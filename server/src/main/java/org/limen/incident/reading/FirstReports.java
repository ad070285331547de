package org.limen.incident.reading;

import java.time.Duration;
import java.time.Instant;
import org.limen.incident.report.Codes;

/// The first-report clock: from awareness, as many minutes as the type allows.
final class FirstReports {
    private FirstReports() {}

    static IncidentView.FirstReport of(String type, Instant awareAt, Instant recordedAt) {
        int minutes = Codes.lists().type(type).orElseThrow().firstReportMinutes();
        Instant due = awareAt.plus(Duration.ofMinutes(minutes));
        boolean late = recordedAt.isAfter(due);
        long secondsLate = late ? Duration.between(due, recordedAt).toSeconds() : 0;
        return new IncidentView.FirstReport(awareAt, due, recordedAt, late, secondsLate);
    }
}
