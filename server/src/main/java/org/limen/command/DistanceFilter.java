package org.limen.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.LineFeature;
import org.limen.ceasefire.LineFile;
import org.limen.engine.Problem;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.Measured;
import org.limen.engine.geodesy.OutlineIndex;
import org.limen.engine.geodesy.PositionError;
import org.limen.engine.geodesy.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `./limen distance`: how far positions lie from every version of lines and zones, and on which side.
@Command(
        name = "distance",
        description = {
            "Measures positions against lines and zones on the ellipsoid: JSON Lines in, JSON Lines out.",
            "In:  {\"id\",\"lat\",\"lon\",\"on\"} and where wanted \"errorM\", the radius that holds 95 of 100",
            "Out: {\"id\",\"line\",\"version\",\"distanceM\",\"side\"} for each line that is valid on the day;",
            "     with an errorM also \"probabilityLeft\" or \"probabilityInside\"",
            "Two vertices are joined by the geodesic, the shortest way, however far apart they are."
        },
        mixinStandardHelpOptions = true)
final class DistanceFilter implements Callable<Integer> {
    private static final double ERROR_M_MAX = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(
            names = "--lines",
            required = true,
            description = "a GeoJSON file; each feature names line, party, kind, validFrom")
    private Path file = Path.of("");

    private final Clock clock;
    private List<LineFeature> lines = List.of();
    private OutlineIndex index = new OutlineIndex(List.of());

    DistanceFilter() {
        this(Clock.system(ZoneId.systemDefault()));
    }

    DistanceFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (!open(file, System.err)) {
            return 1;
        }
        JsonLines.answerAll(System.in, System.out, this::answers);
        return 0;
    }

    /// Reads the file of lines; what is wrong with it is told, and nothing is measured against half of it.
    boolean open(Path from, PrintStream complaints) throws IOException {
        if (!Files.isReadable(from)) {
            complaints.println(from + " can't be read");
            return false;
        }
        LineFile.Read read = read(Files.readAllBytes(from));
        read.problems().forEach(problem -> complaints.println(problem.field() + ": " + problem.message()));
        lines = read.features();
        index = new OutlineIndex(lines.stream().map(LineFeature::outline).toList());
        return read.isUsable();
    }

    private static LineFile.Read read(byte[] content) {
        try {
            return LineFile.read(JSON.readTree(content));
        } catch (JacksonException e) {
            Problem problem = Problem.error("not-json", "file", "not JSON: " + e.getOriginalMessage());
            return new LineFile.Read(List.of(), List.of(), List.of(problem));
        }
    }

    List<Map<String, ?>> answers(ObjectNode input) {
        var problems = new ArrayList<Problem>();
        GeoPoint position = position(input, problems);
        LocalDate on = day(input.path("on"), problems);
        PositionError error = error(input.path("errorM"), problems);
        if (position == null || on == null || problems.stream().anyMatch(Problem::isError)) {
            return List.of(refused(input, problems));
        }
        index.swapped(position).ifPresent(problems::add);
        List<LineFeature> valid =
                lines.stream().filter(line -> line.facts().isValidOn(on)).toList();
        if (valid.isEmpty()) {
            problems.add(Problem.error("no-line-valid", "on", "no line of the file is valid on " + on));
            return List.of(refused(input, problems));
        }
        return valid.stream()
                .<Map<String, ?>>map(line -> answer(input, line, position, error, problems))
                .toList();
    }

    private static Map<String, @Nullable Object> answer(
            ObjectNode input,
            LineFeature line,
            GeoPoint position,
            @Nullable PositionError error,
            List<Problem> problems) {
        Measured measured = line.measure(position);
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", input.get("id"));
        form.put("line", line.facts().line());
        form.put("version", line.facts().party());
        form.put("distanceM", Math.round(measured.distanceM() * 1000) / 1000.0);
        form.put("side", measured.side().code());
        if (measured.beyondEnd()) {
            form.put("beyondEnd", true);
        }
        if (error != null) {
            boolean isLine = line.outline().shape() instanceof Shape.Line;
            form.put(
                    isLine ? "probabilityLeft" : "probabilityInside",
                    isLine ? line.sides(position, error).left() : line.probabilityInside(position, error));
        }
        if (!problems.isEmpty()) {
            form.put("problems", JsonLines.problems(problems));
        }
        return form;
    }

    private static Map<String, @Nullable Object> refused(ObjectNode input, List<Problem> problems) {
        var form = new LinkedHashMap<String, @Nullable Object>();
        form.put("id", input.get("id"));
        form.put("problems", JsonLines.problems(problems));
        return form;
    }

    private static @Nullable GeoPoint position(ObjectNode input, List<Problem> problems) {
        Double lat = degrees(input.path("lat"), "lat", problems);
        Double lon = degrees(input.path("lon"), "lon", problems);
        if (lat == null || lon == null) {
            return null;
        }
        List<Problem> wrong = GeoPoint.problems(lat, lon);
        problems.addAll(wrong);
        return wrong.isEmpty() ? new GeoPoint(lat, lon) : null;
    }

    private static @Nullable Double degrees(JsonNode node, String field, List<Problem> problems) {
        if (!node.isNumber()) {
            problems.add(Problem.error("degrees-unreadable", field, field + " must be a number of degrees"));
            return null;
        }
        return node.asDouble();
    }

    private @Nullable LocalDate day(JsonNode node, List<Problem> problems) {
        if (node.isMissingNode() || node.isNull()) {
            return LocalDate.now(clock);
        }
        try {
            return LocalDate.parse(node.asString(""));
        } catch (DateTimeException e) {
            problems.add(Problem.error("date-unreadable", "on", "a date that exists, as YYYY-MM-DD, is needed"));
            return null;
        }
    }

    private static @Nullable PositionError error(JsonNode node, List<Problem> problems) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        double metres = node.asDouble(-1);
        if (!(metres >= 0 && metres <= ERROR_M_MAX)) {
            problems.add(Problem.error(
                    "error-out-of-range", "errorM", "errorM is a number of metres from 0 to " + ERROR_M_MAX));
            return null;
        }
        return new PositionError(metres);
    }
}
