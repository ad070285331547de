package org.limen.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import org.limen.engine.fusion.CountRange;
import org.limen.engine.fusion.Means;
import org.limen.engine.fusion.Observation;
import org.limen.engine.geodesy.GeoPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One line of `./limen fuse`, read with every problem that it has.
final class FuseInput {
    private static final double METRES_MAX = 1e6;

    private final ObjectNode input;
    private final List<Problem> problems = new ArrayList<>();

    FuseInput(ObjectNode input) {
        this.input = input;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// The observation, or null when a problem keeps it from being one.
    @Nullable
    Observation observation() {
        String id = text("id");
        String post = text("post");
        GeoPoint from = point();
        Instant time = time();
        String kind = optionalText("kind");
        Means means = means(kind);
        Observation.Bearing bearing = bearing(means);
        Observation.Distance distance = distance(means);
        CountRange count = count();
        double timeSd = number("timeErrorS", means.timeSdSeconds(), 0.01, 86_400);
        double fromErrorM = number("positionErrorM", 0, 0, METRES_MAX);
        boolean broken = problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        if (broken || id == null || post == null || from == null || time == null) {
            return null;
        }
        return new Observation(id, post, from, fromErrorM, time, timeSd, bearing, distance, kind, count, means);
    }

    private @Nullable String text(String field) {
        JsonNode node = input.path(field);
        if ((node.isString() && !node.asString().isBlank()) || node.isNumber()) {
            return node.asString();
        }
        problems.add(Problem.error("field-missing", field, "needed, as text"));
        return null;
    }

    private @Nullable String optionalText(String field) {
        JsonNode node = input.path(field);
        if (isAbsent(node)) {
            return null;
        }
        if (node.isString()) {
            return node.asString().isBlank() ? null : node.asString();
        }
        problems.add(Problem.error("not-text", field, "is not text"));
        return null;
    }

    private @Nullable GeoPoint point() {
        double lat = number("lat", Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        double lon = number("lon", Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        if (Double.isNaN(lat) || Double.isNaN(lon)) {
            missing("lat", lat);
            missing("lon", lon);
            return null;
        }
        List<Problem> wrong = GeoPoint.problems(lat, lon);
        problems.addAll(wrong);
        return wrong.isEmpty() ? new GeoPoint(lat, lon) : null;
    }

    private void missing(String field, double value) {
        if (Double.isNaN(value) && isAbsent(input.path(field))) {
            problems.add(Problem.error("field-missing", field, "needed, as a number of degrees"));
        }
    }

    private @Nullable Instant time() {
        String text = text("time");
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            problems.add(Problem.error(
                    "time-unreadable", "time", "is no time with a zone like 2026-03-01T04:05:06Z (ISO 8601)"));
            return null;
        }
    }

    /// What is fired is heard from afar; of anything else it is not known whether eyes or ears noticed it.
    private Means means(@Nullable String kind) {
        String code = optionalText("means");
        if (code == null) {
            return Means.ofKind(kind);
        }
        return Means.of(code).orElseGet(() -> {
            problems.add(Problem.error("means-unknown", "means", "is none of heard, seen, camera, drone, radar"));
            return Means.UNKNOWN;
        });
    }

    private Observation.@Nullable Bearing bearing(Means means) {
        double deg = number("bearingDeg", Double.NaN, -360, 360);
        double sd = number("bearingErrorDeg", means.bearingSdDeg(), 0, 180);
        return Double.isNaN(deg) ? null : new Observation.Bearing((deg + 360) % 360, Math.max(0.01, sd));
    }

    private Observation.@Nullable Distance distance(Means means) {
        double m = number("distanceM", Double.NaN, 0, METRES_MAX);
        double sd = number("distanceErrorM", Math.max(50, means.distanceSdShare() * m), 0, METRES_MAX);
        return Double.isNaN(m) ? null : new Observation.Distance(m, Math.max(1, sd));
    }

    private @Nullable CountRange count() {
        JsonNode node = input.path("count");
        if (isAbsent(node)) {
            return null;
        }
        if (node.isIntegralNumber() && node.canConvertToInt() && node.asInt() >= 0) {
            return CountRange.exactly(node.asInt());
        }
        problems.add(Problem.error("count-invalid", "count", "is no whole number from 0 on"));
        return null;
    }

    /// A number of the field, or what stands for it where it is absent or wrong.
    private double number(String field, double otherwise, double min, double max) {
        JsonNode node = input.path(field);
        if (isAbsent(node)) {
            return otherwise;
        }
        if (node.isNumber() && node.asDouble() >= min && node.asDouble() <= max) {
            return node.asDouble();
        }
        problems.add(Problem.error(
                "number-invalid",
                field,
                Double.isInfinite(max) ? "is no number" : "is no number from %s to %s".formatted(min, max)));
        return otherwise;
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
