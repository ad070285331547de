package org.limen.allegation.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.access.Role;
import org.limen.allegation.finding.Sources;
import org.limen.allegation.finding.Weighed;
import org.limen.allegation.record.Act;
import org.limen.allegation.record.AllegationStore;
import org.limen.allegation.record.Course;
import org.limen.allegation.record.Letters;
import org.limen.allegation.record.Revision;
import org.limen.allegation.record.Rows;
import org.limen.allegation.record.Step;
import org.limen.allegation.record.Taken;
import org.limen.allegation.setting.AllegationSettings;
import org.limen.allegation.setting.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts together what was known of an allegation at a moment.
@Component
public class AllegationViews {
    private final AllegationStore store;
    private final Letters letters;
    private final AllegationSettings settings;
    private final Clock clock;

    AllegationViews(AllegationStore store, Letters letters, AllegationSettings settings, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /// An allegation that is there, as it stands now.
    public AllegationView latest(UUID allegation, Officer officer) {
        return find(allegation, null, officer).orElseThrow();
    }

    /// An allegation as it was known at a moment, or now when none is given.
    public Optional<AllegationView> find(UUID allegation, @Nullable Instant asOf, Officer officer) {
        Instant known = asOf == null ? Rows.LATEST : asOf;
        JdbcClient jdbc = store.reading();
        List<Revision> revisions = store.revisions(jdbc, allegation, known);
        return revisions.isEmpty()
                ? Optional.empty()
                : Optional.of(view(revisions, new Course(store.steps(jdbc, allegation, known)), asOf, known, officer));
    }

    private AllegationView view(
            List<Revision> revisions, Course course, @Nullable Instant asOf, Instant known, Officer officer) {
        Revision last = revisions.getLast();
        Revision first = revisions.getFirst();
        Instant now = asOf == null ? clock.instant() : asOf;
        Sources sources = sources(course);
        return new AllegationView(
                last.allegation(),
                course.number().orElse(null),
                asOf,
                course.state().code(),
                asOf == null ? transitions(course, officer) : List.of(),
                last.revision(),
                revisions.stream().map(AllegationViews::word).toList(),
                last.body(),
                first.officer(),
                first.recordedAt(),
                Deadline.of(course, last.body(), settings, now).orElse(null),
                found(course, sources),
                new AllegationView.Came(settings.sources().needed(), sources.byParty()),
                course.judgement().map(AllegationViews::judgement).orElse(null),
                commission(course),
                letters.of(store.reading(), last.allegation(), known),
                timeline(revisions, course));
    }

    private Sources sources(Course course) {
        return new Sources(
                course.findings().stream()
                        .map(Taken::act)
                        .map(Act.Finding.class::cast)
                        .toList(),
                settings.sources());
    }

    private static List<Step> transitions(Course course, Officer officer) {
        boolean works = officer.hasAnyOf(Role.SHIFT_LEADER, Role.ANALYST);
        boolean finds = works || officer.has(Role.OBSERVER);
        return Stream.of(Step.values())
                .filter(step -> step.from(course.state()).isPresent())
                .filter(step -> works || (finds && step == Step.FINDING))
                .toList();
    }

    private static AllegationView.Word word(Revision revision) {
        return new AllegationView.Word(
                revision.revision(), revision.id(), revision.recordedAt(), revision.officer(), revision.why());
    }

    private static List<AllegationView.Found> found(Course course, Sources sources) {
        List<Taken> findings = course.findings();
        List<Weighed> weighed = sources.weighed();
        return IntStream.range(0, findings.size())
                .mapToObj(i -> found(findings.get(i), weighed.get(i)))
                .toList();
    }

    private static AllegationView.Found found(Taken step, Weighed weight) {
        return new AllegationView.Found((Act.Finding) step.act(), weight, step.at(), step.recordedAt(), step.officer());
    }

    private static AllegationView.Judgement judgement(Taken step) {
        return new AllegationView.Judgement(
                step.id(), step.party(), step.at(), step.officer(), step.act().note());
    }

    private AllegationView.Commission commission(Course course) {
        return new AllegationView.Commission(settings.parties().stream()
                .map(party -> new AllegationView.Heard(
                        party.code(),
                        party.names(),
                        course.views().stream()
                                .filter(view -> party.code().equals(view.party()))
                                .map(view -> new AllegationView.Said(
                                        (Act.CommissionView) view.act(), view.at(), view.recordedAt(), view.officer()))
                                .toList()))
                .toList());
    }

    private List<AllegationView.Line> timeline(List<Revision> revisions, Course course) {
        var lines = new ArrayList<AllegationView.Line>();
        Revision last = revisions.getLast();
        lines.add(line(last.body().happened().from(), "happened"));
        lines.add(line(last.body().awareAt(), "aware"));
        revisions.forEach(revision -> lines.add(new AllegationView.Line(
                revision.recordedAt(),
                revision.recordedAt(),
                revision.revision() == 1 ? "received" : "revised",
                null,
                null,
                revision.officer(),
                revision.why(),
                null,
                null)));
        for (int i = 0; i < course.steps().size(); i++) {
            lines.add(line(
                    new Course(course.steps().subList(0, i)), course.steps().get(i), last));
        }
        lines.sort(Comparator.comparing(AllegationView.Line::at));
        return List.copyOf(lines);
    }

    private static AllegationView.Line line(Instant at, String what) {
        return new AllegationView.Line(at, null, what, null, null, null, null, null, null);
    }

    private AllegationView.Line line(Course before, Taken step, Revision last) {
        Optional<Deadline> deadline =
                step.moves() ? Deadline.of(before, last.body(), settings, step.at()) : Optional.empty();
        return new AllegationView.Line(
                step.at(),
                step.recordedAt(),
                step.step().code(),
                step.moves() ? step.state().code() : null,
                deadline.map(due -> due.standing() == Deadline.Standing.OVERDUE).orElse(null),
                step.officer(),
                step.act().note(),
                step.party(),
                step.act());
    }
}
