package org.limen.engine.geodesy;

/// The plane that touches the earth at a place: points near it get metres to the east and to the north of it.
///
/// Directions from the place are right, and distances from it are stretched back to lengths on the ground, so that
/// what is a circle round the place on the ground is a circle in the plane.
final class Plane {
    private final Cartesian origin;
    private final double eastX;
    private final double eastY;
    private final double northX;
    private final double northY;
    private final double northZ;

    Plane(GeoPoint at, Cartesian origin) {
        this.origin = origin;
        double lat = Math.toRadians(at.lat());
        double lon = Math.toRadians(at.lon());
        this.eastX = -Math.sin(lon);
        this.eastY = Math.cos(lon);
        this.northX = -Math.sin(lat) * Math.cos(lon);
        this.northY = -Math.sin(lat) * Math.sin(lon);
        this.northZ = Math.cos(lat);
    }

    double east(double x, double y) {
        return (x - origin.x()) * eastX + (y - origin.y()) * eastY;
    }

    double north(double x, double y, double z) {
        return (x - origin.x()) * northX + (y - origin.y()) * northY + (z - origin.z()) * northZ;
    }

    /// By how much a point at these coordinates lies farther out on the ground than in the plane.
    static double stretch(double east, double north) {
        double sine = Math.min(1, Math.hypot(east, north) / Cartesian.RADIUS_M);
        return sine < 1e-6 ? 1 : Math.asin(sine) / sine;
    }
}
