package org.limen.engine.geodesy;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/// The WGS 84 ellipsoid: distances, azimuths and destinations along geodesics.
///
/// After C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013): errors are some nanometres, at any
/// distance.
public final class Ellipsoid {
    static final Geodesic WGS84 = Geodesic.WGS84;

    private Ellipsoid() {}

    /// The length of the shortest path, in metres.
    public static double distanceM(GeoPoint from, GeoPoint to) {
        return WGS84.Inverse(from.lat(), from.lon(), to.lat(), to.lon(), GeodesicMask.DISTANCE).s12;
    }

    /// The direction in which the shortest path sets out, in degrees clockwise from true north, 0 to below 360.
    public static double azimuthDeg(GeoPoint from, GeoPoint to) {
        return compass(WGS84.Inverse(from.lat(), from.lon(), to.lat(), to.lon(), GeodesicMask.AZIMUTH).azi1);
    }

    /// Where one arrives that many metres along the geodesic that sets out in that direction.
    public static GeoPoint destination(GeoPoint from, double azimuthDeg, double distanceM) {
        var end = WGS84.Direct(
                from.lat(), from.lon(), azimuthDeg, distanceM, GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
        return new GeoPoint(end.lat2, end.lon2);
    }

    private static double compass(double degrees) {
        double turned = degrees < 0 ? degrees + 360 : degrees;
        return turned >= 360 || turned == 0 ? 0 : turned;
    }
}
