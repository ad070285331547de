package org.limen.incident.reading;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limen.access.Reads;
import org.limen.incident.record.Columns;
import org.limen.incident.record.IncidentStore;
import org.limen.incident.report.Area;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;
import org.limen.kernel.search.Conditions;

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

    private static final double METRES_PER_DEGREE = 111_195;
    private static final String IN_BOX = """
            lat + error_m / :metres >= :south AND lat - error_m / :metres <= :north
            AND (CASE WHEN cast(:west AS float8) <= :east THEN
                lon + error_m / :metres / greatest(cos(radians(lat)), 0.01) >= :west
                AND lon - error_m / :metres / greatest(cos(radians(lat)), 0.01) <= :east
            ELSE lon + error_m / :metres / greatest(cos(radians(lat)), 0.01) >= :west
                OR lon - error_m / :metres / greatest(cos(radians(lat)), 0.01) <= :east END)
            """;

    private static final String HOLDS =
            "EXISTS (SELECT 1 FROM incident.revision w WHERE w.id = known.latest AND w.searched LIKE :text)";

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

    Conditions where() {
        String pattern = Conditions.holding(text);
        var where = new Conditions()
                .param("asOf", Columns.utc(asOf == null ? IncidentStore.LATEST : asOf))
                .add("to_at >= :from", "from", Columns.utcOrNull(from))
                .add("from_at < :to", "to", Columns.utcOrNull(to))
                .add("type = ANY (string_to_array(:type, ','))", "type", type)
                .add("state = ANY (string_to_array(:state, ','))", "state", state)
                .add("life_at_risk = :life", "life", life)
                .add(HOLDS, "text", pattern == null ? null : pattern.toLowerCase(Locale.ROOT));
        return box == null ? where : inBox(where, box);
    }

    private static Conditions inBox(Conditions where, String text) {
        Area area = Area.read(text);
        if (area == null) {
            throw new RefusedException(Refusal.invalid("box-invalid", "A box is west,south,east,north in degrees."));
        }
        return where.add(
                "(lat IS NOT NULL AND " + IN_BOX + ")",
                Map.of(
                        "metres", METRES_PER_DEGREE,
                        "west", area.west(),
                        "south", area.south(),
                        "east", area.east(),
                        "north", area.north()));
    }
}
