package org.limen.metrics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.limen.kernel.figure.Figure;

/// Figures in the text form of OpenMetrics 1.0.
final class OpenMetricsText {
    static final String MEDIA_TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    private static final String PREFIX = "limen_";

    private OpenMetricsText() {}

    static String of(List<Figure> figures) {
        return figures.stream().map(OpenMetricsText::family).collect(Collectors.joining()) + "# EOF\n";
    }

    private static String family(Figure figure) {
        String name = PREFIX + figure.name();
        var text = new StringBuilder();
        text.append("# TYPE ")
                .append(name)
                .append(' ')
                .append(figure.kind().name().toLowerCase(Locale.ROOT))
                .append('\n');
        text.append("# HELP ")
                .append(name)
                .append(' ')
                .append(escaped(figure.help()))
                .append('\n');
        String sample = figure.kind() == Figure.Kind.COUNTER ? name + "_total" : name;
        figure.values()
                .forEach(value -> text.append(sample)
                        .append(labels(value.labels()))
                        .append(' ')
                        .append(number(value.value()))
                        .append('\n'));
        return text.toString();
    }

    private static String labels(Map<String, String> labels) {
        return labels.isEmpty()
                ? ""
                : labels.entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
