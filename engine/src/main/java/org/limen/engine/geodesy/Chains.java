package org.limen.engine.geodesy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.geographiclib.PolygonArea;

/// The boundaries of a shape as chains of vertices, each with the shape's inside on its left.
final class Chains {
    private static final double DATE_LINE = 180;

    private Chains() {}

    static List<List<GeoPoint>> of(Shape shape) {
        return switch (shape) {
            case Shape.Line(List<List<GeoPoint>> parts) ->
                parts.stream().map(Chains::withoutRepeats).toList();
            case Shape.Area(List<List<List<GeoPoint>>> polygons) -> joined(rings(polygons));
            case Shape.Place _ -> List.of();
        };
    }

    /// Vertices that repeat the one before them say nothing.
    static List<GeoPoint> withoutRepeats(List<GeoPoint> points) {
        List<GeoPoint> kept = new ArrayList<>();
        for (GeoPoint point : points) {
            if (kept.isEmpty() || !same(kept.getLast(), point)) {
                kept.add(kept.isEmpty() || !same(kept.getFirst(), point) ? point : kept.getFirst());
            }
        }
        return kept;
    }

    /// The two ends of the date line are one place, and so is a pole at any longitude.
    static boolean same(GeoPoint one, GeoPoint other) {
        return one.lat() == other.lat()
                && (one.lon() == other.lon()
                        || Math.abs(one.lat()) == 90
                        || (Math.abs(one.lon()) == DATE_LINE && Math.abs(other.lon()) == DATE_LINE));
    }

    /// The area inside a ring in square metres, negative where it runs clockwise.
    static double areaM2(List<GeoPoint> ring) {
        var area = new PolygonArea(Ellipsoid.WGS84, false);
        ring.subList(0, ring.size() - 1).forEach(point -> area.AddPoint(point.lat(), point.lon()));
        return area.Compute(false, true).area;
    }

    private static List<List<GeoPoint>> rings(List<List<List<GeoPoint>>> polygons) {
        List<List<GeoPoint>> all = new ArrayList<>();
        for (List<List<GeoPoint>> polygon : polygons) {
            for (int i = 0; i < polygon.size(); i++) {
                List<GeoPoint> ring = withoutRepeats(polygon.get(i));
                boolean isHole = i > 0;
                all.add(areaM2(ring) > 0 == isHole ? ring.reversed() : ring);
            }
        }
        return all;
    }

    private record Edge(GeoPoint from, GeoPoint to) {
        boolean isSeam() {
            return Math.abs(from.lon()) == DATE_LINE && Math.abs(to.lon()) == DATE_LINE;
        }

        Edge key() {
            return new Edge(new GeoPoint(from.lat(), DATE_LINE), new GeoPoint(to.lat(), DATE_LINE));
        }

        Edge back() {
            return new Edge(to, from);
        }
    }

    /// Joins what RFC 7946 §3.1.9 cuts apart along the date line: a seam that two parts share is no boundary.
    private static List<List<GeoPoint>> joined(List<List<GeoPoint>> rings) {
        List<Edge> edges = new ArrayList<>();
        Map<Edge, Integer> seams = new HashMap<>();
        for (List<GeoPoint> ring : rings) {
            for (int i = 1; i < ring.size(); i++) {
                Edge edge = new Edge(ring.get(i - 1), ring.get(i));
                edges.add(edge);
                if (edge.isSeam()) {
                    seams.merge(edge.key(), 1, Integer::sum);
                }
            }
        }
        boolean cut = seams.keySet().stream().anyMatch(seam -> seams.containsKey(seam.back()));
        return cut
                ? chained(edges.stream().filter(edge -> !isShared(edge, seams)).toList())
                : rings;
    }

    private static boolean isShared(Edge edge, Map<Edge, Integer> seams) {
        return edge.isSeam() && seams.containsKey(edge.key().back());
    }

    private static List<List<GeoPoint>> chained(List<Edge> edges) {
        Map<GeoPoint, Edge> byStart = new HashMap<>();
        edges.forEach(edge -> byStart.put(canonical(edge.from), edge));
        List<List<GeoPoint>> rings = new ArrayList<>();
        while (!byStart.isEmpty()) {
            GeoPoint first = byStart.keySet().iterator().next();
            List<GeoPoint> ring = new ArrayList<>(List.of(first));
            for (Edge edge = byStart.remove(first); edge != null; edge = byStart.remove(canonical(edge.to))) {
                ring.add(canonical(edge.to));
            }
            rings.add(ring);
        }
        return rings;
    }

    private static GeoPoint canonical(GeoPoint point) {
        return point.lon() == -DATE_LINE ? new GeoPoint(point.lat(), DATE_LINE) : point;
    }
}
