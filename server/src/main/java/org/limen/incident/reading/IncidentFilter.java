package org.limen.incident.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Reads;
import org.limen.incident.record.Columns;
import org.limen.incident.record.IncidentStore;
import org.limen.incident.report.Area;

/// What a list of incidents asks for; every part may be missing.
///
/// @param from   happened then or later, as far as is known
/// @param to     happened before
/// @param type   one type, or several with commas between
/// @param state  one state, or several with commas between
/// @param life   whether a life is, or was, at risk
/// @param box    west,south,east,north in degrees; a position's error counts
/// @param text   words of the free text, names of places, plates
/// @param asOf   as it was known at that moment
/// @param cursor the `next` of the page before
record IncidentFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String type,
        @Nullable String state,
        @Nullable Boolean life,
        @Nullable String box,
        @Nullable String text,
        @Nullable Instant asOf,
        @Nullable Integer limit,
        @Nullable String cursor) {

    /// The parts that are given, as the trace of a reading names them.
    String inWords() {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        parts.put("from", from);
        parts.put("to", to);
        parts.put("type", type);
        parts.put("state", state);
        parts.put("life", life);
        parts.put("box", box);
        parts.put("text", text);
        parts.put("asOf", asOf);
        parts.put("cursor", cursor);
        return Reads.inWords(parts);
    }

    /// The conditions as SQL with named parameters.
    static final class Where {
        private static final double METRES_PER_DEGREE = 111_195;
        private static final String IN_BOX = """
                lat + error_m / :metres >= :south AND lat - error_m / :metres <= :north
                AND (CASE WHEN cast(:west AS float8) <= :east THEN
                    lon + error_m / :metres / greatest(cos(radians(lat)), 0.01) >= :west
                    AND lon - error_m / :metres / greatest(cos(radians(lat)), 0.01) <= :east
                ELSE lon + error_m / :metres / greatest(cos(radians(lat)), 0.01) >= :west
                    OR lon - error_m / :metres / greatest(cos(radians(lat)), 0.01) <= :east END)
                """;

        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final Map<String, Object> params = new HashMap<>();

        Where(IncidentFilter filter) {
            params.put("asOf", Columns.utc(filter.asOf() == null ? IncidentStore.LATEST : filter.asOf()));
            add("to_at >= :from", "from", Columns.utcOrNull(filter.from()));
            add("from_at < :to", "to", Columns.utcOrNull(filter.to()));
            add("type = ANY (string_to_array(:type, ','))", "type", filter.type());
            add("state = ANY (string_to_array(:state, ','))", "state", filter.state());
            add("life_at_risk = :life", "life", filter.life());
            box(filter.box());
            String text = filter.text() == null ? "" : filter.text().strip().toLowerCase(Locale.ROOT);
            add(
                    "searched LIKE :text",
                    "text",
                    text.isEmpty() ? null : "%" + text.replaceAll("[%_\\\\]", "\\\\$0") + "%");
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
                params.put("cursorAt", Columns.utc(Instant.parse(parts[0])));
                params.put("cursorId", UUID.fromString(parts[1]));
            } catch (RuntimeException e) {
                throw IncidentSearch.invalid("cursor-invalid", "The cursor is not one of ours.");
            }
            return " AND (from_at, incident) < (:cursorAt, :cursorId)";
        }

        private void box(@Nullable String text) {
            if (text == null) {
                return;
            }
            Area area = Area.read(text);
            if (area == null) {
                throw IncidentSearch.invalid("box-invalid", "A box is west,south,east,north in degrees.");
            }
            conditions.add("(lat IS NOT NULL AND " + IN_BOX + ")");
            params.put("metres", METRES_PER_DEGREE);
            params.put("west", area.west());
            params.put("south", area.south());
            params.put("east", area.east());
            params.put("north", area.north());
        }

        private void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                params.put(name, value);
            }
        }
    }
}
