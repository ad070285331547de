package org.limen.screening.edition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.limen.engine.lists.DocumentList;
import org.limen.engine.lists.ListEntry;
import org.limen.engine.screening.ListedName;

/// What one edition of a list has that another has not, entry by entry.
///
/// @param lines added and changed entries in the order of the later edition, then the removed ones
record Difference(int added, int removed, int changed, List<Line> lines) {
    /// A remark for people: a change of it changes no hit.
    private static final String NOTE = "note";

    Difference {
        lines = List.copyOf(lines);
    }

    enum Change {
        ADDED,
        REMOVED,
        CHANGED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One entry that differs.
    ///
    /// @param name   its first name or its number
    /// @param fields those that differ; of an added or a removed entry all that it has
    record Line(String entry, Change change, String name, List<FieldChange> fields) {
        /// Whether a traveller may be a hit after the change and wasn't before.
        boolean mayHit() {
            return change != Change.REMOVED
                    && fields.stream().anyMatch(field -> !field.field().equals(NOTE));
        }
    }

    record FieldChange(String field, List<String> before, List<String> after) {}

    static Difference between(ReadEdition.Rows before, ReadEdition.Rows after) {
        return new Comparison().of(byId(before), byId(after));
    }

    private static Map<String, Object> byId(ReadEdition.Rows rows) {
        var byId = new LinkedHashMap<String, Object>();
        switch (rows) {
            case ReadEdition.Persons persons ->
                persons.entries().forEach(entry -> byId.put(entry.subject().entryId(), entry));
            case ReadEdition.Documents(DocumentList list) ->
                list.entries().forEach(entry -> byId.put(entry.number(), entry));
        }
        return byId;
    }

    /// Goes through two editions once; fields are only laid open where entries differ.
    private static final class Comparison {
        private final List<Line> lines = new ArrayList<>();
        private int added;
        private int changed;

        Difference of(Map<String, Object> before, Map<String, Object> after) {
            after.forEach((id, entry) -> compare(id, before.get(id), entry));
            int kept = lines.size();
            before.forEach((id, entry) -> {
                if (!after.containsKey(id)) {
                    lines.add(line(id, Change.REMOVED, fields(entry), Map.of()));
                }
            });
            return new Difference(added, lines.size() - kept, changed, lines);
        }

        private void compare(String id, @org.jspecify.annotations.Nullable Object before, Object after) {
            if (before == null) {
                added++;
                lines.add(line(id, Change.ADDED, Map.of(), fields(after)));
            } else if (!same(before, after)) {
                Line line = line(id, Change.CHANGED, fields(before), fields(after));
                if (!line.fields().isEmpty()) {
                    changed++;
                    lines.add(line);
                }
            }
        }

        /// An entry that only moved to another line is the same.
        private static boolean same(Object before, Object after) {
            if (before instanceof ListEntry was && after instanceof ListEntry now) {
                return was.subject().equals(now.subject())
                        && was.category() == now.category()
                        && was.note().equals(now.note());
            }
            return before.equals(after);
        }

        private static Line line(
                String id, Change change, Map<String, List<String>> before, Map<String, List<String>> after) {
            var fields = new ArrayList<FieldChange>();
            Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .distinct()
                    .forEach(field -> {
                        List<String> was = before.getOrDefault(field, List.of());
                        List<String> is = after.getOrDefault(field, List.of());
                        if (!was.equals(is)) {
                            fields.add(new FieldChange(field, was, is));
                        }
                    });
            List<String> names = (after.isEmpty() ? before : after).getOrDefault("name", List.of(id));
            return new Line(id, change, names.getFirst(), fields);
        }
    }

    private static Map<String, List<String>> fields(Object entry) {
        return switch (entry) {
            case ListEntry listed -> fields(listed);
            case DocumentList.Entry document -> fields(document);
            default -> throw new IllegalArgumentException("no entry of a list: " + entry);
        };
    }

    private static Map<String, List<String>> fields(ListEntry entry) {
        var person = entry.subject();
        var fields = new LinkedHashMap<String, List<String>>();
        put(fields, "name", names(person.names(), false));
        put(fields, "weakName", names(person.names(), true));
        put(fields, "birthDate", person.birthDates());
        put(fields, "nationality", person.nationalities().stream().sorted().toList());
        put(fields, "sex", List.of(person.sex().name().toLowerCase(Locale.ROOT)));
        put(fields, "documentNumber", person.documentNumbers().stream().sorted().toList());
        put(fields, "birthPlace", person.birthPlaces());
        put(fields, "kind", List.of(person.kind().code()));
        put(fields, "category", List.of(entry.category().code()));
        put(fields, NOTE, entry.note().isEmpty() ? List.of() : List.of(entry.note()));
        return fields;
    }

    private static Map<String, List<String>> fields(DocumentList.Entry document) {
        var fields = new LinkedHashMap<String, List<String>>();
        put(fields, "name", List.of(document.issuer() + " " + document.number()));
        put(fields, "kind", List.of(document.kind()));
        put(fields, "since", document.since() == null ? List.of() : List.of(document.since()));
        return fields;
    }

    /// The order in which a list gives further names says nothing.
    private static List<String> names(List<ListedName> names, boolean weak) {
        List<String> texts = names.stream()
                .filter(name -> name.isWeak() == weak)
                .map(ListedName::text)
                .toList();
        return weak || texts.size() < 2
                ? texts.stream().sorted().toList()
                : Stream.concat(texts.stream().limit(1), texts.stream().skip(1).sorted())
                        .toList();
    }

    private static void put(Map<String, List<String>> fields, String field, List<?> values) {
        if (!values.isEmpty()) {
            fields.put(field, values.stream().map(Object::toString).toList());
        }
    }
}
