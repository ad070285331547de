package org.limen.dailyreport.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.Checked;
import org.limen.ceasefire.Event;
import org.limen.ceasefire.Outcome;
import org.limen.ceasefire.Watch;
import org.limen.engine.geodesy.PositionError;
import org.limen.engine.geodesy.Whereabouts;

/// Makes lines of the table of events and of reports that stand alone.
final class Lines {
    private final Places places;

    Lines(Places places) {
        this.places = places;
    }

    DayReport.Line event(Watch.CheckedEvent of) {
        Event event = of.event();
        Event.Counted count = event.count();
        return new DayReport.Line(
                event.id(),
                event.time(),
                position(
                        event.lat(),
                        event.lon(),
                        event.ellipse().majorM(),
                        event.ellipse().minorM(),
                        event.ellipse().azimuthDeg()),
                places.near(event.position()),
                event.kind(),
                count == null ? null : new DayReport.Count(count.count(), count.low(), count.high()),
                words(of.reports(), Watch.Reported::means),
                words(of.reports(), Watch.Reported::fireDirection),
                words(of.reports(), Watch.Reported::party),
                event.observations(),
                outcome(of.checked()),
                checks(of.checked()),
                null,
                event.decided() == null ? null : event.decided().why(),
                words(of.reports(), Watch.Reported::why),
                replaced(of.reports()),
                of.reports().stream()
                        .map(Watch.Reported::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(event.time()));
    }

    DayReport.Line alone(Watch.CheckedReport of) {
        Watch.Reported report = of.report();
        Whereabouts at = of.place();
        List<Watch.Reported> one = List.of(report);
        return new DayReport.Line(
                report.observation(),
                report.from(),
                at == null ? null : position(at),
                at == null ? null : places.near(at.middle()),
                report.kind(),
                count(report),
                words(one, Watch.Reported::means),
                words(one, Watch.Reported::fireDirection),
                words(one, Watch.Reported::party),
                List.of(report.observation()),
                outcome(of.checked()),
                checks(of.checked()),
                of.why(),
                null,
                words(one, Watch.Reported::why),
                replaced(one),
                report.recordedAt());
    }

    /// The semi-axes that hold 90 %, as for events.
    private static DayReport.Position position(Whereabouts at) {
        double scale = Places.SIGMAS_OF_90 / PositionError.SIGMAS_OF_95;
        return position(
                at.middle().lat(), at.middle().lon(), scale * at.majorM(), scale * at.minorM(), at.azimuthDeg());
    }

    private static DayReport.@Nullable Count count(Watch.Reported report) {
        Integer low = report.countLow();
        Integer high = report.countHigh();
        return low == null && high == null
                ? null
                : new DayReport.Count(Objects.equals(low, high) ? low : null, low, high);
    }

    private static DayReport.Position position(
            double lat, double lon, double majorM, double minorM, double azimuthDeg) {
        return new DayReport.Position(
                Rounded.to(5, lat),
                Rounded.to(5, lon),
                Rounded.to(0, majorM),
                Rounded.to(0, minorM),
                Rounded.to(0, azimuthDeg));
    }

    private static List<String> words(List<Watch.Reported> reports, Function<Watch.Reported, @Nullable String> word) {
        return reports.stream()
                .flatMap(report -> Stream.ofNullable(word.apply(report)))
                .filter(text -> !text.equals("unknown"))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<UUID> replaced(List<Watch.Reported> reports) {
        return reports.stream()
                .flatMap(report -> Stream.ofNullable(report.supersedes()))
                .sorted()
                .toList();
    }

    private static String outcome(List<Checked> checked) {
        boolean likely = checked.stream().anyMatch(one -> one.outcome() == Outcome.VIOLATION_LIKELY);
        boolean undecided = checked.stream().anyMatch(one -> one.outcome() == Outcome.UNDECIDED);
        return likely ? "likely" : undecided ? "undecided" : "none";
    }

    /// What may be a breach; what is kept need not be printed.
    private static List<DayReport.Check> checks(List<Checked> checked) {
        return checked.stream()
                .filter(one -> one.outcome() == Outcome.VIOLATION_LIKELY || one.outcome() == Outcome.UNDECIDED)
                .map(Lines::check)
                .toList();
    }

    private static DayReport.Check check(Checked of) {
        Checked.Used used = of.used();
        return new DayReport.Check(
                of.obligation(),
                of.obligationEdition(),
                of.title(),
                of.basis(),
                used == null ? null : used.line(),
                used == null ? null : used.party(),
                used == null ? null : used.edition(),
                used == null ? null : Rounded.to(0, used.distanceM()),
                Rounded.to(4, of.probabilityLow()),
                Rounded.to(4, of.probabilityHigh()),
                of.outcome() == Outcome.VIOLATION_LIKELY ? "likely" : "undecided");
    }
}
