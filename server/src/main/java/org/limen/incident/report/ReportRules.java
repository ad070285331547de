package org.limen.incident.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.Ceasefire;
import org.limen.engine.Problem;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.PositionError;
import org.limen.kernel.Refusal;

/// Whether a report can be taken: a list of small questions, asked in order; the first no is the answer.
///
/// A report is refused for what can't be true or can't be read, and taken with a notice where it is only odd.
public final class ReportRules {
    private static final Duration AHEAD_MAX = Duration.ofMinutes(2);
    private static final double ON_LAND_MIN = 0.05;
    private static final Set<String> OWN = Set.of("own-observation", "patrol", "post");
    private static final Set<String> AFLOAT = Set.of("boat", "inflatable", "vessel", "aircraft", "helicopter", "drone");

    private final List<Rule> rules = List.of(
            ReportRules::typeIsKnown,
            ReportRules::detailsAreOfTheType,
            ReportRules::codesAreKnown,
            ReportRules::timesAreInOrder,
            ReportRules::nothingLiesAhead,
            ReportRules::positionIsAPlace,
            this::positionIsNotSwapped,
            this::ownPeopleStandOnLand);
    private final @Nullable Area area;
    private final Ceasefire ground;

    /// @param area   where this node's incidents happen, if it was told
    /// @param ground what is drawn: a place that fits nothing of it may have been swapped
    public ReportRules(@Nullable Area area, Ceasefire ground) {
        this.area = area;
        this.ground = ground;
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

    /// Two numbers that are a place either way can only be told by where this node's incidents happen, or by what is
    /// drawn there.
    private Optional<Refusal> positionIsNotSwapped(Report report, Instant now) {
        Place place = asked(report);
        if (place == null) {
            return Optional.empty();
        }
        boolean swapped = area == null
                ? ground.swapped(place.point(), day(report)).isPresent()
                : !area.holds(place.lat(), place.lon()) && area.holds(place.lon(), place.lat());
        return swapped ? Optional.of(swapped(place)) : Optional.empty();
    }

    /// What officers saw themselves, on foot or by car, they did not see standing in the sea.
    private Optional<Refusal> ownPeopleStandOnLand(Report report, Instant now) {
        Place place = asked(report);
        if (place == null || !OWN.contains(report.source().kind()) || isAfloat(report)) {
            return Optional.empty();
        }
        return ground.probabilityOnLand(place.point(), new PositionError(place.errorM()), day(report))
                .filter(probability -> probability < ON_LAND_MIN)
                .map(probability -> new Refusal(
                        "position-in-sea",
                        422,
                        "The position lies in the sea. Are latitude and longitude right? Confirm it if they are.",
                        Map.of("lat", place.lat(), "lon", place.lon())));
    }

    /// The place of a report, where nobody looked at it again yet.
    private static @Nullable Place asked(Report report) {
        Place place = report.place();
        return place == null || Boolean.TRUE.equals(place.confirmed()) ? null : place;
    }

    private static boolean isAfloat(Report report) {
        return report.type().equals("port-security")
                || report.details().containsValue("sea")
                || report.means().contains("swimming")
                || report.vehicles().stream().anyMatch(vehicle -> AFLOAT.contains(vehicle.kind()))
                || report.counts().stream().anyMatch(counted -> counted.of().equals("boats"));
    }

    private static LocalDate day(Report report) {
        return report.happened().from().atOffset(ZoneOffset.UTC).toLocalDate();
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
