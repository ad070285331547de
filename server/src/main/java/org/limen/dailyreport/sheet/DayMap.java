package org.limen.dailyreport.sheet;

import static org.limen.print.Markup.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.limen.dailyreport.facts.DayReport;
import org.limen.print.Markup;

/// A map of a part of the line: shapes in SVG, words laid over them, so that they are shaped like all other text.
///
/// North is up; degrees of longitude are as wide as they are in the middle of the map.
final class DayMap {
    private static final double WIDTH_MAX = 620;
    private static final double HEIGHT_MAX = 520;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double PADDING = 0.08;
    private static final double WIDTH_LEAST = 0.8;
    private static final double DEGREES_MIN = 0.06;

    private static final Map<String, String> STROKES = Map.of(
            "ceasefire-line", "#1a1a1a",
            "withdrawal-line", "#8a8a8a",
            "border", "#1a1a1a",
            "area-of-separation", "#6b5b00",
            "area-of-limitation", "#9a8a3a");

    private static final Set<String> POINTS = Set.of("post", "observation-post", "crossing-point");

    private final List<DayReport.Drawn> drawn;
    private final List<DayReport.Line> lines;
    private final List<String> labels;
    private final double[] box;
    private final double scale;
    private final double narrow;

    /// @param within latitudes and longitudes that must be on the map, by turns
    /// @param labels what each line is called on the page: `E1`
    DayMap(List<DayReport.Drawn> drawn, List<DayReport.Line> lines, List<String> labels, List<Double> within) {
        this.drawn = drawn;
        this.lines = lines;
        this.labels = labels;
        this.box = box(within);
        this.narrow = Math.cos(Math.toRadians((box[0] + box[2]) / 2));
        this.scale = Math.min(WIDTH_MAX / ((box[3] - box[1]) * narrow), HEIGHT_MAX / (box[2] - box[0]));
    }

    /// South, west, north, east, with some room around.
    private static double[] box(List<Double> within) {
        double[] box = {90, 180, -90, -180};
        for (int i = 0; i + 1 < within.size(); i += 2) {
            box[0] = Math.min(box[0], within.get(i));
            box[1] = Math.min(box[1], within.get(i + 1));
            box[2] = Math.max(box[2], within.get(i));
            box[3] = Math.max(box[3], within.get(i + 1));
        }
        for (int i = 0; i < 2; i++) {
            double room = Math.max((box[i + 2] - box[i]) * PADDING, DEGREES_MIN);
            box[i] -= room;
            box[i + 2] += room;
        }
        return widened(box);
    }

    /// A line that runs from north to south gets some land on both sides, so that there is a map to see.
    private static double[] widened(double[] box) {
        double height = box[2] - box[0];
        double narrow = Math.cos(Math.toRadians((box[0] + box[2]) / 2));
        double missing = Math.max(WIDTH_LEAST * height / narrow - (box[3] - box[1]), 0);
        return new double[] {box[0], box[1] - missing / 2, box[2], box[3] + missing / 2};
    }

    Markup markup(String title) {
        double width = (box[3] - box[1]) * narrow * scale;
        double height = (box[2] - box[0]) * scale;
        Markup svg = element("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + tenth(width) + " " + tenth(height))
                .with("width", tenth(width))
                .with("height", tenth(height))
                .with("role", "img")
                .with("aria-label", title);
        svg.add(element("rect")
                .with("width", tenth(width))
                .with("height", tenth(height))
                .with("fill", "#dfe8ee"));
        svg.add(shapes());
        svg.add(lines.stream().flatMap(line -> mark(line).stream()).toList());
        svg.add(scaleBar(height));
        return element("div", svg, labelled(), barLabel(height))
                .with("class", "map")
                .with("dir", "ltr")
                .with("style", "width: " + tenth(width) + "px; height: " + tenth(height) + "px");
    }

    private List<Markup> shapes() {
        return Stream.of(
                        drawn.stream().filter(one -> one.kind().equals("land")),
                        drawn.stream().filter(one -> !one.kind().equals("land")))
                .flatMap(all -> all)
                .flatMap(one -> one.parts().stream().map(part -> shape(one, part)))
                .toList();
    }

    private Markup shape(DayReport.Drawn of, List<Double> part) {
        if (of.kind().equals("land")) {
            return element("polygon").with("points", points(part)).with("fill", "#f6f4ee");
        }
        if (part.size() == 2) {
            return element("rect")
                    .with("x", tenth(x(part.get(1)) - 2.5))
                    .with("y", tenth(y(part.get(0)) - 2.5))
                    .with("width", 5)
                    .with("height", 5)
                    .with("fill", POINTS.contains(of.kind()) ? "#24507a" : "#7a7a7a");
        }
        boolean isArea = of.kind().startsWith("area") || of.kind().equals("zone");
        return element(isArea ? "polygon" : "polyline")
                .with("points", points(part))
                .with("fill", isArea ? "#d9c76a" : "none")
                .with("fill-opacity", of.kind().equals("area-of-separation") ? "0.35" : "0.12")
                .with("stroke", STROKES.getOrDefault(of.kind(), "#b0b0b0"))
                .with("stroke-width", of.kind().equals("ceasefire-line") ? "1.6" : "0.7")
                .with("stroke-dasharray", of.kind().equals("withdrawal-line") ? "5 4" : null);
    }

    /// A likely breach is filled, an undecided one hollow, anything else small: colour alone says nothing.
    private List<Markup> mark(DayReport.Line line) {
        DayReport.Position at = line.position();
        if (at == null) {
            return List.of();
        }
        double x = x(at.lon());
        double y = y(at.lat());
        String colour = colour(line.outcome());
        boolean isLikely = line.outcome().equals("likely");
        return List.of(
                element("ellipse")
                        .with("cx", tenth(x))
                        .with("cy", tenth(y))
                        .with("rx", tenth(at.majorM() / METRES_PER_DEGREE * scale))
                        .with("ry", tenth(at.minorM() / METRES_PER_DEGREE * scale))
                        .with(
                                "transform",
                                "rotate(" + tenth(at.azimuthDeg() - 90) + " " + tenth(x) + " " + tenth(y) + ")")
                        .with("fill", colour)
                        .with("fill-opacity", "0.10")
                        .with("stroke", colour)
                        .with("stroke-width", "0.6"),
                element("circle")
                        .with("cx", tenth(x))
                        .with("cy", tenth(y))
                        .with("r", line.outcome().equals("none") ? "2" : "4")
                        .with("fill", isLikely || line.outcome().equals("none") ? colour : "#ffffff")
                        .with("stroke", colour)
                        .with("stroke-width", "1.5"));
    }

    static String colour(String outcome) {
        return switch (outcome) {
            case "likely" -> "#a3122a";
            case "undecided" -> "#8a5a00";
            default -> "#2f5f8f";
        };
    }

    private List<Markup> labelled() {
        var labelled = new ArrayList<Markup>();
        for (DayReport.Drawn one : drawn) {
            List<Double> part = one.parts().getFirst();
            if (part.size() == 2 && POINTS.contains(one.kind()) && isInside(part.get(0), part.get(1))) {
                labelled.add(label(one.name(), x(part.get(1)) + 5, y(part.get(0)) - 6, "#24507a"));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            DayReport.Position at = lines.get(i).position();
            if (at != null && !lines.get(i).outcome().equals("none")) {
                labelled.add(label(
                        labels.get(i),
                        x(at.lon()) + 5,
                        y(at.lat()) + 1,
                        colour(lines.get(i).outcome())));
            }
        }
        return labelled;
    }

    private boolean isInside(double lat, double lon) {
        return lat > box[0] && lat < box[2] && lon > box[1] && lon < box[3];
    }

    private static Markup label(String text, double x, double y, String colour) {
        return element("span", text)
                .with("style", "left: " + tenth(x) + "px; top: " + tenth(y) + "px; color: " + colour);
    }

    /// The longest round length that fits into a quarter of the map.
    private double barM() {
        double room = WIDTH_MAX / 4 / scale * METRES_PER_DEGREE;
        double power = Math.pow(10, Math.floor(Math.log10(room)));
        return room >= 5 * power ? 5 * power : room >= 2 * power ? 2 * power : power;
    }

    private Markup scaleBar(double height) {
        return element("line")
                .with("x1", 10)
                .with("x2", tenth(10 + barM() / METRES_PER_DEGREE * scale))
                .with("y1", tenth(height - 10))
                .with("y2", tenth(height - 10))
                .with("stroke", "#1a1a1a")
                .with("stroke-width", 2);
    }

    private Markup barLabel(double height) {
        double metres = barM();
        String text = metres >= 1_000 ? Math.round(metres / 1_000) + " km" : Math.round(metres) + " m";
        return label(text, 12, height - 26, "#1a1a1a");
    }

    private double x(double lon) {
        return (lon - box[1]) * narrow * scale;
    }

    private double y(double lat) {
        return (box[2] - lat) * scale;
    }

    private String points(List<Double> part) {
        var points = new StringBuilder();
        for (int i = 0; i + 1 < part.size(); i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(tenth(x(part.get(i + 1))))
                    .append(',')
                    .append(tenth(y(part.get(i))));
        }
        return points.toString();
    }

    static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
