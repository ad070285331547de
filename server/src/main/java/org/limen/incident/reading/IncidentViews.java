package org.limen.incident.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.incident.evidence.EvidenceOf;
import org.limen.incident.evidence.EvidenceView;
import org.limen.incident.record.IncidentStore;
import org.limen.incident.record.Moved;
import org.limen.incident.record.RescueMove;
import org.limen.incident.record.Revision;
import org.limen.incident.record.State;
import org.limen.incident.record.Step;
import org.limen.incident.report.Codes;
import org.limen.incident.sealing.SealedReporters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts together what was known of an incident at a moment.
@Component
public class IncidentViews {
    private final IncidentStore store;
    private final SealedReporters reporters;
    private final EvidenceOf evidenceOf;
    private final Alike alike;
    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentViews(
            IncidentStore store,
            SealedReporters reporters,
            EvidenceOf evidenceOf,
            Alike alike,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.reporters = reporters;
        this.evidenceOf = evidenceOf;
        this.alike = alike;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// An incident that is there, as it stands now.
    public IncidentView latest(UUID incident, Officer officer) {
        return find(incident, null, officer).orElseThrow();
    }

    /// An incident as it was known at a moment, or now when none is given.
    public Optional<IncidentView> find(UUID incident, @Nullable Instant asOf, Officer officer) {
        Instant known = asOf == null ? IncidentStore.LATEST : asOf;
        List<Revision> revisions = store.revisions(jdbc, incident, known);
        return revisions.isEmpty() ? Optional.empty() : Optional.of(view(revisions, asOf, known, officer));
    }

    private IncidentView view(List<Revision> revisions, @Nullable Instant asOf, Instant known, Officer officer) {
        Revision last = revisions.getLast();
        UUID incident = last.incident();
        List<Moved> steps = store.steps(jdbc, incident, known);
        List<RescueMove> rescue = store.rescue(jdbc, incident, known);
        State state = IncidentStore.state(steps);
        List<EvidenceView> evidence = evidenceOf.incident(incident, known, last.report());
        return new IncidentView(
                incident,
                asOf,
                state.code(),
                steps.isEmpty() ? null : steps.getLast().revision(),
                asOf == null ? transitions(state, revisions, rescue, officer) : List.of(),
                last.revision(),
                revisions.stream().map(IncidentViews::word).toList(),
                last.report(),
                revisions.getFirst().officer(),
                revisions.getFirst().recordedAt(),
                revisions.getFirst().queuedAt(),
                steps,
                rescue.isEmpty() ? null : rescue(rescue, asOf == null ? clock.instant() : asOf),
                firstReport(revisions),
                reporters.has(jdbc, incident, known),
                evidence,
                timeline(revisions, steps, rescue, evidence),
                asOf == null ? alike.of(incident, last.report()) : List.of(),
                List.of());
    }

    private static List<Step> transitions(
            State state, List<Revision> revisions, List<RescueMove> rescue, Officer officer) {
        if (!officer.hasAnyOf(Role.SHIFT_LEADER, Role.ANALYST)) {
            return List.of();
        }
        UUID id = officer.id().value();
        boolean own =
                revisions.stream().anyMatch(revision -> revision.officer().id().equals(id));
        return Stream.of(Step.values())
                .filter(step -> step.from(state).isPresent())
                .filter(step -> !(own && step == Step.VERIFY))
                .filter(step -> !(step.ends() && IncidentStore.isRunning(rescue)))
                .toList();
    }

    private static IncidentView.Word word(Revision revision) {
        return new IncidentView.Word(
                revision.revision(), revision.id(), revision.recordedAt(), revision.officer(), revision.why());
    }

    private static IncidentView.Rescue rescue(List<RescueMove> steps, Instant until) {
        List<RescueMove> current = steps.subList(lastBeginning(steps), steps.size());
        Instant started = current.getFirst().at();
        Optional<Instant> over =
                current.stream().filter(RescueMove::isEnd).map(RescueMove::at).findFirst();
        Optional<Instant> alerted = current.stream()
                .filter(step -> !step.step().equals(RescueMove.BEGUN))
                .map(RescueMove::at)
                .findFirst();
        return new IncidentView.Rescue(
                over.isEmpty(),
                started,
                started.plus(Duration.ofMinutes(Codes.lists().rescueAlertMinutes())),
                alerted.orElse(null),
                over.orElse(null),
                Duration.between(started, over.orElse(until)).toSeconds(),
                steps);
    }

    private static int lastBeginning(List<RescueMove> steps) {
        int last = 0;
        for (int i = 0; i < steps.size(); i++) {
            last = steps.get(i).step().equals(RescueMove.BEGUN) ? i : last;
        }
        return last;
    }

    /// The clock runs from what is known now of when the service was aware, to when the first report was on record.
    private static IncidentView.FirstReport firstReport(List<Revision> revisions) {
        return FirstReports.of(
                revisions.getLast().report().type(),
                revisions.getLast().report().awareAt(),
                revisions.getFirst().recordedAt());
    }

    private static List<IncidentView.Line> timeline(
            List<Revision> revisions, List<Moved> steps, List<RescueMove> rescue, List<EvidenceView> evidence) {
        var lines = new ArrayList<IncidentView.Line>();
        Revision last = revisions.getLast();
        lines.add(new IncidentView.Line(last.report().happened().from(), null, "happened", null, null));
        lines.add(new IncidentView.Line(last.report().awareAt(), null, "aware", null, null));
        revisions.forEach(revision -> lines.add(new IncidentView.Line(
                revision.recordedAt(),
                revision.recordedAt(),
                revision.revision() == 1 ? "reported" : "revised",
                revision.officer(),
                revision.why())));
        steps.forEach(step -> lines.add(
                new IncidentView.Line(step.recordedAt(), step.recordedAt(), step.step(), step.officer(), step.note())));
        rescue.forEach(step -> lines.add(new IncidentView.Line(
                step.at(), step.recordedAt(), "rescue-" + step.step(), step.officer(), step.note())));
        evidence.forEach(piece -> lines.add(new IncidentView.Line(
                piece.recordedAt(), piece.recordedAt(), "evidence", piece.officer(), piece.fileName())));
        lines.sort(Comparator.comparing(IncidentView.Line::at));
        return List.copyOf(lines);
    }
}
