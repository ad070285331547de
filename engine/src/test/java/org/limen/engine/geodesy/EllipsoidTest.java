package org.limen.engine.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.limen.engine.Problem;

class EllipsoidTest {
    /// Vincenty's well-known line: Flinders Peak to Buninyong (Geocentric Datum of Australia technical manual, GRS 80,
    /// which differs from WGS 84 by less than a millimetre here).
    @Test
    void flindersPeakToBuninyongIsAsPublished() {
        GeoPoint flinders = new GeoPoint(dms(-37, 57, 3.72030), dms(144, 25, 29.52440));
        GeoPoint buninyong = new GeoPoint(dms(-37, 39, 10.15610), dms(143, 55, 35.38390));
        assertThat(Ellipsoid.distanceM(flinders, buninyong)).isCloseTo(54_972.271, within(0.001));
        assertThat(Ellipsoid.azimuthDeg(flinders, buninyong)).isCloseTo(dms(306, 52, 5.37), within(0.00001));
        assertThat(Ellipsoid.distanceM(Ellipsoid.destination(flinders, dms(306, 52, 5.37), 54_972.271), buninyong))
                .isLessThan(0.01);
    }

    @Test
    void whatIsSetOutIsMeasuredBack() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            GeoPoint from = new GeoPoint(random.nextDouble(-80, 80), random.nextDouble(-180, 180));
            double azimuth = random.nextDouble(0, 360);
            double metres = random.nextDouble(1_000, 300_000);
            GeoPoint to = Ellipsoid.destination(from, azimuth, metres);
            assertThat(Ellipsoid.distanceM(from, to)).as("seed %d, %d", seed, i).isCloseTo(metres, within(1e-6));
            assertThat(Math.sin(Math.toRadians(Ellipsoid.azimuthDeg(from, to) - azimuth)))
                    .as("seed %d, %d", seed, i)
                    .isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void numbersThatAreNoPlaceAreRefusedAndASwapIsNoticed() {
        assertThat(GeoPoint.problems(41.5, 44.2)).isEmpty();
        assertThat(GeoPoint.problems(123.4, 44.2))
                .extracting(Problem::code)
                .containsExactly("latitude-out-of-range", "coordinates-swapped");
        assertThat(GeoPoint.problems(Double.NaN, 181))
                .extracting(Problem::code)
                .containsExactly("latitude-out-of-range", "longitude-out-of-range");
        assertThatThrownBy(() -> new GeoPoint(123.4, 44.2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nineteenOfTwentyTruePositionsLieInTheCircle() {
        Random random = new Random(7);
        double sigma = new PositionError(10).sigmaM();
        int inside = 0;
        for (int i = 0; i < 100_000; i++) {
            inside += Math.hypot(random.nextGaussian() * sigma, random.nextGaussian() * sigma) <= 10 ? 1 : 0;
        }
        assertThat(inside / 100_000.0).isCloseTo(0.95, within(0.003));
    }

    private static double dms(int degrees, int minutes, double seconds) {
        return Math.signum(degrees) * (Math.abs(degrees) + minutes / 60.0 + seconds / 3600.0);
    }
}
