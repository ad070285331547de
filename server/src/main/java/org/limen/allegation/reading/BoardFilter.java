package org.limen.allegation.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.limen.allegation.record.Rows;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;

/// What a list of allegations asks for; every part may be missing.
///
/// @param state   one state, or several with commas between
/// @param due     `remind` for what is due or overdue, `overdue` for what is overdue
/// @param kind    one kind, or several with commas between
/// @param by      the party, or part of the name, of who says so
/// @param against the party that is said to have done it
/// @param from    happened then or later
/// @param to      happened before
/// @param text    words of the text, names, places
/// @param asOf    as it was known at that moment
/// @param cursor  the `next` of the page before
record BoardFilter(
        @Nullable String state,
        @Nullable String due,
        @Nullable String kind,
        @Nullable String by,
        @Nullable String against,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text,
        @Nullable Instant asOf,
        @Nullable Integer limit,
        @Nullable String cursor) {

    /// The parts that are given, as the trace of a reading names them.
    String inWords() {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("state", state);
        parts.put("due", due);
        parts.put("kind", kind);
        parts.put("by", by);
        parts.put("against", against);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("text", text);
        parts.put("asOf", asOf);
        parts.put("cursor", cursor);
        String given = parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(" "));
        return given.isEmpty() ? "all" : given;
    }

    /// The conditions as SQL with named parameters.
    static final class Where {
        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> params = new HashMap<>();

        Where(BoardFilter filter) {
            add("state = ANY (string_to_array(:state, ','))", "state", filter.state());
            add("kind = ANY (string_to_array(:kind, ','))", "kind", filter.kind());
            add("by_name ILIKE :by", "by", pattern(filter.by()));
            add("against = :against", "against", filter.against());
            add("to_at >= :from", "from", filter.from() == null ? null : Rows.utc(filter.from()));
            add("from_at < :to", "to", filter.to() == null ? null : Rows.utc(filter.to()));
            add("searched LIKE :text", "text", pattern(filter.text()));
            if (filter.due() != null) {
                conditions.add(due(filter.due()));
            }
        }

        String sql() {
            return "(" + String.join(" AND ", conditions) + ")";
        }

        Map<String, Object> params() {
            return params;
        }

        /// The condition that goes on where a page ended.
        String after(@Nullable String cursor) {
            if (cursor == null) {
                return "";
            }
            String[] parts = cursor.split(",", 2);
            try {
                params.put("cursorAt", Rows.utc(Instant.parse(parts[0])));
                params.put("cursorId", UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                throw new RefusedException(Refusal.invalid("cursor-invalid", "The cursor is not one of ours."));
            }
            return " AND (sorted, allegation) > (:cursorAt, :cursorId)";
        }

        private static String due(String standing) {
            return switch (standing) {
                case "remind" -> "due - make_interval(hours => :remindHours) <= :now";
                case "overdue" -> "due < :now";
                default ->
                    throw new RefusedException(
                            Refusal.invalid("due-invalid", "What is due is asked for as remind or overdue."));
            };
        }

        private static @Nullable String pattern(@Nullable String text) {
            String asked = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
            return asked.isEmpty() ? null : "%" + asked.replaceAll("[%_\\\\]", "\\\\$0") + "%";
        }

        private void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                params.put(name, value);
            }
        }
    }
}
