package org.limen.crossing.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.access.Reads;
import org.limen.crossing.check.Checked;
import org.limen.crossing.check.CheckedForm;
import org.limen.crossing.check.Direction;
import org.limen.crossing.record.CrossingRow;
import org.limen.crossing.record.CrossingStore;
import org.limen.crossing.record.State;
import org.limen.kernel.Reason;
import org.limen.kernel.Severity;
import org.limen.kernel.search.Conditions;
import org.limen.kernel.search.Cursor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of crossings: searched, of one person or document, waiting for second line.
@Component
class CrossingSearch {
    private static final int LIMIT_MAX = 500;
    private static final String ORDER = " ORDER BY at DESC, id DESC LIMIT :limit";

    private final JdbcClient jdbc;
    private final CheckedForm form;
    private final Clock clock;

    CrossingSearch(JdbcClient jdbc, CheckedForm form, Clock clock) {
        this.jdbc = jdbc;
        this.form = form;
        this.clock = clock;
    }

    /// What a list shows of a crossing; the reason is the most severe one.
    ///
    /// @param conveyance empty for another node's crossing
    /// @param node       the other node that recorded it; empty for this one
    record Row(
            UUID id,
            Instant at,
            @Nullable Instant decidedAt,
            String post,
            String lane,
            Direction direction,
            String conveyance,
            String state,
            String outcome,
            @Nullable Reason topReason,
            int reasonCount,
            String personKey,
            String surname,
            String givenNames,
            @Nullable String birthDate,
            String nationality,
            String documentNumber,
            @Nullable Long waitingSeconds,
            String node) {}

    record Found(List<Row> items, @Nullable String next, long total) {}

    /// What a search asks for; every part may be missing.
    ///
    /// @param state  one state, or several with commas between
    /// @param reason a reason's code
    /// @param text   a beginning of a name or of a document's number
    /// @param cursor the `next` of the page before
    record Filter(
            @Nullable String post,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Direction direction,
            @Nullable String state,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String nationality,
            @Nullable String text,
            @Nullable Integer limit,
            @Nullable String cursor) {

        /// The parts that are given, as the trace of a reading names them: `post=SB state=referred`, or [Reads#ALL].
        String inWords() {
            Map<String, @Nullable Object> parts = new LinkedHashMap<>();
            parts.put("post", post);
            parts.put("from", from);
            parts.put("to", to);
            parts.put("direction", direction == null ? null : direction.code());
            parts.put("state", state);
            parts.put("outcome", outcome);
            parts.put("reason", reason);
            parts.put("nationality", nationality);
            parts.put("text", text);
            parts.put("limit", limit);
            parts.put("cursor", cursor);
            return Reads.inWords(parts);
        }

        Conditions where() {
            String pattern = Conditions.beginning(text);
            return new Conditions()
                    .add("post = :post", "post", post)
                    .add("at >= :from", "from", from == null ? null : CrossingStore.utc(from))
                    .add("at < :to", "to", to == null ? null : CrossingStore.utc(to))
                    .add("direction = :direction", "direction", direction == null ? null : direction.code())
                    .add("state = ANY (string_to_array(:state, ','))", "state", state)
                    .add("outcome = :outcome", "outcome", outcome)
                    .add(":reason = ANY (reason_codes)", "reason", reason)
                    .add("nationality = :nationality", "nationality", nationality)
                    .add(
                            "(upper(surname) LIKE :text OR upper(given_names) LIKE :text OR document_number LIKE :text)",
                            "text",
                            pattern == null ? null : pattern.toUpperCase(Locale.ROOT));
        }
    }

    Found find(Filter filter) {
        Conditions where = filter.where();
        int limit = Math.clamp(filter.limit() == null ? 50 : filter.limit(), 1, LIMIT_MAX);
        long total = jdbc.sql("SELECT count(*) FROM crossing.crossing WHERE " + where.sql())
                .params(where.params())
                .query(Long.class)
                .single();
        where.after(Cursor.read(filter.cursor()), "at, id");
        List<Row> rows = jdbc.sql("SELECT * FROM crossing.crossing WHERE " + where.sql() + ORDER)
                .params(where.params())
                .param("limit", limit)
                .query(this::row)
                .list();
        Row last = rows.size() == limit ? rows.getLast() : null;
        return new Found(rows, last == null ? null : new Cursor(last.at(), last.id()).text(), total);
    }

    /// Hands every crossing of a search to a consumer, page by page, latest first.
    void each(Filter filter, Consumer<Row> consumer) {
        String cursor = null;
        do {
            Found page = find(new Filter(
                    filter.post(),
                    filter.from(),
                    filter.to(),
                    filter.direction(),
                    filter.state(),
                    filter.outcome(),
                    filter.reason(),
                    filter.nationality(),
                    filter.text(),
                    LIMIT_MAX,
                    cursor));
            page.items().forEach(consumer);
            cursor = page.next();
        } while (cursor != null);
    }

    List<Row> ofPerson(String key) {
        return history("person_key", key);
    }

    List<Row> ofDocument(String issuer, String number) {
        return history("document_key", issuer + ":" + number);
    }

    /// Crossings here and, as far as they are held and count, at other nodes, the latest first.
    private List<Row> history(String column, String key) {
        Stream<Row> here = rows("SELECT * FROM crossing.crossing WHERE " + column + " = :key", key, this::row);
        Stream<Row> elsewhere = rows(
                "SELECT * FROM crossing.elsewhere_crossing e WHERE " + column + " = :key AND NOT EXISTS (SELECT 1"
                        + " FROM crossing.uncounted u WHERE u.origin = e.origin AND u.id = e.id)",
                key,
                this::elsewhere);
        return Stream.concat(here, elsewhere)
                .sorted(Comparator.comparing(Row::at).reversed())
                .limit(LIMIT_MAX)
                .toList();
    }

    private Stream<Row> rows(String select, String key, RowMapper<Row> mapper) {
        return jdbc.sql(select + ORDER).param("key", key).param("limit", LIMIT_MAX).query(mapper).list().stream();
    }

    /// Who waits: protection first, then by severity, then whoever waits longest.
    List<Row> worklist(@Nullable String post) {
        String at = post == null ? "" : " AND post = :post";
        var query = jdbc.sql("SELECT * FROM crossing.crossing WHERE state IN ('referred', 'at-second-line')" + at
                        + " ORDER BY top_severity, at LIMIT :limit")
                .param("limit", LIMIT_MAX);
        return (post == null ? query : query.param("post", post))
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        CrossingRow crossing = CrossingStore.row(row, number);
        Checked checked = form.read(crossing.checked());
        boolean waits = !(crossing.state() instanceof State.Ended) && !(crossing.state() instanceof State.Cleared);
        return new Row(
                crossing.id(),
                crossing.at(),
                crossing.decidedAt(),
                crossing.post(),
                crossing.lane(),
                crossing.direction(),
                crossing.conveyance(),
                crossing.state().code(),
                crossing.outcome(),
                topReason(crossing, checked).orElse(null),
                checked.reasons().size(),
                crossing.personKey(),
                crossing.surname(),
                crossing.givenNames(),
                crossing.birthDate(),
                crossing.nationality(),
                crossing.documentNumber(),
                waits ? Duration.between(crossing.at(), clock.instant()).toSeconds() : null,
                "");
    }

    private Row elsewhere(ResultSet row, int number) throws SQLException {
        Checked checked = form.read(row.getString("checked"));
        return new Row(
                row.getObject("id", UUID.class),
                CrossingStore.instant(row, "at"),
                CrossingStore.instantOrNull(row, "decided_at"),
                row.getString("post"),
                row.getString("lane"),
                Direction.of(row.getString("direction")),
                "",
                row.getString("state"),
                checked.outcome(),
                checked.reasons().stream().findFirst().orElse(null),
                checked.reasons().size(),
                row.getString("person_key"),
                row.getString("surname"),
                row.getString("given_names"),
                row.getString("birth_date"),
                row.getString("nationality"),
                row.getString("document_number"),
                null,
                row.getString("node"));
    }

    /// A cleared traveller at second line was sent by an officer, and that is the reason.
    private static Optional<Reason> topReason(CrossingRow crossing, Checked checked) {
        boolean sent = crossing.outcome().equals("cleared") && crossing.state() instanceof State.AtSecondLine;
        return sent
                ? Optional.of(Reason.refers(Severity.NOTICE, "sent-by-officer", Map.of("note", "")))
                : checked.reasons().stream().findFirst();
    }
}
