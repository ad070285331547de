package org.limen.engine.fusion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;

/// The azimuthal equidistant projection around the middle of a region, where bearings become straight rays.
///
/// A ray that starts away from the middle is turned by the convergence of its meridian, which it takes from the
/// ellipsoid; what is left over 150 km is a few thousandths of a degree.
final class LocalPlane {
    private static final double STEP_M = 200;

    private final GeoPoint middle;
    private final Map<GeoPoint, Stand> stands = new HashMap<>();

    /// Where an observer stands in metres east and north of the middle, and where its true north points there (radians
    /// clockwise from the plane's north).
    record Stand(double x, double y, double north) {}

    LocalPlane(List<GeoPoint> points) {
        this.middle = middle(points);
    }

    Stand stand(GeoPoint point) {
        return stands.computeIfAbsent(point, this::project);
    }

    private Stand project(GeoPoint point) {
        double[] here = plane(point);
        double step = point.lat() > 89.9 ? -STEP_M : STEP_M;
        double[] there = plane(Ellipsoid.destination(point, 0, step));
        return new Stand(here[0], here[1], Math.atan2((there[0] - here[0]) / step, (there[1] - here[1]) / step));
    }

    private double[] plane(GeoPoint point) {
        double distance = Ellipsoid.distanceM(middle, point);
        double azimuth = Math.toRadians(Ellipsoid.azimuthDeg(middle, point));
        return new double[] {distance * Math.sin(azimuth), distance * Math.cos(azimuth)};
    }

    GeoPoint point(double x, double y) {
        return Ellipsoid.destination(middle, Math.toDegrees(Math.atan2(x, y)), Math.hypot(x, y));
    }

    /// The middle of the directions from the earth's centre, so that the date line is nothing special.
    private static GeoPoint middle(List<GeoPoint> points) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (GeoPoint point : points) {
            double lat = Math.toRadians(point.lat());
            double lon = Math.toRadians(point.lon());
            x += Math.cos(lat) * Math.cos(lon);
            y += Math.cos(lat) * Math.sin(lon);
            z += Math.sin(lat);
        }
        return new GeoPoint(Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }
}
