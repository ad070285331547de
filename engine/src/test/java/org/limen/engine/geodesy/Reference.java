package org.limen.engine.geodesy;

import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicLine;

/// Slow and plain answers to compare with: every stretch is searched with GeographicLib alone.
final class Reference {
    private Reference() {}

    /// The least distance to the geodesics between the points: 64 steps along each, then the golden section.
    static double distanceM(List<GeoPoint> points, GeoPoint from) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < points.size(); i++) {
            least = Math.min(least, distanceM(points.get(i - 1), points.get(i), from));
        }
        return least;
    }

    private static double distanceM(GeoPoint a, GeoPoint b, GeoPoint from) {
        GeodesicLine line = Geodesic.WGS84.InverseLine(a.lat(), a.lon(), b.lat(), b.lon());
        double length = line.Distance();
        int best = 0;
        for (int i = 0; i <= 64; i++) {
            best = at(line, length * i / 64, from) < at(line, length * best / 64, from) ? i : best;
        }
        double low = length * Math.max(0, best - 1) / 64;
        double high = length * Math.min(64, best + 1) / 64;
        double ratio = (Math.sqrt(5) - 1) / 2;
        while (high - low > 1e-4) {
            double one = high - ratio * (high - low);
            double other = low + ratio * (high - low);
            if (at(line, one, from) < at(line, other, from)) {
                high = other;
            } else {
                low = one;
            }
        }
        return at(line, (low + high) / 2, from);
    }

    private static double at(GeodesicLine line, double along, GeoPoint from) {
        var place = line.Position(along);
        return Geodesic.WGS84.Inverse(place.lat2, place.lon2, from.lat(), from.lon()).s12;
    }
}
