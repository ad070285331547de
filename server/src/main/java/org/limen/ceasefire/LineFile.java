package org.limen.ceasefire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.geodesy.Outline;
import org.limen.engine.geodesy.Shape;
import org.limen.engine.geodesy.ShapeProblems;
import tools.jackson.databind.JsonNode;

/// Reads lines, zones and places from GeoJSON (RFC 7946), with everything that is wrong said at once.
public final class LineFile {
    private static final int FEATURES_MAX = 1_000;
    private static final int VERTICES_MAX = 50_000;

    private final List<Problem> problems = new ArrayList<>();
    private final List<LineFeature> features = new ArrayList<>();
    private final List<JsonNode> sources = new ArrayList<>();
    private final List<LineFeature.Facts> seen = new ArrayList<>();
    private int vertices;

    private LineFile() {}

    /// What a file held.
    ///
    /// @param features each feature without an error
    /// @param sources  their GeoJSON, in the same order
    public record Read(List<LineFeature> features, List<JsonNode> sources, List<Problem> problems) {
        public Read {
            features = List.copyOf(features);
            sources = List.copyOf(sources);
            problems = List.copyOf(problems);
        }

        public boolean isUsable() {
            return problems.stream().noneMatch(Problem::isError);
        }
    }

    public static Read read(JsonNode file) {
        var reading = new LineFile();
        reading.collection(file);
        return new Read(reading.features, reading.sources, reading.problems);
    }

    private void collection(JsonNode file) {
        JsonNode list = file.path("features");
        if (!"FeatureCollection".equals(file.path("type").asString("")) || !list.isArray()) {
            error("not-a-feature-collection", "", "a GeoJSON FeatureCollection with a list of features is needed");
            return;
        }
        if (file.has("crs") && !file.path("crs").toString().matches(".*(CRS84|4326).*")) {
            error("crs-not-wgs84", "crs", "coordinates must be WGS 84 longitude and latitude (RFC 7946 §4)");
        }
        if (list.isEmpty() || list.size() > FEATURES_MAX) {
            error("feature-count", "features", "1 to " + FEATURES_MAX + " features are taken, not " + list.size());
            return;
        }
        for (int i = 0; i < list.size() && vertices <= VERTICES_MAX; i++) {
            feature(list.get(i), "features[" + i + "]");
        }
        if (vertices > VERTICES_MAX) {
            error("too-many-vertices", "features", "more than " + VERTICES_MAX + " vertices; send it in parts");
        }
    }

    private void feature(JsonNode feature, String at) {
        int before = problems.size();
        var facts = new FactsReader(feature.path("properties"), at + ".properties", problems).read();
        var geometry = new GeometryReader(at + ".geometry", problems);
        Shape shape = geometry.read(feature.path("geometry"));
        vertices += geometry.vertices();
        if (facts == null || shape == null || vertices > VERTICES_MAX) {
            return;
        }
        check(facts, shape, at);
        if (problems.stream().skip(before).noneMatch(Problem::isError)) {
            features.add(new LineFeature(facts, Outline.of(shape)));
            sources.add(feature);
        }
    }

    private void check(LineFeature.Facts facts, Shape shape, String at) {
        if (seen.stream().anyMatch(other -> overlap(facts, other))) {
            error(
                    "version-twice",
                    at,
                    "the version of " + facts.line() + " by " + facts.party() + " comes twice for the same days");
        }
        seen.add(facts);
        if (!facts.kind().takes(shape)) {
            error(
                    "geometry-not-of-kind",
                    at + ".geometry.type",
                    "a feature of kind " + facts.kind().code() + " is drawn as "
                            + facts.kind().drawnAs());
        }
        for (Problem problem : ShapeProblems.of(shape)) {
            problems.add(new Problem(
                    problem.code(),
                    problem.severity(),
                    at + ".geometry",
                    facts.name() + " (" + facts.party() + "), " + problem.message()));
        }
    }

    private static boolean overlap(LineFeature.Facts one, LineFeature.Facts other) {
        return one.line().equals(other.line())
                && one.party().equals(other.party())
                && (one.isValidOn(other.validFrom()) || other.isValidOn(one.validFrom()));
    }

    private void error(String code, @Nullable String field, String message) {
        problems.add(Problem.error(code, field, message));
    }
}
