package org.limen.dailyreport.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said of a day now and was said otherwise before, record by record, with the reasons that were recorded.
public final class Differences {
    private final DayReport before;
    private final DayReport now;
    private final List<DayReport.Correction> corrections = new ArrayList<>();

    private Differences(DayReport before, DayReport now) {
        this.before = before;
        this.now = now;
    }

    /// @param before a published report, and `now` the facts of the same day as known later
    public static List<DayReport.Correction> of(DayReport before, DayReport now) {
        var differences = new Differences(before, now);
        differences.records("event", before.events(), now.events(), DayReport.Line::id, Differences::facts);
        Set<UUID> alone = before.alone().stream().map(DayReport.Line::id).collect(Collectors.toSet());
        differences.records(
                "observation",
                before.alone(),
                now.alone(),
                line -> line.replaces().stream()
                        .filter(alone::contains)
                        .findFirst()
                        .orElse(line.id()),
                Differences::facts);
        differences.records(
                "incident", before.incidents(), now.incidents(), DayReport.IncidentLine::id, Differences::facts);
        differences.records(
                "restriction",
                before.restrictions(),
                now.restrictions(),
                DayReport.Restriction::id,
                Differences::facts);
        return List.copyOf(differences.corrections);
    }

    private <T> void records(
            String kind,
            List<T> was,
            List<T> is,
            Function<T, Object> id,
            Function<T, Map<String, @Nullable String>> facts) {
        Map<String, T> then = byId(was, id);
        Map<String, T> later = byId(is, id);
        var ids = new TreeSet<>(then.keySet());
        ids.addAll(later.keySet());
        for (String one : ids) {
            var ref = new DayReport.Ref(kind, one);
            T old = then.get(one);
            T fresh = later.get(one);
            if (old == null && fresh != null) {
                add(ref, "added", null, null, null, reasons(fresh, one));
            } else if (old != null && fresh == null) {
                add(ref, "removed", null, null, null, whereItWent(one));
            } else if (old != null && fresh != null) {
                changed(ref, facts.apply(old), facts.apply(fresh), reasons(fresh, one));
            }
        }
    }

    private void changed(
            DayReport.Ref ref,
            Map<String, @Nullable String> was,
            Map<String, @Nullable String> is,
            List<String> reasons) {
        is.forEach((field, value) -> {
            if (!Objects.equals(was.get(field), value)) {
                add(ref, "changed", field, was.get(field), value, reasons);
            }
        });
    }

    private void add(
            DayReport.Ref ref,
            String what,
            @Nullable String field,
            @Nullable String was,
            @Nullable String is,
            List<String> reasons) {
        DayReport.Heading heading = before.heading();
        corrections.add(new DayReport.Correction(heading.day(), heading.edition(), ref, what, field, was, is, reasons));
    }

    /// The reasons that a record carries now and did not carry when the report was made.
    private List<String> reasons(Object record, String id) {
        var known = new TreeSet<String>();
        Stream.concat(before.events().stream(), before.alone().stream())
                .filter(line -> line.id().toString().equals(id))
                .forEach(line -> known.addAll(said(line)));
        return said(record).stream()
                .filter(reason -> !known.contains(reason))
                .distinct()
                .toList();
    }

    private static List<String> said(Object record) {
        return switch (record) {
            case DayReport.Line line ->
                Stream.concat(line.corrected().stream(), Stream.ofNullable(line.decided()))
                        .toList();
            case DayReport.IncidentLine line -> line.why() == null ? List.of() : List.of(line.why());
            default -> List.of();
        };
    }

    /// A record that went is mostly part of another one now: the reasons are there.
    private List<String> whereItWent(String id) {
        return Stream.concat(now.events().stream(), now.alone().stream())
                .filter(line -> Stream.concat(line.reports().stream(), line.replaces().stream())
                        .anyMatch(report -> report.toString().equals(id)))
                .flatMap(line -> said(line).stream())
                .distinct()
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> records, Function<T, Object> id) {
        var byId = new LinkedHashMap<String, T>();
        records.forEach(one -> byId.put(id.apply(one).toString(), one));
        return byId;
    }

    private static Map<String, @Nullable String> facts(DayReport.Line line) {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("time", line.time().toString());
        facts.put("kind", line.kind());
        DayReport.Count count = line.count();
        facts.put("count", count == null ? null : count.count() + " (" + count.low() + "–" + count.high() + ")");
        DayReport.Position at = line.position();
        facts.put("position", at == null ? null : String.format(Locale.ROOT, "%.4f, %.4f", at.lat(), at.lon()));
        facts.put("reports", Integer.toString(line.reports().size()));
        facts.put("outcome", line.outcome());
        return facts;
    }

    private static Map<String, @Nullable String> facts(DayReport.IncidentLine line) {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("kind", line.type());
        facts.put("state", line.state());
        facts.put("time", line.from().toString());
        facts.put(
                "position",
                line.lat() == null ? null : String.format(Locale.ROOT, "%.4f, %.4f", line.lat(), line.lon()));
        facts.put("revision", Integer.toString(line.revision()));
        return facts;
    }

    private static Map<String, @Nullable String> facts(DayReport.Restriction line) {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("kind", line.kind());
        facts.put("hours", Double.toString(line.hours()));
        return facts;
    }
}
