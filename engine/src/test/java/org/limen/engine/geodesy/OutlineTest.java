package org.limen.engine.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
    private static final long SEED = 20261122;

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 30, 2_000, 15_000, 50_000, 70_000, 140_000, 600_000})
    void theDistanceAgreesWithGeographicLib(double metres) {
        Random random = new Random(SEED);
        for (int i = 0; i < 60; i++) {
            List<GeoPoint> points = zigzag(random, 8, 40_000);
            GeoPoint from = points.get(random.nextInt(points.size()));
            GeoPoint position = Ellipsoid.destination(from, random.nextDouble(0, 360), metres);
            double measured = Outline.of(line(points)).measure(position).distanceM();
            assertThat(measured)
                    .as("seed %d, line %d at %s m", SEED, i, metres)
                    .isCloseTo(Reference.distanceM(points, position), within(0.01));
        }
    }

    @Test
    void aStretchOfThousandKilometresIsItsGeodesic() {
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            List<GeoPoint> points = zigzag(random, 2, 1_000_000);
            GeoPoint position = Ellipsoid.destination(points.get(0), random.nextDouble(0, 360), 140_000);
            assertThat(Outline.of(line(points)).measure(position).distanceM())
                    .as("seed %d, line %d", SEED, i)
                    .isCloseTo(Reference.distanceM(points, position), within(0.01));
        }
    }

    @Test
    void whatIsSetOutToTheLeftLiesLeft() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            List<GeoPoint> points = zigzag(random, 2, 60_000);
            Outline line = Outline.of(line(points));
            GeoPoint foot =
                    Ellipsoid.destination(points.get(0), Ellipsoid.azimuthDeg(points.get(0), points.get(1)), 8_000);
            double along = Ellipsoid.azimuthDeg(foot, points.get(1));
            for (double metres : new double[] {0.05, 20, 7_000, 120_000}) {
                assertThat(line.measure(Ellipsoid.destination(foot, along - 90, metres)))
                        .as("seed %d, line %d, %s m", SEED, i, metres)
                        .matches(m -> m.side() == Side.LEFT && Math.abs(m.distanceM() - metres) < 0.001);
                assertThat(line.measure(Ellipsoid.destination(foot, along + 90, metres))
                                .side())
                        .as("seed %d, line %d, %s m", SEED, i, metres)
                        .isEqualTo(Side.RIGHT);
            }
        }
    }

    @Test
    void besideASharpCornerTheSideIsThatOfTheLineAndNotOfOneStretch() {
        Outline line = Outline.of(line(List.of(at(0, 0), at(0, 1), at(0.1, 0))));
        assertThat(line.measure(at(0.01, 1.01)).side()).isEqualTo(Side.RIGHT);
        assertThat(line.measure(at(-0.01, 1.01)).side()).isEqualTo(Side.RIGHT);
        assertThat(line.measure(at(0.02, 0.5)).side()).isEqualTo(Side.LEFT);
    }

    @Test
    void pastItsLastVertexALineHasEnded() {
        Outline line = Outline.of(line(List.of(at(10, 10), at(10.5, 10))));
        assertThat(line.measure(at(10.6, 9.99))).matches(m -> m.beyondEnd() && m.side() == Side.LEFT);
        assertThat(line.measure(at(10.3, 10.01))).matches(m -> !m.beyondEnd() && m.side() == Side.RIGHT);
        assertThat(line.measure(at(10.2, 10)).side()).isEqualTo(Side.ON);
    }

    @Test
    void anAreaMayRunEitherWayRoundAndHaveHoles() {
        List<GeoPoint> shell = List.of(at(40, 20), at(40, 21), at(41, 21), at(41, 20), at(40, 20));
        List<GeoPoint> hole = List.of(at(40.4, 20.4), at(40.4, 20.6), at(40.6, 20.6), at(40.6, 20.4), at(40.4, 20.4));
        for (List<GeoPoint> outer : List.of(shell, shell.reversed())) {
            for (List<GeoPoint> inner : List.of(hole, hole.reversed())) {
                Outline area = Outline.of(new Shape.Area(List.of(List.of(outer, inner))));
                assertThat(area.measure(at(40.1, 20.1)).side()).isEqualTo(Side.INSIDE);
                assertThat(area.measure(at(40.5, 20.5)).side()).isEqualTo(Side.OUTSIDE);
                assertThat(area.measure(at(39.9, 19.9)).side()).isEqualTo(Side.OUTSIDE);
                assertThat(area.probabilityInside(at(40.5, 20.5), new PositionError(20)))
                        .isZero();
                assertThat(area.probabilityInside(at(40.3, 20.5), new PositionError(20)))
                        .isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAreaAcrossTheDateLineIsOneAreaWhetherItIsCutThereOrNot(boolean cut) {
        Shape whole = new Shape.Area(
                List.of(List.of(List.of(at(-1, 179), at(-1, -179), at(1, -179), at(1, 179), at(-1, 179)))));
        Shape halves = new Shape.Area(List.of(
                List.of(List.of(at(-1, 179), at(-1, 180), at(1, 180), at(1, 179), at(-1, 179))),
                List.of(List.of(at(-1, -180), at(-1, -179), at(1, -179), at(1, -180), at(-1, -180)))));
        Shape shape = cut ? halves : whole;
        assertThat(ShapeProblems.of(shape)).noneMatch(problem -> problem.isError());
        Outline area = Outline.of(shape);
        for (double lon : new double[] {179.9999, 180, -180, -179.9999}) {
            assertThat(area.measure(at(0, lon)).side()).as("lon %s", lon).isEqualTo(Side.INSIDE);
            assertThat(area.measure(at(0, lon)).distanceM()).as("lon %s", lon).isGreaterThan(110_000);
            assertThat(area.probabilityInside(at(0, lon), new PositionError(500)))
                    .as("lon %s", lon)
                    .isEqualTo(1);
            assertThat(area.measure(at(1.5, lon)).side()).as("lon %s", lon).isEqualTo(Side.OUTSIDE);
        }
        assertThat(area.measure(at(0, 0)).side()).isEqualTo(Side.OUTSIDE);
    }

    @Test
    void anAreaRoundAPoleHoldsThePole() {
        List<GeoPoint> ring = new ArrayList<>();
        for (int lon = -180; lon <= 180; lon += 30) {
            ring.add(at(80, lon));
        }
        Outline area = Outline.of(new Shape.Area(List.of(List.of(ring))));
        assertThat(area.measure(at(90, 0)).side()).isEqualTo(Side.INSIDE);
        assertThat(area.measure(at(79, 15)).side()).isEqualTo(Side.OUTSIDE);
    }

    @Test
    void insideAgreesWithCountingCrossings() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20; i++) {
            List<GeoPoint> ring = star(random, at(random.nextDouble(-60, 60), random.nextDouble(-180, 180)), 12);
            Outline area = Outline.of(new Shape.Area(List.of(List.of(ring))));
            for (int j = 0; j < 12; j++) {
                GeoPoint position = Ellipsoid.destination(
                        ring.get(random.nextInt(12)), random.nextDouble(0, 360), random.nextDouble(0, 30_000));
                assertThat(area.measure(position).side() == Side.INSIDE)
                        .as("seed %d, area %d, position %d", SEED, i, j)
                        .isEqualTo(turnsRound(ring, position));
            }
        }
    }

    /// The azimuths of a ring's many points, seen from inside, go once round.
    private static boolean turnsRound(List<GeoPoint> ring, GeoPoint position) {
        double turned = 0;
        for (int i = 1; i < ring.size(); i++) {
            GeoPoint from = ring.get(i - 1);
            double length = Ellipsoid.distanceM(from, ring.get(i));
            double azimuth = Ellipsoid.azimuthDeg(from, ring.get(i));
            GeoPoint last = from;
            for (int step = 1; step <= 100; step++) {
                GeoPoint next = Ellipsoid.destination(from, azimuth, length * step / 100);
                double change = Ellipsoid.azimuthDeg(position, next) - Ellipsoid.azimuthDeg(position, last);
                turned += change > 180 ? change - 360 : change < -180 ? change + 360 : change;
                last = next;
            }
        }
        return Math.abs(turned) > 180;
    }

    static List<GeoPoint> star(Random random, GeoPoint centre, int corners) {
        List<GeoPoint> ring = new ArrayList<>();
        for (int i = 0; i < corners; i++) {
            ring.add(Ellipsoid.destination(centre, 360.0 * i / corners, random.nextDouble(10_000, 60_000)));
        }
        ring.add(ring.getFirst());
        return ring;
    }

    static List<GeoPoint> zigzag(Random random, int vertices, double stretchM) {
        List<GeoPoint> points = new ArrayList<>();
        points.add(at(random.nextDouble(-65, 65), random.nextDouble(-180, 180)));
        double course = random.nextDouble(0, 360);
        while (points.size() < vertices) {
            double azimuth = course + random.nextDouble(-60, 60);
            points.add(Ellipsoid.destination(points.getLast(), azimuth, stretchM * random.nextDouble(0.2, 1)));
        }
        return points;
    }

    static Shape line(List<GeoPoint> points) {
        return new Shape.Line(List.of(points));
    }

    static GeoPoint at(double lat, double lon) {
        return new GeoPoint(lat, lon);
    }
}
