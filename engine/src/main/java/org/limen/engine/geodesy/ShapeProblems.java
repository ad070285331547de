package org.limen.engine.geodesy;

import java.util.ArrayList;
import java.util.List;
import org.limen.engine.Problem;

/// What keeps a shape from being measured against, each with the ring or part and the vertex at fault.
///
/// Rings, parts and vertices are counted from 1, in the order in which they were given.
public final class ShapeProblems {
    private static final int RING_VERTICES_MIN = 4;
    private static final double LONG_STRETCH_M = 50_000;
    private static final double STRETCH_M_MAX = 5_000_000;
    private static final double AREA_M2_MIN = 1;
    private static final double AREA_M2_MAX = 2e13;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();

    private ShapeProblems() {}

    /// A part or ring and how it is called in a message.
    record Run(String name, List<GeoPoint> points) {}

    /// Every problem of a shape; it can be measured against when none of them is an error.
    public static List<Problem> of(Shape shape) {
        var found = new ShapeProblems();
        switch (shape) {
            case Shape.Line(List<List<GeoPoint>> parts) -> found.line(parts);
            case Shape.Area(List<List<List<GeoPoint>>> polygons) -> found.area(polygons);
            case Shape.Place _ -> {}
        }
        if (found.problems.stream().noneMatch(Problem::isError)) {
            found.problems.addAll(new Touches(found.runs).problems());
        }
        return List.copyOf(found.problems);
    }

    private void line(List<List<GeoPoint>> parts) {
        if (parts.isEmpty()) {
            error("empty", "the line has no part");
        }
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.size() == 1 ? "the line" : "part " + (i + 1);
            stretches(name, parts.get(i));
            if (Chains.withoutRepeats(parts.get(i)).size() < 2) {
                error("too-few-vertices", name + " has fewer than two different vertices");
            }
            runs.add(new Run(name, parts.get(i)));
        }
    }

    private void area(List<List<List<GeoPoint>>> polygons) {
        if (polygons.isEmpty()) {
            error("empty", "the area has no polygon");
        }
        for (int i = 0; i < polygons.size(); i++) {
            String polygon = polygons.size() == 1 ? "" : "polygon " + (i + 1) + ", ";
            if (polygons.get(i).isEmpty()) {
                error("empty", polygon + "there is no ring");
            }
            for (int j = 0; j < polygons.get(i).size(); j++) {
                ring(polygon + "ring " + (j + 1), polygons.get(i).get(j));
            }
        }
    }

    private void ring(String name, List<GeoPoint> ring) {
        stretches(name, ring);
        if (ring.size() < RING_VERTICES_MIN) {
            error("too-few-vertices", name + " has " + ring.size() + " vertices; a closed ring has four or more");
        } else if (!Chains.same(ring.getFirst(), ring.getLast())) {
            error(
                    "ring-open",
                    name + " does not end where it begins: vertex 1 is " + text(ring.getFirst()) + ", vertex "
                            + ring.size() + " is " + text(ring.getLast()));
        } else {
            size(name, Math.abs(Chains.areaM2(Chains.withoutRepeats(ring))));
        }
        runs.add(new Run(name, ring));
    }

    private void size(String name, double areaM2) {
        if (areaM2 < AREA_M2_MIN) {
            error("ring-flat", name + " encloses nothing");
        } else if (areaM2 > AREA_M2_MAX) {
            error("area-too-large", name + " encloses more than 20 million square kilometres");
        }
    }

    private void stretches(String name, List<GeoPoint> points) {
        for (int i = 1; i < points.size(); i++) {
            double metres = Ellipsoid.distanceM(points.get(i - 1), points.get(i));
            String where = "%s, between vertices %d and %d".formatted(name, i, i + 1);
            if (metres > STRETCH_M_MAX) {
                error("stretch-too-long", "%s: %.0f km without a vertex".formatted(where, metres / 1000));
            } else if (metres > LONG_STRETCH_M) {
                warning(
                        "stretch-long",
                        "%s: %.0f km are the geodesic, the shortest way; a straight line on a map may lie elsewhere"
                                .formatted(where, metres / 1000));
            } else if (metres == 0) {
                warning("vertex-repeated", where + ": both are the same place; one of them is left out");
            }
        }
    }

    static String text(GeoPoint point) {
        return "(lat %.6f, lon %.6f)".formatted(point.lat(), point.lon());
    }

    private void error(String code, String message) {
        problems.add(Problem.error(code, "geometry", message));
    }

    private void warning(String code, String message) {
        problems.add(Problem.warning(code, "geometry", message));
    }
}
