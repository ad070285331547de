package org.limen.incident.report;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A box of coordinates, as GeoJSON writes it (RFC 7946 §5): west, south, east, north; west lies beyond east where the
/// box holds the date line.
public record Area(double west, double south, double east, double north) {
    private static final int CORNERS = 4;

    /// Reads `west,south,east,north`; null when the text is none.
    public static @Nullable Area read(String text) {
        try {
            double[] given = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (given.length != CORNERS || !Arrays.stream(given).allMatch(Double::isFinite)) {
                return null;
            }
            var area = new Area(given[0], given[1], given[2], given[3]);
            return area.isOnEarth() ? area : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public boolean holds(double lat, double lon) {
        boolean between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
        return between && lat >= south && lat <= north;
    }

    private boolean isOnEarth() {
        return Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north;
    }
}
