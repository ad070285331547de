package org.limen.incident.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.kernel.Refusal;

/// Whether a report can be taken: a list of small questions, asked in order; the first no is the answer.
///
/// A report is refused for what can't be true or can't be read, and taken with a notice where it is only odd.
public final class ReportRules {
    private static final Duration AHEAD_MAX = Duration.ofMinutes(2);

    private final List<Rule> rules = List.of(
            ReportRules::typeIsKnown,
            ReportRules::detailsAreOfTheType,
            ReportRules::codesAreKnown,
            ReportRules::timesAreInOrder,
            ReportRules::nothingLiesAhead,
            ReportRules::positionIsAPlace,
            this::positionIsNotSwapped);
    private final @Nullable Area area;

    /// @param area where this node's incidents happen, if it was told
    public ReportRules(@Nullable Area area) {
        this.area = area;
    }

    /// One question to a report at a moment.
    @FunctionalInterface
    private interface Rule {
        Optional<Refusal> ask(Report report, Instant now);
    }

    public Optional<Refusal> refusal(Report report, Instant now) {
        return rules.stream().flatMap(rule -> rule.ask(report, now).stream()).findFirst();
    }

    /// What is odd about a report that can be taken, as codes.
    public List<String> notices(Report report) {
        return Stream.of(
                        report.awareAt().isBefore(report.happened().from()) ? "aware-before-it-happened" : null,
                        isOutside(report.place()) ? "outside-the-area" : null,
                        report.place() == null && report.placeName() == null ? "without-a-place" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean isOutside(@Nullable Place place) {
        return place != null && area != null && !area.holds(place.lat(), place.lon());
    }

    private static Optional<Refusal> typeIsKnown(Report report, Instant now) {
        return Codes.lists().type(report.type()).isPresent()
                ? Optional.empty()
                : unknown("type-unknown", "There is no type of incident " + report.type() + ".", report.type());
    }

    private static Optional<Refusal> detailsAreOfTheType(Report report, Instant now) {
        List<Codes.Detail> details =
                Codes.lists().type(report.type()).orElseThrow().details();
        return report.details().entrySet().stream()
                .filter(given -> details.stream()
                        .noneMatch(detail -> detail.code().equals(given.getKey())
                                && detail.values().contains(given.getValue())))
                .findFirst()
                .flatMap(wrong -> unknown(
                        "detail-unknown",
                        "Incidents of type " + report.type() + " have no detail " + wrong.getKey() + " = "
                                + wrong.getValue() + ".",
                        wrong.getKey()));
    }

    /// A code with the list that it must stand in.
    private record Coded(String list, String code) {}

    private static Optional<Refusal> codesAreKnown(Report report, Instant now) {
        Stream<Coded> given = Stream.of(
                        Stream.of(new Coded("sources", report.source().kind())),
                        Stream.ofNullable(report.place()).map(place -> new Coded("positions", place.by())),
                        report.actors().stream().map(actor -> new Coded("actors", actor.kind())),
                        report.actors().stream().map(actor -> new Coded("roles", actor.role())),
                        report.vehicles().stream().map(vehicle -> new Coded("vehicles", vehicle.kind())),
                        report.means().stream().map(means -> new Coded("means", means)),
                        report.counts().stream().map(counted -> new Coded("counted", counted.of())))
                .flatMap(coded -> coded);
        return given.filter(coded -> !Codes.lists().has(coded.list(), coded.code()))
                .findFirst()
                .flatMap(wrong -> unknown(
                        "code-unknown",
                        "Among the " + wrong.list() + " there is no " + wrong.code() + ".",
                        wrong.code()));
    }

    private static Optional<Refusal> timesAreInOrder(Report report, Instant now) {
        Span happened = report.happened();
        return happened.from().isAfter(happened.to())
                ? Optional.of(
                        Refusal.invalid("time-reversed", "It can't have happened from a later time to an earlier."))
                : Optional.empty();
    }

    private static Optional<Refusal> nothingLiesAhead(Report report, Instant now) {
        Instant latest = now.plus(AHEAD_MAX);
        boolean ahead = report.happened().to().isAfter(latest)
                || report.awareAt().isAfter(latest)
                || (report.queuedAt() != null && report.queuedAt().isAfter(latest));
        return ahead
                ? Optional.of(new Refusal(
                        "time-in-future",
                        422,
                        "A time in the report is ahead of this node's, " + now + ". Look at the device's clock.",
                        Map.of("now", now)))
                : Optional.empty();
    }

    private static Optional<Refusal> positionIsAPlace(Report report, Instant now) {
        Place place = report.place();
        List<Problem> problems = place == null ? List.of() : GeoPoint.problems(place.lat(), place.lon());
        if (place == null || problems.isEmpty()) {
            return Optional.empty();
        }
        boolean swapped = problems.stream().anyMatch(problem -> problem.code().equals("coordinates-swapped"));
        return swapped
                ? Optional.of(swapped(place))
                : Optional.of(
                        Refusal.invalid("position-invalid", problems.getFirst().message()));
    }

    /// Two numbers that are a place either way can only be told by where this node's incidents happen.
    private Optional<Refusal> positionIsNotSwapped(Report report, Instant now) {
        Place place = report.place();
        if (place == null || area == null || Boolean.TRUE.equals(place.confirmed())) {
            return Optional.empty();
        }
        boolean swapped = !area.holds(place.lat(), place.lon()) && area.holds(place.lon(), place.lat());
        return swapped ? Optional.of(swapped(place)) : Optional.empty();
    }

    private static Refusal swapped(Place place) {
        return new Refusal(
                "position-swapped",
                422,
                "Were latitude and longitude swapped? The other way round it is a place that fits.",
                Map.of(
                        "lat",
                        place.lat(),
                        "lon",
                        place.lon(),
                        "suggested",
                        Map.of("lat", place.lon(), "lon", place.lat())));
    }

    private static Optional<Refusal> unknown(String code, String detail, String given) {
        return Optional.of(new Refusal(code, 422, detail, Map.of("given", given)));
    }
}
