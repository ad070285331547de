package org.limen.bench.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.Outline;
import org.limen.engine.geodesy.PositionError;
import org.limen.engine.geodesy.Shape;
import org.limen.engine.geodesy.Side;

/// Whether a probability of 0.3 comes true in 30 of 100 cases, with simulated receivers.
///
/// True positions lie evenly round a boundary, far beyond the error on both sides; a receiver reports them with a
/// normal error whose 95 % radius it knows; the answer to what it reports is compared with the truth.
/// The last row's receivers have rare large errors (Student's t with 5 degrees of freedom) and the same 95 %
/// radius, to
/// show what it costs when the error isn't normal.
final class ReliabilityPart {
    private static final int FIXES = 40_000;
    private static final int BINS = 10;
    private static final double OFF_MAX = 0.02;

    private final Random random;
    private final long seed;

    ReliabilityPart(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /// @param edge    a place on the boundary round which the truth lies
    /// @param extentM of what must lie well within the true positions' reach
    private record Case(
            String name,
            GeoPoint edge,
            double extentM,
            double[] errorsM,
            ToDoubleBiFunction<GeoPoint, PositionError> probability,
            Predicate<GeoPoint> truth,
            boolean normal) {}

    void print() {
        System.out.printf("lines: reliability, %,d simulated fixes a case, seed %d%n", FIXES, seed);
        System.out.println(
                "  share that came true, of answers whose probability was, and how many those were (thousands)");
        System.out.printf("  %-34s", "");
        for (int bin = 0; bin < BINS; bin++) {
            System.out.printf("   %.1f-%.1f", bin / 10.0, (bin + 1) / 10.0);
        }
        System.out.println("   off");
        double worst = 0;
        for (Case one : cases()) {
            double off = row(one);
            worst = one.normal ? Math.max(worst, off) : worst;
        }
        System.out.printf(
                "  off: mean distance between probability and share; must %.2f with normal errors: %s%n%n",
                OFF_MAX, worst <= OFF_MAX ? "met" : "missed");
    }

    private List<Case> cases() {
        GeoPoint at = new GeoPoint(-43.95, 26.06);
        GeoPoint end = Ellipsoid.destination(at, 20, 60_000);
        GeoPoint edge = Ellipsoid.destination(at, 20, 30_000);
        Outline line = Outline.of(new Shape.Line(List.of(List.of(at, end))));
        Outline narrow = strip(at, 20, 60_000, 20);
        Outline wide = strip(at, 20, 60_000, 7_000);
        Outline corner = strip(at, 20, 300, 300);
        double[] receivers = {3, 10, 30, 100};
        double[] estimates = {200, 1_000, 5_000};
        GeoPoint band = Ellipsoid.destination(edge, Ellipsoid.azimuthDeg(edge, end) - 90, 15_000);
        return List.of(
                area("line crossed, GPS 3-100 m", line, edge, 0, receivers, true),
                area("strip of 20 m, GPS 3-100 m", narrow, edge, 20, receivers, true),
                area("strip of 7 km, GPS 3-100 m", wide, edge, 0, receivers, true),
                area("strip of 7 km, estimates 0.2-5 km", wide, edge, 7_000, estimates, true),
                area("field of 300 m, its corner", corner, at, 300, receivers, true),
                new Case(
                        "15 km band, estimates 0.2-5 km",
                        band,
                        0,
                        estimates,
                        (place, error) -> line.probabilityWithin(15_000, place, error),
                        place -> line.measure(place).distanceM() < 15_000,
                        true),
                area("strip of 20 m, rare large errors", narrow, edge, 20, receivers, false));
    }

    private static Case area(
            String name, Outline outline, GeoPoint edge, double extentM, double[] errorsM, boolean normal) {
        return new Case(
                name,
                edge,
                extentM,
                errorsM,
                outline::probabilityInside,
                place -> outline.measure(place).side() == Side.INSIDE
                        || outline.measure(place).side() == Side.LEFT,
                normal);
    }

    private double row(Case one) {
        double[] sum = new double[BINS];
        int[] count = new int[BINS];
        int[] came = new int[BINS];
        for (int i = 0; i < FIXES; i++) {
            var error = new PositionError(one.errorsM[i % one.errorsM.length]);
            double reach = 4 * error.errorM() + one.extentM;
            GeoPoint truth = moved(one.edge, () -> random.nextDouble(-reach, reach));
            GeoPoint seen = moved(truth, one.normal ? () -> random.nextGaussian() * error.sigmaM() : heavy(error));
            double probability = one.probability.applyAsDouble(seen, error);
            int bin = Math.min(BINS - 1, (int) (probability * BINS));
            sum[bin] += probability;
            count[bin]++;
            came[bin] += one.truth.test(truth) ? 1 : 0;
        }
        return print(one.name, sum, count, came);
    }

    private static double print(String name, double[] sum, int[] count, int[] came) {
        System.out.printf("  %-34s", name);
        var counts = new ArrayList<String>();
        double off = 0;
        for (int bin = 0; bin < BINS; bin++) {
            boolean enough = count[bin] >= 100;
            System.out.print(enough ? String.format("   %7.3f", came[bin] / (double) count[bin]) : "         -");
            counts.add(String.format("   %7.1f", count[bin] / 1000.0));
            off += Math.abs(came[bin] - sum[bin]) / FIXES;
        }
        System.out.printf("   %.4f%n  %-34s%s%n", off, "", String.join("", counts));
        return off;
    }

    /// Student's t with 5 degrees of freedom in each direction, scaled so that the same circle holds 95 of 100.
    private DoubleSupplier heavy(PositionError error) {
        double scale = error.errorM() / 3.402;
        double chi = Math.sqrt(
                random.doubles(5, 0, 1).map(_ -> square(random.nextGaussian())).sum() / 5);
        return () -> random.nextGaussian() / chi * scale;
    }

    private static double square(double value) {
        return value * value;
    }

    private static GeoPoint moved(GeoPoint from, DoubleSupplier metres) {
        double east = metres.getAsDouble();
        double north = metres.getAsDouble();
        return Ellipsoid.destination(from, Math.toDegrees(Math.atan2(east, north)), Math.hypot(east, north));
    }

    private static Outline strip(GeoPoint from, double azimuth, double lengthM, double widthM) {
        GeoPoint to = Ellipsoid.destination(from, azimuth, lengthM);
        return Outline.of(new Shape.Area(List.of(List.of(List.of(
                from,
                to,
                Ellipsoid.destination(to, azimuth - 90, widthM),
                Ellipsoid.destination(from, azimuth - 90, widthM),
                from)))));
    }
}
