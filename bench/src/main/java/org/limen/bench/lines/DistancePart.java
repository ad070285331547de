package org.limen.bench.lines;

import java.util.List;
import java.util.Random;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.Measured;
import org.limen.engine.geodesy.Outline;
import org.limen.engine.geodesy.Shape;
import org.limen.engine.geodesy.Side;

/// How far measured distances are off, where GeographicLib says what is right.
///
/// Positions are set out with GeographicLib at right angles to a geodesic of 300 km, so their distance is known.
final class DistancePart {
    private static final int POSITIONS = 2_000;
    private static final double LINE_M = 300_000;
    private static final double ERROR_M_MAX = 0.5;

    private final long seed;

    DistancePart(long seed) {
        this.seed = seed;
    }

    void print() {
        System.out.printf(
                "lines: distance to a geodesic of 300 km, %,d positions from 85° S to 85° N, seed %d%n",
                POSITIONS, seed);
        System.out.println("  distance km   largest error mm   wrong side");
        boolean met = true;
        for (double km : new double[] {0.01, 1, 15, 50, 70, 140}) {
            met &= row(km);
        }
        System.out.printf("  must %.1f m at 140 km: %s%n%n", ERROR_M_MAX, met ? "met" : "missed");
    }

    private boolean row(double km) {
        Random random = new Random(seed);
        double worst = 0;
        int wrong = 0;
        for (int i = 0; i < POSITIONS; i++) {
            GeoPoint start = new GeoPoint(random.nextDouble(-85, 85), random.nextDouble(-180, 180));
            double azimuth = random.nextDouble(0, 360);
            GeoPoint end = Ellipsoid.destination(start, azimuth, LINE_M);
            GeoPoint foot = Ellipsoid.destination(start, azimuth, random.nextDouble(0.2, 0.8) * LINE_M);
            boolean left = random.nextBoolean();
            double across = Ellipsoid.azimuthDeg(foot, end) + (left ? -90 : 90);
            GeoPoint position = Ellipsoid.destination(foot, across, km * 1000);
            Measured measured =
                    Outline.of(new Shape.Line(List.of(List.of(start, end)))).measure(position);
            worst = Math.max(worst, Math.abs(measured.distanceM() - km * 1000));
            wrong += measured.side() == (left ? Side.LEFT : Side.RIGHT) ? 0 : 1;
        }
        System.out.printf("  %11.2f   %16.3f   %10d%n", km, worst * 1000, wrong);
        return worst < ERROR_M_MAX && wrong == 0;
    }
}
