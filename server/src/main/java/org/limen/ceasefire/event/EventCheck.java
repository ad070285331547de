package org.limen.ceasefire.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.Ceasefire;
import org.limen.ceasefire.Checked;
import org.limen.ceasefire.Event;
import org.limen.ceasefire.Observed;
import org.limen.ceasefire.Outcome;
import org.limen.ceasefire.observation.Recorded;
import org.limen.ceasefire.observation.Sighting;
import org.limen.ceasefire.taking.Where;
import org.limen.engine.fusion.FusedEvent;
import org.limen.engine.fusion.Fusion;
import org.limen.engine.fusion.Observation;
import org.limen.engine.geodesy.PositionError;
import org.limen.engine.geodesy.Whereabouts;
import org.springframework.stereotype.Component;

/// Asks every obligation in force about an event or a report, over its whole ellipse and in every reading of its
/// kind.
@Component
class EventCheck {
    /// What a fused ellipse holds.
    private static final double HELD = 0.9;

    private final Ceasefire ceasefire;

    EventCheck(Ceasefire ceasefire) {
        this.ceasefire = ceasefire;
    }

    /// The settings that this node judges by now.
    Ceasefire.Judging judging() {
        return ceasefire.judging();
    }

    /// What each obligation says of an event that speaks of such a thing at all.
    List<Checked> of(Event event, List<Recorded> from, Instant asOf, Ceasefire.Judging by) {
        Event.Axes axes = event.ellipse();
        var place = Whereabouts.holding(
                HELD, event.position(), Math.max(axes.majorM(), axes.minorM()), axes.minorM(), axes.azimuthDeg());
        Event.Counted count = event.count();
        var seen = new Seen(
                place,
                event.time(),
                event.time(),
                event.kind(),
                Math.max(1, count == null ? 1 : count.low()),
                count == null ? null : count.high(),
                from.stream().map(Recorded::report).toList());
        return check(seen, asOf, by);
    }

    /// The same for one report; nothing where it does not tell where.
    List<Checked> of(Recorded one, Instant asOf, Ceasefire.Judging by) {
        Sighting report = one.report();
        Sighting.SightCount count = report.count();
        return place(report)
                .map(place -> new Seen(
                        place,
                        report.begins(),
                        report.ends(),
                        report.kind(),
                        Math.max(1, count == null || count.low() == null ? 1 : count.low()),
                        high(count),
                        List.of(report)))
                .map(seen -> check(seen, asOf, by))
                .orElse(List.of());
    }

    static @Nullable Integer high(Sighting.@Nullable SightCount count) {
        if (count == null) {
            return null;
        }
        return count.kind().equals("known") ? count.low() : count.high();
    }

    /// Where it was, as far as one report tells: the place it names, or along its bearing as far as anything is
    /// heard.
    static Optional<Whereabouts> place(Sighting report) {
        Where at = report.at();
        if (at != null) {
            return Optional.of(Whereabouts.of(at.point(), new PositionError(at.errorM())));
        }
        Observation observation = Known.observation(report);
        if (observation.bearing() == null) {
            return Optional.empty();
        }
        FusedEvent alone = Fusion.together(List.of(observation));
        return Optional.of(Whereabouts.holding(
                HELD,
                alone.position(),
                Math.max(alone.ellipse().majorM(), alone.ellipse().minorM()),
                alone.ellipse().minorM(),
                alone.ellipse().azimuthDeg()));
    }

    /// What is asked about.
    private record Seen(
            Whereabouts place,
            Instant from,
            Instant to,
            @Nullable String kind,
            int countLow,
            @Nullable Integer countHigh,
            List<Sighting> reports) {

        /// What all reports that say something say; null where they disagree or none says it.
        <T> @Nullable T said(Function<Sighting, @Nullable T> what) {
            List<T> said = reports.stream()
                    .map(what)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            return said.size() == 1 ? said.getFirst() : null;
        }

        boolean wasSeen() {
            return reports.stream()
                    .noneMatch(report -> report.means() == Sighting.SightMeans.HEARD
                            || report.means() == Sighting.SightMeans.UNKNOWN);
        }

        Observed as(Meaning.Fact fact) {
            return new Observed(
                    place,
                    from,
                    to,
                    fact.kind(),
                    fact.weaponClass(),
                    said(Sighting::party),
                    fact.counted() ? countLow : 1,
                    fact.counted() ? countHigh : null,
                    said(Sighting::altitudeM));
        }
    }

    private List<Checked> check(Seen seen, Instant asOf, Ceasefire.Judging by) {
        List<List<Observed>> readings =
                Meaning.of(seen.kind(), seen.said(EventCheck::direction), seen.wasSeen()).stream()
                        .map(facts -> facts.stream().map(seen::as).toList())
                        .toList();
        return ceasefire.check(readings, asOf, by).stream()
                .filter(checked -> checked.outcome() != Outcome.NOT_APPLICABLE)
                .toList();
    }

    private static @Nullable String direction(Sighting report) {
        String direction = report.fireDirection();
        return "incoming".equals(direction) || "outgoing".equals(direction) ? direction : null;
    }
}
