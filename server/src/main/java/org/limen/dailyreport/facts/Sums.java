package org.limen.dailyreport.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks a report's figures before it is published: totals against their parts, numbers against their records.
public final class Sums {
    /// Hours are printed with two places; a sum of many may be off by the roundings of its parts.
    private static final double HOURS_PLAY = 0.0051;

    private Sums() {}

    /// What does not add up: the code of the figure and why.
    public record Wrong(String figure, String why) {}

    public static List<Wrong> wrong(DayReport report) {
        Map<String, DayReport.Figure> figures = new LinkedHashMap<>();
        var wrong = new ArrayList<Wrong>();
        for (DayReport.Figure figure : report.figures()) {
            if (figures.put(figure.code(), figure) != null) {
                wrong.add(new Wrong(figure.code(), "stands in the report twice"));
            }
            counted(figure, wrong);
        }
        report.sums().forEach(sum -> added(sum, figures, wrong));
        rows(report, figures, wrong);
        return wrong;
    }

    private static void counted(DayReport.Figure figure, List<Wrong> wrong) {
        boolean isCount = figure.unit().equals("records");
        if (isCount && figure.value() != figure.of().size()) {
            wrong.add(new Wrong(
                    figure.code(),
                    "is " + figure.value() + " and names " + figure.of().size() + " records"));
        }
        if (new HashSet<>(figure.of()).size() != figure.of().size()) {
            wrong.add(new Wrong(figure.code(), "names a record twice"));
        }
    }

    private static void added(DayReport.Sum sum, Map<String, DayReport.Figure> figures, List<Wrong> wrong) {
        DayReport.Figure total = figures.get(sum.total());
        if (total == null || !figures.keySet().containsAll(sum.parts())) {
            wrong.add(new Wrong(sum.total(), "or a part of it is missing"));
            return;
        }
        double parts = sum.parts().stream()
                .mapToDouble(part -> figures.getOrDefault(part, total).value())
                .sum();
        double play = total.unit().equals("records")
                ? 0
                : HOURS_PLAY * (1 + sum.parts().size());
        if (Math.abs(parts - total.value()) > play) {
            wrong.add(new Wrong(sum.total(), "is " + total.value() + " and its parts are " + parts));
        }
        var named = new HashSet<DayReport.Ref>();
        sum.parts()
                .forEach(part -> named.addAll(figures.getOrDefault(part, total).of()));
        if (!named.equals(new HashSet<>(total.of()))) {
            wrong.add(new Wrong(sum.total(), "names other records than its parts do"));
        }
    }

    /// The tables, and the count that the rates were made from, against the figures.
    private static void rows(DayReport report, Map<String, DayReport.Figure> figures, List<Wrong> wrong) {
        same("events", report.events().size(), figures, wrong);
        same("alone", report.alone().size(), figures, wrong);
        same("incidents", report.incidents().size(), figures, wrong);
        same("restrictions", report.restrictions().size(), figures, wrong);
        report.trends().day().stream()
                .filter(rate -> rate.kind().equals("all"))
                .forEach(rate -> same("events", rate.events(), figures, wrong));
    }

    private static void same(String code, long rows, Map<String, DayReport.Figure> figures, List<Wrong> wrong) {
        DayReport.Figure figure = figures.get(code);
        if (figure == null || figure.value() != rows) {
            wrong.add(new Wrong(
                    code, "is " + (figure == null ? "missing" : figure.value()) + " and there are " + rows + " rows"));
        }
    }
}
