package org.limen.ceasefire.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.Ceasefire;
import org.limen.ceasefire.Checked;
import org.limen.ceasefire.FeatureKind;
import org.limen.ceasefire.LineFeature;
import org.limen.ceasefire.Observed;
import org.limen.ceasefire.PlacedAt;
import org.limen.ceasefire.line.Edition;
import org.limen.ceasefire.line.Lines;
import org.limen.engine.Problem;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.Measured;
import org.limen.engine.geodesy.Outline;
import org.limen.engine.geodesy.PositionError;
import org.limen.engine.geodesy.Shape;
import org.limen.engine.geodesy.Side;
import org.limen.kernel.NodeIdentity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Answers questions about positions from the sheets of lines and the obligations of the day.
@Component
class Checks implements Ceasefire {
    private final Lines lines;
    private final Obligations obligations;
    private final NodeIdentity node;
    private final Clock clock;
    private final Thresholds thresholds;

    Checks(
            Lines lines,
            Obligations obligations,
            NodeIdentity node,
            Clock clock,
            @Value("${limen.ceasefire.likely-from}") double likelyFrom,
            @Value("${limen.ceasefire.compliant-up-to}") double compliantUpTo) {
        this.lines = lines;
        this.obligations = obligations;
        this.node = node;
        this.clock = clock;
        this.thresholds = new Thresholds(likelyFrom, compliantUpTo);
    }

    Thresholds thresholds() {
        return thresholds;
    }

    @Override
    public List<Checked> check(Observed observed) {
        return check(observed, clock.instant());
    }

    @Override
    public List<Checked> check(Observed observed, Instant asOf) {
        LocalDate on = day(observed, node.zone());
        return ObligationCheck.check(observed, inForce(on, asOf), lines.sheet(on, asOf), thresholds, node.zone());
    }

    @Override
    public List<Checked> check(List<List<Observed>> readings, Instant asOf, Judging by) {
        LocalDate on = day(readings.getFirst().getFirst(), by.zone());
        var judgedBy = new Thresholds(by.likelyFrom(), by.compliantUpTo());
        return ObligationCheck.check(readings, inForce(on, asOf), lines.sheet(on, asOf), judgedBy, by.zone());
    }

    @Override
    public Judging judging() {
        return new Judging(node.zone(), thresholds.likelyFrom(), thresholds.compliantUpTo());
    }

    private static LocalDate day(Observed observed, ZoneId zone) {
        return observed.from().atZone(zone).toLocalDate();
    }

    private List<ObligationCheck.Numbered> inForce(LocalDate on, Instant asOf) {
        return obligations.inForce(on, asOf).stream()
                .map(kept -> new ObligationCheck.Numbered(kept.obligation(), kept.edition()))
                .toList();
    }

    @Override
    public List<Drawn> drawn(LocalDate on, Instant asOf) {
        return lines.sheet(on, asOf).editions().stream()
                .map(edition -> new Drawn(edition.number(), edition.feature()))
                .toList();
    }

    @Override
    public List<PlacedAt> position(GeoPoint position, PositionError error, LocalDate on) {
        return position(position, error, on, clock.instant());
    }

    @Override
    public List<PlacedAt> position(GeoPoint position, PositionError error, LocalDate on, Instant asOf) {
        return lines.sheet(on, asOf).editions().stream()
                .map(edition -> placed(edition, position, error))
                .toList();
    }

    @Override
    public Optional<Problem> swapped(GeoPoint position, LocalDate on) {
        return lines.sheet(on, clock.instant()).swapped(position);
    }

    @Override
    public Optional<Double> probabilityOnLand(GeoPoint position, PositionError error, LocalDate on) {
        List<Edition> land = lines.sheet(on, clock.instant()).editions().stream()
                .filter(edition -> edition.feature().facts().kind() == FeatureKind.LAND)
                .toList();
        return land.isEmpty()
                ? Optional.empty()
                : Optional.of(Math.min(
                        1,
                        land.stream()
                                .mapToDouble(edition -> edition.feature().probabilityInside(position, error))
                                .sum()));
    }

    private static PlacedAt placed(Edition edition, GeoPoint position, PositionError error) {
        LineFeature feature = edition.feature();
        LineFeature.Facts facts = feature.facts();
        Measured measured = feature.measure(position);
        boolean isLine = feature.outline().shape() instanceof Shape.Line;
        Outline.Sides sides = isLine ? feature.sides(position, error) : null;
        return new PlacedAt(
                facts.line(),
                facts.name(),
                facts.kind(),
                facts.party(),
                edition.number(),
                measured.distanceM(),
                side(feature, measured),
                ObligationCheck.sideParty(facts, measured.side()),
                measured.nearest(),
                Ellipsoid.azimuthDeg(position, measured.nearest()),
                measured.beyondEnd(),
                isLine ? null : feature.probabilityInside(position, error),
                part(sides, Outline.Sides::left),
                part(sides, Outline.Sides::on),
                part(sides, Outline.Sides::right));
    }

    private static @Nullable Double part(
            Outline.@Nullable Sides sides, java.util.function.Function<Outline.Sides, Double> part) {
        return sides == null ? null : part.apply(sides);
    }

    /// Within the reach of a place is inside it.
    private static Side side(LineFeature feature, Measured measured) {
        boolean reached = feature.facts().radiusM() > 0
                && measured.distanceM() < feature.facts().radiusM();
        return reached ? Side.INSIDE : measured.side();
    }
}
