package org.limen.allegation.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.allegation.Allegations;
import org.limen.allegation.record.Allegation;
import org.limen.allegation.record.AllegationStore;
import org.limen.allegation.record.Rows;
import org.limen.allegation.setting.AllegationSettings;
import org.limen.allegation.setting.Deadline;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Lists of allegations as they were known at a moment: what is due first comes first, what is closed comes last.
@Component
class Board {
    private static final int LIMIT_MAX = 500;
    private static final int LIMIT = 100;
    private static final int TEXT_CHARS_MAX = 200;

    /// The last revision and step of each by `:asOf`, of steps only those that were taken by `:until`.
    private static final String KNOWN = """
            WITH known AS (
                SELECT r.*, coalesce(s.state, 'received') AS state, s.due_at, coalesce(e.at, r.aware_at) AS since,
                    n.number, j.party AS attributed
                FROM allegation.revision r
                LEFT JOIN LATERAL (SELECT state, due_at FROM allegation.step WHERE allegation = r.allegation
                    AND recorded_at <= :asOf AND at <= :until ORDER BY ordinal DESC LIMIT 1) s ON true
                LEFT JOIN LATERAL (SELECT at FROM allegation.step WHERE allegation = r.allegation
                    AND recorded_at <= :asOf AND at <= :until AND from_state <> state
                    ORDER BY ordinal DESC LIMIT 1) e ON true
                LEFT JOIN LATERAL (SELECT number FROM allegation.step WHERE allegation = r.allegation
                    AND recorded_at <= :asOf AND at <= :until AND number IS NOT NULL LIMIT 1) n ON true
                LEFT JOIN LATERAL (SELECT CASE step WHEN 'attribute' THEN party END AS party
                    FROM allegation.step WHERE allegation = r.allegation
                    AND recorded_at <= :asOf AND at <= :until AND step IN ('attribute', 'not-attributable', 'reopen')
                    ORDER BY ordinal DESC LIMIT 1) j ON true
                WHERE r.recorded_at <= :asOf AND r.aware_at <= :until AND NOT EXISTS (
                    SELECT 1 FROM allegation.revision l WHERE l.allegation = r.allegation
                    AND l.revision > r.revision AND l.recorded_at <= :asOf)),
            timed AS (
                SELECT *, coalesce(due_at,
                    since + make_interval(hours => (cast(:hours AS jsonb) ->> state)::int)) AS due FROM known),
            board AS (SELECT *, coalesce(due, timestamptz '9999-12-31 00:00:00Z') AS sorted FROM timed)
            """;

    private final AllegationStore store;
    private final AllegationSettings settings;
    private final Clock clock;
    private final JsonMapper json;

    Board(AllegationStore store, AllegationSettings settings, Clock clock, JsonMapper json) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.json = json;
    }

    /// What a list shows of an allegation.
    ///
    /// @param attributed the party that it stands attributed to
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            UUID id,
            @Nullable String number,
            String state,
            int revision,
            String kind,
            Allegation.By by,
            @Nullable String against,
            @Nullable String attributed,
            Allegation.Span happened,
            Allegation.@Nullable Place place,
            @Nullable String placeName,
            String language,
            String text,
            @Nullable Deadline deadline,
            Instant recordedAt,
            Rows.By officer) {}

    /// @param total   how many fit the filter
    /// @param due     how many of all are due or overdue
    /// @param overdue how many of all are overdue
    record Found(List<Row> items, @Nullable String next, long total, long due, long overdue) {}

    private record Counts(long total, long due, long overdue) {}

    /// How many are due or overdue, and of those how many are overdue; tells nothing about any of them.
    record Waiting(long due, long overdue) {}

    Waiting waiting() {
        var moment = new Moment(Rows.LATEST, Rows.LATEST, clock.instant(), clocks());
        Counts counts = counts("due IS NOT NULL", params(moment));
        return new Waiting(counts.due(), counts.overdue());
    }

    /// A moment in both times.
    ///
    /// @param asOf  only what was recorded by then
    /// @param until only what had been done by then
    /// @param now   how clocks stand
    /// @param by    how long they run
    private record Moment(Instant asOf, Instant until, Instant now, Allegations.Clocks by) {}

    /// The clocks that this node has set now.
    Allegations.Clocks clocks() {
        return new Allegations.Clocks(new TreeMap<>(settings.hours()), settings.remindHours());
    }

    Found find(BoardFilter filter) {
        Instant asOf = filter.asOf() == null ? Rows.LATEST : filter.asOf();
        var moment = new Moment(asOf, Rows.LATEST, filter.asOf() == null ? clock.instant() : filter.asOf(), clocks());
        var where = new BoardFilter.Where(filter);
        int limit = Math.clamp(filter.limit() == null ? LIMIT : filter.limit(), 1, LIMIT_MAX);
        Map<String, Object> params = params(moment);
        String page = where.sql() + where.after(filter.cursor());
        params.putAll(where.params());
        List<Row> items = select(page + " ORDER BY sorted, allegation LIMIT " + limit, params, moment);
        Row last = items.size() == limit ? items.getLast() : null;
        Counts counts = counts(where.sql(), params);
        return new Found(items, last == null ? null : cursor(last), counts.total(), counts.due(), counts.overdue());
    }

    /// What had not been closed at a moment.
    List<Row> open(Instant at, Instant asOf, Allegations.Clocks by) {
        var moment = new Moment(asOf, at, at, by);
        return select("due IS NOT NULL ORDER BY sorted, allegation", params(moment), moment);
    }

    private List<Row> select(String condition, Map<String, Object> params, Moment moment) {
        return store.reading()
                .sql(KNOWN + "SELECT * FROM board WHERE " + condition)
                .params(params)
                .query((row, number) -> row(row, moment))
                .list();
    }

    private Counts counts(String condition, Map<String, Object> params) {
        return store.reading()
                .sql(KNOWN + "SELECT count(*) FILTER (WHERE " + condition + "),"
                        + " count(*) FILTER (WHERE due - make_interval(hours => :remindHours) <= :now),"
                        + " count(*) FILTER (WHERE due < :now) FROM board")
                .params(params)
                .query((row, number) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private Map<String, Object> params(Moment moment) {
        var params = new HashMap<String, Object>();
        params.put("asOf", Rows.utc(moment.asOf()));
        params.put("until", Rows.utc(moment.until()));
        params.put("now", Rows.utc(moment.now()));
        params.put("remindHours", moment.by().remindHours());
        params.put("hours", json.writeValueAsString(moment.by().hours()));
        return params;
    }

    private static String cursor(Row last) {
        Instant sorted = last.deadline() == null ? Rows.LATEST : last.deadline().due();
        return sorted + "," + last.id();
    }

    private Row row(ResultSet row, Moment moment) throws SQLException {
        Allegation body = store.body(row.getString("body"));
        Instant due = Rows.instantOrNull(row, "due");
        return new Row(
                row.getObject("allegation", UUID.class),
                row.getString("number"),
                row.getString("state"),
                row.getInt("revision"),
                body.kind().code(),
                body.by(),
                body.against(),
                row.getString("attributed"),
                body.happened(),
                body.place(),
                body.placeName(),
                body.text().language(),
                beginning(body.text().text()),
                due == null
                        ? null
                        : Deadline.at(
                                Rows.instant(row, "since"), due, moment.by().remindHours(), moment.now()),
                Rows.instant(row, "recorded_at"),
                new Rows.By(row.getObject("officer", UUID.class), row.getString("officer_name")));
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(TEXT_CHARS_MAX, text.length()));
    }
}
