package org.limen.engine.geodesy;

/// A point as metres from the earth's centre, where neither the date line nor the poles are special.
///
/// x points to 0° E on the equator, y to 90° E, z to the north pole.
record Cartesian(double x, double y, double z) {
    /// The ellipsoid's equatorial radius in metres.
    static final double A = Ellipsoid.WGS84.EquatorialRadius();

    /// A radius of the earth that is close to its curvature everywhere, within 0.7 of 100.
    static final double RADIUS_M = 6_371_000;

    private static final double F = Ellipsoid.WGS84.Flattening();
    private static final double E2 = F * (2 - F);

    static Cartesian of(GeoPoint point) {
        double sin = Math.sin(Math.toRadians(point.lat()));
        double cos = Math.cos(Math.toRadians(point.lat()));
        double lon = Math.toRadians(point.lon());
        double n = A / Math.sqrt(1 - E2 * sin * sin);
        return new Cartesian(n * cos * Math.cos(lon), n * cos * Math.sin(lon), n * (1 - E2) * sin);
    }

    /// The place straight above or below this point, for points less than some kilometres off the ellipsoid
    /// (Bowring
    /// 1976; the error is far below a millimetre).
    GeoPoint toPlace() {
        double b = A * (1 - F);
        double p = Math.hypot(x, y);
        double beta = Math.atan2(z * A, p * b);
        double second = E2 / (1 - E2);
        double sin = Math.sin(beta);
        double cos = Math.cos(beta);
        double lat = Math.atan2(z + second * b * sin * sin * sin, p - E2 * A * cos * cos * cos);
        return new GeoPoint(Math.toDegrees(lat), Math.toDegrees(Math.atan2(y, x)));
    }

    double distance(Cartesian to) {
        return Math.sqrt(square(x - to.x) + square(y - to.y) + square(z - to.z));
    }

    static double square(double value) {
        return value * value;
    }
}
