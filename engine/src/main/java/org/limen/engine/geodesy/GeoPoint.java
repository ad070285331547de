package org.limen.engine.geodesy;

import java.util.ArrayList;
import java.util.List;
import org.limen.engine.Problem;

/// A place on the earth, in degrees of WGS 84.
///
/// @param lat latitude, -90 at the south pole to 90 at the north pole
/// @param lon longitude, -180 to 180, positive to the east of Greenwich
public record GeoPoint(double lat, double lon) {
    private static final double LAT_MAX = 90;
    private static final double LON_MAX = 180;

    public GeoPoint {
        List<Problem> problems = problems(lat, lon);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.getFirst().message());
        }
    }

    /// What keeps two numbers from being a place; empty when nothing does.
    ///
    /// Numbers that would be a place the other way round are told so: it is the commonest slip of the pen.
    public static List<Problem> problems(double lat, double lon) {
        List<Problem> problems = new ArrayList<>();
        if (!(Math.abs(lat) <= LAT_MAX)) {
            problems.add(Problem.error("latitude-out-of-range", "lat", outOfRange("latitude", lat, LAT_MAX)));
        }
        if (!(Math.abs(lon) <= LON_MAX)) {
            problems.add(Problem.error("longitude-out-of-range", "lon", outOfRange("longitude", lon, LON_MAX)));
        }
        if (!problems.isEmpty() && Math.abs(lon) <= LAT_MAX && Math.abs(lat) <= LON_MAX) {
            problems.add(Problem.warning(
                    "coordinates-swapped",
                    "lat",
                    "were latitude and longitude swapped? The other way round it is a place"));
        }
        return problems;
    }

    private static String outOfRange(String name, double degrees, double max) {
        return "the %s %s is not between -%.0f and %.0f degrees".formatted(name, degrees, max, max);
    }
}
