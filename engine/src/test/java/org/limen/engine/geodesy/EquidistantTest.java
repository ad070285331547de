package org.limen.engine.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquidistantTest {
    private static final long SEED = 20261124;
    private static final GeoPoint ORIGIN = new GeoPoint(-44, 26);

    @ParameterizedTest
    @ValueSource(doubles = {400, 15_000, 50_000, 70_000, 140_000})
    void everyPlaceOnItLiesSoFarFromTheLine(double metres) {
        Random random = new Random(SEED);
        for (int i = 0; i < 3; i++) {
            Outline line = Outline.of(new Shape.Line(List.of(wandering(random, 30))));
            List<List<GeoPoint>> curves = Equidistant.of(line, metres);
            assertThat(curves).as("seed %d, line %d", SEED, i).isNotEmpty();
            for (List<GeoPoint> curve : curves) {
                assertLiesAt(line, curve, metres, "seed %d, line %d".formatted(SEED, i));
            }
        }
    }

    /// From somewhere on the line outwards in any direction, the curve is met exactly at its distance: it has no gaps.
    @ParameterizedTest
    @ValueSource(doubles = {15_000, 140_000})
    void nobodyLeavesWithoutCrossingIt(double metres) {
        Random random = new Random(SEED);
        for (int i = 0; i < 4; i++) {
            Outline line = Outline.of(new Shape.Line(List.of(wandering(random, 30))));
            List<List<GeoPoint>> curves = Equidistant.of(line, metres);
            assertThat(curves).allSatisfy(curve -> assertThat(curve.getFirst()).isEqualTo(curve.getLast()));
            for (int probe = 0; probe < 200; probe++) {
                GeoPoint place =
                        Ellipsoid.destination(ORIGIN, random.nextDouble(0, 360), random.nextDouble(0, 500_000));
                double distance = line.measure(place).distanceM();
                if (Math.abs(distance - metres) > metres / 500) {
                    assertThat(curves.stream()
                                                    .filter(curve -> isInside(curve, place))
                                                    .count()
                                            % 2
                                    == 1)
                            .as("seed %d, line %d, %s at %.0f m", SEED, i, place, distance)
                            .isEqualTo(distance < metres);
                }
            }
        }
    }

    @Test
    void roundAPlaceItIsACircleAndRoundAnAreaItLiesOutside() {
        List<List<GeoPoint>> circle = Equidistant.of(Outline.of(new Shape.Place(ORIGIN)), 400);
        assertThat(circle).singleElement().satisfies(curve -> {
            assertThat(curve.getFirst()).isEqualTo(curve.getLast());
            assertThat(curve)
                    .allSatisfy(place ->
                            assertThat(Ellipsoid.distanceM(ORIGIN, place)).isCloseTo(400, within(0.001)));
        });
        Outline square = Outline.of(area(List.of(
                new GeoPoint(-44.1, 25.9),
                new GeoPoint(-44.1, 26.1),
                new GeoPoint(-43.9, 26.1),
                new GeoPoint(-43.9, 25.9),
                new GeoPoint(-44.1, 25.9))));
        assertThat(Equidistant.of(square, 5_000)).singleElement().satisfies(curve -> {
            assertLiesAt(square, curve, 5_000, "a square");
            assertThat(curve)
                    .allSatisfy(
                            place -> assertThat(square.measure(place).side()).isEqualTo(Side.OUTSIDE));
        });
    }

    @Test
    void acrossTheDateLineItIsTheSameCurve() {
        List<GeoPoint> points = List.of(new GeoPoint(10, 179.5), new GeoPoint(10.3, -179.8), new GeoPoint(10, -179.1));
        Outline line = Outline.of(new Shape.Line(List.of(points)));
        assertThat(Equidistant.of(line, 20_000)).singleElement().satisfies(curve -> {
            assertLiesAt(line, curve, 20_000, "across the date line");
            assertThat(curve).anyMatch(place -> place.lon() > 179).anyMatch(place -> place.lon() < -179);
        });
    }

    /// Whether a way to the north crosses the ring an odd number of times.
    private static boolean isInside(List<GeoPoint> ring, GeoPoint place) {
        boolean inside = false;
        for (int i = 1; i < ring.size(); i++) {
            GeoPoint a = ring.get(i - 1);
            GeoPoint b = ring.get(i);
            boolean spans = a.lon() > place.lon() != b.lon() > place.lon();
            if (spans && a.lat() + (place.lon() - a.lon()) / (b.lon() - a.lon()) * (b.lat() - a.lat()) > place.lat()) {
                inside = !inside;
            }
        }
        return inside;
    }

    private static void assertLiesAt(Outline line, List<GeoPoint> curve, double metres, String what) {
        for (int i = 0; i < curve.size(); i++) {
            assertThat(line.measure(curve.get(i)).distanceM())
                    .as("%s, place %d", what, i)
                    .isCloseTo(metres, within(0.2 + metres / 100_000));
            if (i > 0) {
                GeoPoint a = curve.get(i - 1);
                GeoPoint between = Ellipsoid.destination(
                        a, Ellipsoid.azimuthDeg(a, curve.get(i)), Ellipsoid.distanceM(a, curve.get(i)) / 2);
                assertThat(line.measure(between).distanceM())
                        .as("%s, between places %d and %d", what, i - 1, i)
                        .isCloseTo(metres, within(metres / 500));
            }
        }
    }

    /// A line that goes on to the south and never turns back on itself.
    private static List<GeoPoint> wandering(Random random, int vertices) {
        List<GeoPoint> points = new ArrayList<>(List.of(ORIGIN));
        for (int i = 1; i < vertices; i++) {
            points.add(Ellipsoid.destination(
                    points.getLast(), random.nextDouble(100, 260), random.nextDouble(2_000, 15_000)));
        }
        return points;
    }

    private static Shape area(List<GeoPoint> ring) {
        return new Shape.Area(List.of(List.of(ring)));
    }
}
