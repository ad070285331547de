package org.limen.dailyreport.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.Ceasefire;
import org.limen.ceasefire.FeatureKind;
import org.limen.ceasefire.LineFeature;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.Shape;
import org.limen.engine.geodesy.Whereabouts;

/// The lines, zones and named places of a day as they were known at a moment.
final class Places {
    private static final Set<FeatureKind> NAMED =
            EnumSet.of(FeatureKind.POST, FeatureKind.OBSERVATION_POST, FeatureKind.CROSSING_POINT);
    private static final Set<FeatureKind> ZONES =
            EnumSet.of(FeatureKind.AREA_OF_SEPARATION, FeatureKind.AREA_OF_LIMITATION, FeatureKind.ZONE);

    /// Five decimal places of a degree are a metre.
    private static final int DEGREE_PLACES = 5;

    private static final double INSIDE_FROM = 0.95;
    private static final double OUTSIDE_UP_TO = 0.05;

    /// The semi-axes of an ellipse that holds 90 % are so many standard deviations.
    static final double SIGMAS_OF_90 = Math.sqrt(-2 * Math.log(0.10));

    private final List<Ceasefire.Drawn> drawn;

    Places(List<Ceasefire.Drawn> drawn) {
        this.drawn = drawn;
    }

    /// The named place that is nearest, and from there the distance and the bearing.
    DayReport.@Nullable Near near(GeoPoint to) {
        return drawn.stream()
                .map(Ceasefire.Drawn::feature)
                .filter(feature -> NAMED.contains(feature.facts().kind()))
                .flatMap(feature -> point(feature).map(from -> near(feature, from, to)).stream())
                .min(Comparator.comparingDouble(DayReport.Near::distanceM).thenComparing(DayReport.Near::name))
                .orElse(null);
    }

    private static DayReport.Near near(LineFeature feature, GeoPoint from, GeoPoint to) {
        String code = feature.facts().code();
        return new DayReport.Near(
                code == null ? feature.facts().name() : code,
                Rounded.to(0, Ellipsoid.distanceM(from, to)),
                Rounded.to(0, (Ellipsoid.azimuthDeg(from, to) + 360) % 360));
    }

    private static Optional<GeoPoint> point(LineFeature feature) {
        return feature.outline().shape() instanceof Shape.Place(GeoPoint point) ? Optional.of(point) : Optional.empty();
    }

    /// Every zone with what lay in it; a place that may lie on either side is undecided.
    List<DayReport.Area> areas(List<DayReport.Line> lines) {
        return drawn.stream()
                .filter(one -> ZONES.contains(one.feature().facts().kind()))
                .map(one -> area(one, lines))
                .toList();
    }

    private static DayReport.Area area(Ceasefire.Drawn zone, List<DayReport.Line> lines) {
        var inside = new ArrayList<DayReport.Ref>();
        var undecided = new ArrayList<DayReport.Ref>();
        for (DayReport.Line line : lines) {
            if (line.position() != null) {
                double p = inside(zone.feature(), line.position());
                if (p >= INSIDE_FROM) {
                    inside.add(Gathering.ref(line));
                } else if (p > OUTSIDE_UP_TO) {
                    undecided.add(Gathering.ref(line));
                }
            }
        }
        LineFeature.Facts facts = zone.feature().facts();
        return new DayReport.Area(
                facts.line(), facts.name(), facts.kind().code(), facts.party(), zone.edition(), inside, undecided);
    }

    private static double inside(LineFeature zone, DayReport.Position at) {
        return Whereabouts.holding(0.9, new GeoPoint(at.lat(), at.lon()), at.majorM(), at.minorM(), at.azimuthDeg())
                .average(zone::probabilityInside);
    }

    /// What the maps show.
    List<DayReport.Drawn> forMaps() {
        return drawn.stream()
                .map(one -> new DayReport.Drawn(
                        one.feature().facts().line(),
                        label(one.feature().facts()),
                        one.feature().facts().kind().code(),
                        one.feature().facts().party(),
                        one.edition(),
                        parts(one.feature().outline().shape())))
                .toList();
    }

    private static String label(LineFeature.Facts facts) {
        String code = facts.code();
        return code == null ? facts.name() : code;
    }

    private static List<List<Double>> parts(Shape shape) {
        return switch (shape) {
            case Shape.Line(List<List<GeoPoint>> parts) ->
                parts.stream().map(Places::numbers).toList();
            case Shape.Area(List<List<List<GeoPoint>>> polygons) ->
                polygons.stream().map(rings -> numbers(rings.getFirst())).toList();
            case Shape.Place(GeoPoint point) -> List.of(numbers(List.of(point)));
        };
    }

    private static List<Double> numbers(List<GeoPoint> points) {
        return points.stream()
                .flatMap(point ->
                        Stream.of(Rounded.to(DEGREE_PLACES, point.lat()), Rounded.to(DEGREE_PLACES, point.lon())))
                .toList();
    }
}
