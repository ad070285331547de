package org.limen.incident.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.incident.evidence.EvidenceView;
import org.limen.incident.record.Columns;
import org.limen.incident.record.Moved;
import org.limen.incident.record.RescueMove;
import org.limen.incident.record.Step;
import org.limen.incident.report.Report;

/// An incident with everything that was known of it at a moment.
///
/// @param asOf           the moment, when one was asked for
/// @param transitions    the steps that the officer who asks may take now
/// @param report         as the last revision says it
/// @param stateRevision  the revision that stood at the last step; a later one was not before whoever took it
/// @param sealedReporter whether somebody told it whose identity is sealed
/// @param alike          others that may be the same one, the nearest first; none for a moment before now
/// @param notices        what was odd about the report that was just sent, as codes
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IncidentView(
        UUID id,
        @Nullable Instant asOf,
        String state,
        @Nullable Integer stateRevision,
        List<Step> transitions,
        int revision,
        List<Word> revisions,
        Report report,
        Columns.By officer,
        Instant recordedAt,
        @Nullable Instant queuedAt,
        List<Moved> steps,
        @Nullable Rescue rescue,
        FirstReport firstReport,
        boolean sealedReporter,
        List<EvidenceView> evidence,
        List<Line> timeline,
        List<Alike.Other> alike,
        List<String> notices) {

    /// Who wrote a revision, when and why.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Word(
            int revision,
            UUID id,
            Instant recordedAt,
            Columns.By officer,
            @Nullable String why) {}

    /// How the rescue stands.
    ///
    /// @param startedAt the moment of awareness
    /// @param alertDue  by when somebody who can help should have been alerted
    /// @param seconds   until it was over, or until now
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rescue(
            boolean running,
            Instant startedAt,
            Instant alertDue,
            @Nullable Instant alertedAt,
            @Nullable Instant overAt,
            long seconds,
            List<RescueMove> steps) {}

    /// Whether the first report was on record in time, counted from awareness.
    public record FirstReport(Instant awareAt, Instant due, Instant recordedAt, boolean late, long secondsLate) {}

    /// One line of what happened.
    ///
    /// @param what  `happened`, `aware`, `reported`, `revised`, `assess`…, `rescue-begun`…, `evidence`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            Instant at,
            @Nullable Instant recordedAt,
            String what,
            Columns.@Nullable By officer,
            @Nullable String note) {}

    public IncidentView withNotices(List<String> told) {
        return new IncidentView(
                id,
                asOf,
                state,
                stateRevision,
                transitions,
                revision,
                revisions,
                report,
                officer,
                recordedAt,
                queuedAt,
                steps,
                rescue,
                firstReport,
                sealedReporter,
                evidence,
                timeline,
                alike,
                told);
    }
}
