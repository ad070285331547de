package org.limen.dailyreport.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.dailyreport.facts.DayReport;
import org.limen.kernel.Csv;

/// A report as one table for machines: codes and numbers, no language, times in UTC.
public final class CsvSheet {
    private static final List<String> COLUMNS = List.of(
            "section",
            "id",
            "time",
            "kind",
            "outcome",
            "lat",
            "lon",
            "major_m",
            "minor_m",
            "azimuth_deg",
            "near",
            "distance_m",
            "bearing_deg",
            "means",
            "value",
            "low",
            "high",
            "records",
            "obligations");

    private CsvSheet() {}

    public static String of(DayReport report) {
        var out = new StringBuilder(Csv.line(COLUMNS.toArray()));
        DayReport.Heading heading = report.heading();
        out.append(new Row("report", heading.day())
                .with("time", heading.asOf())
                .with("kind", "edition")
                .with("value", heading.edition()));
        report.figures().forEach(one -> out.append(figure(one)));
        report.events().forEach(one -> out.append(line("event", one)));
        report.alone().forEach(one -> out.append(line("observation", one)));
        report.incidents().forEach(one -> out.append(incident(one)));
        report.trends().days().forEach(one -> out.append(rate(one)));
        report.restrictions().forEach(one -> out.append(restriction(one)));
        report.corrections().forEach(one -> out.append(correction(one)));
        return out.toString();
    }

    /// A row in the making; what is not said is an empty cell.
    private static final class Row {
        private final Map<String, Object> cells = new HashMap<>();

        Row(String section, Object id) {
            cells.put("section", section);
            cells.put("id", id);
        }

        Row with(String column, @Nullable Object value) {
            if (value != null) {
                cells.put(column, value);
            }
            return this;
        }

        Row near(DayReport.@Nullable Near near) {
            return near == null
                    ? this
                    : with("near", near.name())
                            .with("distance_m", near.distanceM())
                            .with("bearing_deg", near.bearingDeg());
        }

        @Override
        public String toString() {
            return Csv.line(COLUMNS.stream().map(cells::get).toArray());
        }
    }

    private static Row figure(DayReport.Figure of) {
        String records =
                of.of().stream().map(ref -> ref.kind() + ":" + ref.id()).collect(Collectors.joining(" "));
        return new Row("figure", of.code())
                .with("kind", of.unit())
                .with("value", of.value())
                .with("records", records);
    }

    private static Row line(String section, DayReport.Line of) {
        Row row = new Row(section, of.id())
                .with("time", of.time())
                .with("kind", of.kind())
                .with("outcome", of.outcome())
                .near(of.near())
                .with("means", String.join(" ", of.means()))
                .with("records", of.reports().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .with("obligations", of.checks().stream().map(CsvSheet::check).collect(Collectors.joining(" ")));
        DayReport.Position at = of.position();
        if (at != null) {
            row.with("lat", at.lat())
                    .with("lon", at.lon())
                    .with("major_m", at.majorM())
                    .with("minor_m", at.minorM())
                    .with("azimuth_deg", at.azimuthDeg());
        }
        DayReport.Count count = of.count();
        return count == null
                ? row
                : row.with("value", count.count()).with("low", count.low()).with("high", count.high());
    }

    private static String check(DayReport.Check of) {
        return of.obligation() + "=" + of.outcome() + "(" + of.probabilityLow() + "-" + of.probabilityHigh() + ")";
    }

    private static Row incident(DayReport.IncidentLine of) {
        return new Row("incident", of.id())
                .with("time", of.from())
                .with("kind", of.type())
                .with("outcome", of.state())
                .with("lat", of.lat())
                .with("lon", of.lon())
                .with("major_m", of.errorM())
                .with("minor_m", of.errorM())
                .near(of.near())
                .with("records", "revision:" + of.revision());
    }

    private static Row rate(DayReport.DayRate of) {
        return new Row("rate", of.day())
                .with("kind", "events-per-100-hours")
                .with("value", of.per100Hours())
                .with("low", of.low())
                .with("high", of.high())
                .with("records", "events:" + of.events() + " hours:" + of.hours());
    }

    private static Row restriction(DayReport.Restriction of) {
        return new Row("restriction", of.id())
                .with("time", of.from())
                .with("kind", of.kind())
                .with("outcome", of.by())
                .with("near", of.subject())
                .with("value", of.hours());
    }

    private static Row correction(DayReport.Correction of) {
        return new Row("correction", of.of().kind() + ":" + of.of().id())
                .with("time", of.day())
                .with("kind", of.what())
                .with("outcome", of.field())
                .with("value", of.after())
                .with("low", of.before())
                .with("records", String.join(" | ", of.reasons()));
    }
}
