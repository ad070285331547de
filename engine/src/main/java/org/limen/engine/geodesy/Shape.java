package org.limen.engine.geodesy;

import java.util.List;

/// What is drawn on the earth: a line in parts, an area with holes, or one place.
///
/// Two vertices that follow each other are joined by the geodesic, the shortest path on the ellipsoid, however far
/// apart they are; on a map in Mercator's projection a long one bends towards the pole.
public sealed interface Shape {

    /// A line, left and right of which are two sides, in the direction of its vertices.
    ///
    /// @param parts one or more, each of two vertices or more
    record Line(List<List<GeoPoint>> parts) implements Shape {
        public Line {
            parts = parts.stream().map(List::copyOf).toList();
        }
    }

    /// An area; each polygon is an outer ring and then its holes, each ring closed by its first vertex once more.
    ///
    /// Rings may run either way round: what lies inside an outer ring is the smaller part of the earth.
    record Area(List<List<List<GeoPoint>>> polygons) implements Shape {
        public Area {
            polygons = polygons.stream()
                    .map(rings -> rings.stream().map(List::copyOf).toList())
                    .toList();
        }
    }

    /// One place without extent.
    record Place(GeoPoint point) implements Shape {}
}
