package org.limen.ceasefire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.Shape;
import tools.jackson.databind.JsonNode;

/// Reads one GeoJSON geometry; every coordinate that is none is named by its place in the file.
final class GeometryReader {
    private static final int PROBLEMS_MAX = 20;

    private final String at;
    private final List<Problem> problems;
    private int vertices;
    private int found;

    GeometryReader(String at, List<Problem> problems) {
        this.at = at;
        this.problems = problems;
    }

    int vertices() {
        return vertices;
    }

    @Nullable
    Shape read(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        String where = at + ".coordinates";
        Shape shape = switch (geometry.path("type").asString("")) {
            case "Point" -> place(coordinates, where);
            case "LineString" -> new Shape.Line(List.of(points(coordinates, where)));
            case "MultiLineString" -> new Shape.Line(list(coordinates, where, this::points));
            case "Polygon" -> new Shape.Area(List.of(rings(coordinates, where)));
            case "MultiPolygon" -> new Shape.Area(list(coordinates, where, this::rings));
            default -> {
                error(
                        "geometry-type",
                        at + ".type",
                        "a Point, LineString, MultiLineString, Polygon or MultiPolygon is needed, not '"
                                + geometry.path("type").asString("") + "'");
                yield null;
            }
        };
        return found == 0 ? shape : null;
    }

    private Shape.@Nullable Place place(JsonNode coordinates, String where) {
        GeoPoint point = point(coordinates, where);
        return point == null ? null : new Shape.Place(point);
    }

    private List<List<GeoPoint>> rings(JsonNode node, String where) {
        return list(node, where, this::points);
    }

    private List<GeoPoint> points(JsonNode node, String where) {
        return list(node, where, this::point);
    }

    private <T> List<T> list(JsonNode node, String where, BiFunction<JsonNode, String, @Nullable T> each) {
        List<T> all = new ArrayList<>();
        if (!node.isArray()) {
            error("coordinates-not-a-list", where, "a list of coordinates is needed");
        }
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            T one = each.apply(node.get(i), where + "[" + i + "]");
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    private @Nullable GeoPoint point(JsonNode node, String where) {
        vertices++;
        if (!node.isArray()
                || node.size() < 2
                || !node.get(0).isNumber()
                || !node.get(1).isNumber()) {
            error("coordinate-not-a-pair", where, "a longitude and a latitude are needed, in this order");
            return null;
        }
        double lon = fullTurn(node.get(0).asDouble(), where);
        double lat = node.get(1).asDouble();
        List<Problem> wrong = GeoPoint.problems(lat, lon);
        wrong.forEach(problem -> error(problem.code(), where, problem.message()));
        return wrong.isEmpty() ? new GeoPoint(lat, lon) : null;
    }

    /// Some files go on past 180 degrees to cross the date line.
    private double fullTurn(double lon, String where) {
        if (lon > 180 && lon <= 360) {
            problems.add(Problem.warning("longitude-turned", where, "the longitude " + lon + " was read as west"));
            return lon - 360;
        }
        return lon;
    }

    private void error(String code, String field, String message) {
        if (found++ < PROBLEMS_MAX) {
            problems.add(Problem.error(code, field, message));
        }
    }
}
