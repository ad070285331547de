package org.limen.dailyreport.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Counts what a report says: every number with its records, every total with its parts.
final class Figures {
    private static final List<String> OUTCOMES = List.of("likely", "undecided", "none");

    private final List<DayReport.Figure> figures = new ArrayList<>();
    private final List<DayReport.Sum> sums = new ArrayList<>();

    List<DayReport.Figure> figures() {
        return List.copyOf(figures);
    }

    List<DayReport.Sum> sums() {
        return List.copyOf(sums);
    }

    void add(String code, List<DayReport.Ref> of) {
        figures.add(DayReport.Figure.counted(code, of));
    }

    /// A total and its parts by what each record is; `fixed` parts are there even when they are empty.
    <T> void split(
            String total,
            String part,
            List<T> records,
            List<String> fixed,
            Function<T, String> what,
            Function<T, DayReport.Ref> ref) {
        Map<String, List<DayReport.Ref>> parts = new TreeMap<>();
        records.forEach(one ->
                parts.computeIfAbsent(what.apply(one), key -> new ArrayList<>()).add(ref.apply(one)));
        List<String> keys = Stream.concat(fixed.stream(), parts.keySet().stream())
                .distinct()
                .toList();
        if (figures.stream().noneMatch(figure -> figure.code().equals(total))) {
            add(total, records.stream().map(ref).toList());
        }
        keys.forEach(key -> add(part + key, parts.getOrDefault(key, List.of())));
        sums.add(new DayReport.Sum(total, keys.stream().map(key -> part + key).toList()));
    }

    void lines(List<DayReport.Line> events, List<DayReport.Line> alone) {
        split("events", "events:", events, OUTCOMES, DayReport.Line::outcome, Gathering::ref);
        split(
                "events",
                "kind:",
                events,
                List.of(),
                line -> line.kind() == null ? "unknown" : line.kind(),
                Gathering::ref);
        split("alone", "alone:", alone, OUTCOMES, DayReport.Line::outcome, Gathering::ref);
        List<DayReport.Ref> inEvents = reports(events);
        List<DayReport.Ref> byThemselves = reports(alone);
        add("reports", Stream.concat(inEvents.stream(), byThemselves.stream()).toList());
        add("reports:in-events", inEvents);
        add("reports:alone", byThemselves);
        sums.add(new DayReport.Sum("reports", List.of("reports:in-events", "reports:alone")));
    }

    private static List<DayReport.Ref> reports(List<DayReport.Line> lines) {
        return lines.stream()
                .flatMap(line -> line.reports().stream())
                .map(id -> new DayReport.Ref("observation", id.toString()))
                .toList();
    }

    /// Hours of watching; what kept somebody from it is not among them.
    void hours(Map<String, Double> hours, String span) {
        var all = new ArrayList<DayReport.Ref>();
        double sum = 0;
        var parts = new ArrayList<DayReport.Figure>();
        for (Map.Entry<String, Double> kind : hours.entrySet()) {
            var ref = new DayReport.Ref("effort", kind.getKey() + " " + span);
            double rounded = Rounded.to(2, kind.getValue());
            parts.add(new DayReport.Figure("hours:" + kind.getKey(), rounded, "hours", List.of(ref)));
            all.add(ref);
            sum += kind.getValue();
        }
        figures.add(new DayReport.Figure("hours", Rounded.to(2, sum), "hours", all));
        figures.addAll(parts);
        sums.add(new DayReport.Sum(
                "hours", parts.stream().map(DayReport.Figure::code).toList()));
    }
}
