package org.limen.ceasefire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;
import tools.jackson.databind.JsonNode;

/// Reads the properties of one GeoJSON feature.
final class FactsReader {
    private static final String ID = "[a-z0-9][a-z0-9-]{0,62}";
    private static final String PARTY = "[A-Za-z0-9][A-Za-z0-9-]{0,31}";
    private static final double LENGTH_M_MAX = 100_000;
    private static final int TEXT_MAX = 500;

    private final JsonNode properties;
    private final String at;
    private final List<Problem> problems;
    private final int before;

    FactsReader(JsonNode properties, String at, List<Problem> problems) {
        this.properties = properties;
        this.at = at;
        this.problems = problems;
        this.before = problems.size();
    }

    LineFeature.@Nullable Facts read() {
        String line = matching("line", ID, "small letters, digits and hyphens");
        String party = matching("party", PARTY, "whose version it is: a state's code, joint, mission");
        String name = text("name");
        FeatureKind kind = FeatureKind.of(properties.path("kind").asString("")).orElse(null);
        if (kind == null) {
            error(
                    "kind-unknown",
                    "kind",
                    "one of "
                            + String.join(
                                    ", ",
                                    List.of(FeatureKind.values()).stream()
                                            .map(FeatureKind::code)
                                            .toList()));
        }
        LocalDate from = date("validFrom");
        LocalDate to = given("validTo") ? date("validTo") : null;
        if (from == null && !given("validFrom")) {
            error("date-unreadable", "validFrom", "the first day of validity is needed, as YYYY-MM-DD");
        }
        if (from != null && to != null && to.isBefore(from)) {
            error("validity-reversed", "validTo", "it ends on " + to + " before it begins on " + from);
        }
        return facts(line, name, kind, party, from, to);
    }

    private LineFeature.@Nullable Facts facts(
            @Nullable String line,
            @Nullable String name,
            @Nullable FeatureKind kind,
            @Nullable String party,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        double width = length("widthM");
        double uncertainty = length("uncertaintyM");
        double radius = length("radiusM");
        Double floor = height("floorM");
        Double ceiling = height("ceilingM");
        boolean broken = problems.stream().skip(before).anyMatch(Problem::isError);
        if (broken || line == null || kind == null || party == null || from == null) {
            return null;
        }
        return new LineFeature.Facts(
                line,
                name == null ? line : name,
                kind,
                party,
                from,
                to,
                width,
                uncertainty,
                radius,
                text("leftParty"),
                text("rightParty"),
                text("heldBy"),
                text("weaponClass"),
                text("code"),
                floor,
                ceiling,
                text("note"));
    }

    private @Nullable String matching(String field, String form, String what) {
        String value = text(field);
        if (value == null || !value.matches(form)) {
            error(field + "-invalid", field, field + ": " + what);
            return null;
        }
        return value;
    }

    private @Nullable String text(String field) {
        JsonNode node = properties.path(field);
        if (!node.isString() || node.asString().isBlank()) {
            return null;
        }
        String text = node.asString();
        if (text.length() > TEXT_MAX || text.indexOf('\0') >= 0) {
            error("text-invalid", field, "at most " + TEXT_MAX + " characters");
        }
        return text;
    }

    private double length(String field) {
        Double value = height(field);
        if (value != null && (value < 0 || value > LENGTH_M_MAX)) {
            error("length-out-of-range", field, "0 to " + LENGTH_M_MAX + " metres");
        }
        return value == null ? 0 : value;
    }

    private @Nullable Double height(String field) {
        if (!given(field)) {
            return null;
        }
        JsonNode node = properties.path(field);
        if (!node.isNumber()) {
            error("not-a-number", field, field + " is a number of metres");
            return null;
        }
        return node.asDouble();
    }

    private @Nullable LocalDate date(String field) {
        if (!given(field)) {
            return null;
        }
        try {
            return LocalDate.parse(properties.path(field).asString(""));
        } catch (DateTimeException e) {
            error("date-unreadable", field, "a date that exists, as YYYY-MM-DD, is needed");
            return null;
        }
    }

    private boolean given(String field) {
        return properties.has(field) && !properties.path(field).isNull();
    }

    private void error(String code, String field, String message) {
        problems.add(Problem.error(code, at + "." + field, message));
    }
}
