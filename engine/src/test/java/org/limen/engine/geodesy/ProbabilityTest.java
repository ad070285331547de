package org.limen.engine.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.limen.engine.geodesy.OutlineTest.at;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbabilityTest {
    private static final long SEED = 4;
    private static final int THROWS = 6_000;

    /// More than four standard deviations of a share of 6,000.
    private static final double SHARE = 0.027;

    @ParameterizedTest
    @CsvSource({"20, 10", "20, 100", "20, 3", "7000, 10", "7000, 100", "7000, 5000", "7000, 20000"})
    void aStripNarrowOrWideHasTheShareOfSimulatedPositions(double widthM, double errorM) {
        Random random = new Random(SEED);
        Outline strip = Outline.of(strip(at(47.3, 29.1), 33, 60_000, widthM));
        for (int i = 0; i < 6; i++) {
            GeoPoint edge = Ellipsoid.destination(at(47.3, 29.1), 33, 30_000);
            GeoPoint position = Ellipsoid.destination(edge, 33 - 90, random.nextDouble(-1, 2) * errorM);
            double p = strip.probabilityInside(position, new PositionError(errorM));
            double share = share(
                    position, errorM, random, place -> strip.measure(place).side() == Side.INSIDE);
            assertThat(p)
                    .as("seed %d, %d: %s m wide, error %s m", SEED, i, widthM, errorM)
                    .isCloseTo(share, within(SHARE));
        }
    }

    @Test
    void aStraightLineHasTheNormalDistribution() {
        Outline line = Outline.of(new Shape.Line(List.of(List.of(at(10, 20), at(11, 20)))));
        double sigma = new PositionError(50).sigmaM();
        for (double sigmas : new double[] {-3, -1.6449, -0.5, 0, 1, 1.6449, 2.3263}) {
            GeoPoint position = Ellipsoid.destination(at(10.5, 20), -90, sigmas * sigma);
            assertThat(line.probabilityInside(position, new PositionError(50)))
                    .as("%s sigmas left", sigmas)
                    .isCloseTo(Normal.below(sigmas), within(1e-6));
        }
    }

    @Test
    void cornersHolesAndBendsHaveTheShareOfSimulatedPositions() {
        Random random = new Random(SEED);
        for (int i = 0; i < 12; i++) {
            GeoPoint centre = at(random.nextDouble(-70, 70), random.nextDouble(-180, 180));
            List<GeoPoint> ring = OutlineTest.star(random, centre, 9);
            Outline area = Outline.of(new Shape.Area(List.of(List.of(ring))));
            double errorM = Math.pow(10, random.nextDouble(1.5, 4.3));
            GeoPoint position = Ellipsoid.destination(
                    ring.get(random.nextInt(9)), random.nextDouble(0, 360), random.nextDouble(0, errorM));
            assertThat(area.probabilityInside(position, new PositionError(errorM)))
                    .as("seed %d, area %d, error %s m", SEED, i, errorM)
                    .isCloseTo(
                            share(
                                    position,
                                    errorM,
                                    random,
                                    place -> area.measure(place).side() == Side.INSIDE),
                            within(SHARE));
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "10, 200", "15000, 50", "15000, 8000", "50000, 3000", "140000, 2000"})
    void aBandAlongALineHasTheShareOfSimulatedPositions(double bandM, double errorM) {
        Random random = new Random(SEED);
        for (int i = 0; i < 3; i++) {
            List<GeoPoint> points = OutlineTest.zigzag(random, 6, 30_000);
            Outline line = Outline.of(OutlineTest.line(points));
            GeoPoint position = Ellipsoid.destination(
                    points.get(2), random.nextDouble(0, 360), bandM + random.nextDouble(-1, 1) * errorM);
            assertThat(line.probabilityWithin(bandM, position, new PositionError(errorM)))
                    .as("seed %d, line %d: band %s m, error %s m", SEED, i, bandM, errorM)
                    .isCloseTo(
                            share(
                                    position,
                                    errorM,
                                    random,
                                    place -> line.measure(place).distanceM() < bandM),
                            within(SHARE));
        }
    }

    @Test
    void aLineWithAWidthHasThreePartsThatSumToOne() {
        Outline line = Outline.of(new Shape.Line(List.of(List.of(at(10, 20), at(11, 20)))));
        var error = new PositionError(24.477);
        for (double left : new double[] {-40, -10, 0, 10, 25, 300}) {
            GeoPoint position = Ellipsoid.destination(at(10.5, 20), -90, left);
            Outline.Sides sides = line.sides(20, position, error);
            assertThat(sides.left()).as("%s m left", left).isCloseTo(Normal.below((left - 10) / 10), within(1e-4));
            assertThat(sides.right()).as("%s m left", left).isCloseTo(Normal.below((-left - 10) / 10), within(1e-4));
            assertThat(sides.left() + sides.on() + sides.right()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void roundAPlaceTheShareIsRices() {
        Outline place = Outline.of(new Shape.Place(at(-44, 26)));
        GeoPoint position = Ellipsoid.destination(at(-44, 26), 70, 400);
        double share = share(position, 500, new Random(SEED), other -> Ellipsoid.distanceM(other, at(-44, 26)) < 500);
        assertThat(place.probabilityWithin(500, position, new PositionError(500)))
                .isCloseTo(share, within(SHARE));
    }

    @Test
    void withoutAnErrorThereIsNoDoubt() {
        Outline line = Outline.of(new Shape.Line(List.of(List.of(at(10, 20), at(11, 20)))));
        assertThat(line.probabilityInside(at(10.5, 19.999999), new PositionError(0)))
                .isEqualTo(1);
        assertThat(line.probabilityInside(at(10.5, 20.000001), new PositionError(0)))
                .isZero();
    }

    @Test
    void owensFunctionIsAsTabulated() {
        assertThat(Normal.owensT(0.0625, 0.25)).isCloseTo(3.8911930234701366e-02, within(1e-12));
        assertThat(Normal.owensT(6.5, 0.4375)).isCloseTo(2.0005773048508315e-11, within(1e-15));
        assertThat(Normal.owensT(7, 0.96875)).isCloseTo(6.3990627193898685e-13, within(1e-16));
        assertThat(Normal.owensT(4.78125, 0.0625)).isCloseTo(1.0632974804687463e-07, within(1e-13));
        assertThat(Normal.owensT(2, 0.5)).isCloseTo(8.6250779855215071e-03, within(1e-12));
        assertThat(Normal.owensT(1, 1e9)).isCloseTo(0.5 * (1 - Normal.below(1)), within(1e-12));
    }

    private static double share(GeoPoint position, double errorM, Random random, Predicate<GeoPoint> holds) {
        double sigma = new PositionError(errorM).sigmaM();
        int held = 0;
        for (int i = 0; i < THROWS; i++) {
            double east = random.nextGaussian() * sigma;
            double north = random.nextGaussian() * sigma;
            GeoPoint place =
                    Ellipsoid.destination(position, Math.toDegrees(Math.atan2(east, north)), Math.hypot(east, north));
            held += holds.test(place) ? 1 : 0;
        }
        return held / (double) THROWS;
    }

    /// A strip that begins at `from` and lies to the left of the direction `azimuth`.
    static Shape strip(GeoPoint from, double azimuth, double lengthM, double widthM) {
        GeoPoint to = Ellipsoid.destination(from, azimuth, lengthM);
        return new Shape.Area(List.of(List.of(List.of(
                from,
                to,
                Ellipsoid.destination(to, azimuth - 90, widthM),
                Ellipsoid.destination(from, azimuth - 90, widthM),
                from))));
    }
}
