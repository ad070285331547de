package org.limen.bench.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.Outline;
import org.limen.engine.geodesy.OutlineIndex;
import org.limen.engine.geodesy.PositionError;
import org.limen.engine.geodesy.Shape;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// How many fixes a second one thread compares with 1,000 zones, each fix with a probability for every zone near
/// it.
///
/// JTS compares the same fixes with every zone, on degrees as if the earth were flat, without an error or a
/// distance.
final class SpeedPart {
    private static final int ZONES = 1_000;
    private static final int CORNERS = 60;
    private static final int FIXES = 100_000;
    private static final int JTS_FIXES = 20_000;
    private static final int ROUNDS = 5;
    private static final double MUST = 50_000;

    private final long seed;
    private final Random random;
    private double kept;

    SpeedPart(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    void print() {
        List<List<GeoPoint>> rings = new ArrayList<>();
        for (int i = 0; i < ZONES; i++) {
            rings.add(ring());
        }
        List<Outline> zones = rings.stream()
                .map(ring -> Outline.of(new Shape.Area(List.of(List.of(ring)))))
                .toList();
        List<Polygon> flat = rings.stream().map(SpeedPart::flat).toList();
        List<GeoPoint> fixes = IntStream.range(0, FIXES).mapToObj(_ -> place()).toList();
        var index = new OutlineIndex(zones);
        double ours = median(() -> limen(zones, index, fixes)) * FIXES;
        double jts = median(() -> jts(flat, fixes)) * JTS_FIXES;
        double near = fixes.stream()
                .limit(10_000)
                .mapToInt(fix -> index.near(fix, 50).size())
                .average()
                .orElse(0);
        System.out.printf(
                "lines: %,d fixes against %,d zones of %d corners, one thread, median of %d rounds, seed %d%n",
                FIXES, ZONES, CORNERS, ROUNDS, seed);
        System.out.printf(
                "  fixes a second   with a probability for each zone near (%.1f of them)   %,11.0f%n", near, ours);
        System.out.printf("  fixes a second   JTS, every zone, inside or not, flat                   %,11.0f%n", jts);
        System.out.printf("  must %,.0f: %s; %.0f times JTS%n", MUST, ours >= MUST ? "met" : "missed", ours / jts);
        System.out.printf("  (%.1f zones held a fix on the mean of all rounds)%n", kept / FIXES / (ROUNDS + 2));
    }

    private void limen(List<Outline> zones, OutlineIndex index, List<GeoPoint> fixes) {
        var error = new PositionError(10);
        for (GeoPoint fix : fixes) {
            for (int zone : index.near(fix, 50)) {
                kept += zones.get(zone).probabilityInside(fix, error);
            }
        }
    }

    private static void jts(List<Polygon> zones, List<GeoPoint> fixes) {
        var factory = new GeometryFactory();
        for (GeoPoint fix : fixes.subList(0, JTS_FIXES)) {
            var point = factory.createPoint(new Coordinate(fix.lon(), fix.lat()));
            for (Polygon zone : zones) {
                zone.contains(point);
            }
        }
    }

    /// Rounds a second, after two rounds of warming up.
    private static double median(Runnable round) {
        double[] rates = new double[ROUNDS];
        for (int i = -2; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            round.run();
            if (i >= 0) {
                rates[i] = 1e9 / (System.nanoTime() - begun);
            }
        }
        Arrays.sort(rates);
        return rates[ROUNDS / 2];
    }

    private List<GeoPoint> ring() {
        GeoPoint centre = place();
        double radius = random.nextDouble(2_000, 20_000);
        List<GeoPoint> ring = new ArrayList<>();
        for (int i = 0; i < CORNERS; i++) {
            ring.add(Ellipsoid.destination(centre, 360.0 * i / CORNERS, radius * random.nextDouble(0.8, 1.2)));
        }
        ring.add(ring.getFirst());
        return ring;
    }

    private GeoPoint place() {
        return new GeoPoint(random.nextDouble(40, 46), random.nextDouble(20, 28));
    }

    private static Polygon flat(List<GeoPoint> ring) {
        return new GeometryFactory()
                .createPolygon(ring.stream()
                        .map(point -> new Coordinate(point.lon(), point.lat()))
                        .toArray(Coordinate[]::new));
    }
}
