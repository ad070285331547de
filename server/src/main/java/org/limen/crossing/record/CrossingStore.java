package org.limen.crossing.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Direction;
import org.limen.engine.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Arrivals and crossings in the database; what writes takes the client of the open recording.
@Component
public class CrossingStore {
    private static final String INSERT = """
            INSERT INTO crossing.crossing (id, arrival, ordinal, at, day, recorded_at, queued_at, late, post, lane,
                direction, conveyance, plate, officer, officer_name, person_key, document_key, surname, given_names,
                birth_date, nationality, document_number, outcome, state, top_severity, reason_codes, limited,
                may_stay_until, checked)
            VALUES (:id, :arrival, :ordinal, :at, :day, :recordedAt, :queuedAt, :late, :post, :lane,
                :direction, :conveyance, :plate, :officer, :officerName, :personKey, :documentKey, :surname,
                :givenNames, :birthDate, :nationality, :documentNumber, :outcome, :state, :topSeverity,
                string_to_array(:reasonCodes, ','), :limited, :mayStayUntil, :checked)
            """;

    private final JdbcClient jdbc;

    CrossingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The hash of an arrival's content as it was recorded, if it was.
    public Optional<Hash> arrivalHash(JdbcClient client, UUID arrival) {
        return client.sql("SELECT content_hash FROM crossing.arrival WHERE id = ?")
                .param(arrival)
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .optional();
    }

    public Optional<Hash> arrivalHash(UUID arrival) {
        return arrivalHash(jdbc, arrival);
    }

    public boolean isCrossing(JdbcClient client, UUID id) {
        return client.sql("SELECT 1 FROM crossing.crossing WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public void insertArrival(JdbcClient client, UUID id, Hash content, Instant at, Instant recordedAt) {
        client.sql("INSERT INTO crossing.arrival (id, content_hash, at, recorded_at) VALUES (?, ?, ?, ?)")
                .params(id, content.bytes(), utc(at), utc(recordedAt))
                .update();
    }

    public void insert(JdbcClient client, CrossingRow row) {
        client.sql(INSERT)
                .param("id", row.id())
                .param("arrival", row.arrival())
                .param("ordinal", row.ordinal())
                .param("at", utc(row.at()))
                .param("day", row.day())
                .param("recordedAt", utc(row.recordedAt()))
                .param(
                        "queuedAt",
                        row.queuedAt() == null ? null : utc(row.queuedAt()),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("late", row.late())
                .param("post", row.post())
                .param("lane", row.lane())
                .param("direction", row.direction().code())
                .param("conveyance", row.conveyance())
                .param("plate", row.plate(), java.sql.Types.VARCHAR)
                .param("officer", row.officer())
                .param("officerName", row.officerName())
                .param("personKey", row.personKey())
                .param("documentKey", row.documentKey())
                .param("surname", row.surname())
                .param("givenNames", row.givenNames())
                .param("birthDate", row.birthDate(), java.sql.Types.VARCHAR)
                .param("nationality", row.nationality())
                .param("documentNumber", row.documentNumber())
                .param("outcome", row.outcome())
                .param("state", row.state().code())
                .param("topSeverity", row.topSeverity())
                .param("reasonCodes", String.join(",", row.reasonCodes()))
                .param("limited", row.limited())
                .param("mayStayUntil", row.mayStayUntil(), java.sql.Types.DATE)
                .param("checked", row.checked())
                .update();
    }

    public void changeState(JdbcClient client, UUID id, State state, Instant decidedAt) {
        client.sql("UPDATE crossing.crossing SET state = ?, decided_at = ? WHERE id = ?")
                .params(state.code(), utc(decidedAt), id)
                .update();
    }

    public Optional<CrossingRow> find(UUID id) {
        return find(jdbc, id);
    }

    public Optional<CrossingRow> find(JdbcClient client, UUID id) {
        return client.sql("SELECT * FROM crossing.crossing WHERE id = ?")
                .param(id)
                .query(CrossingStore::row)
                .optional();
    }

    public List<CrossingRow> ofArrival(UUID arrival) {
        return jdbc.sql("SELECT * FROM crossing.crossing WHERE arrival = ? ORDER BY ordinal")
                .param(arrival)
                .query(CrossingStore::row)
                .list();
    }

    public static CrossingRow row(ResultSet row, int number) throws SQLException {
        return new CrossingRow(
                row.getObject("id", UUID.class),
                row.getObject("arrival", UUID.class),
                row.getInt("ordinal"),
                instant(row, "at"),
                row.getObject("day", LocalDate.class),
                instant(row, "recorded_at"),
                instantOrNull(row, "queued_at"),
                row.getBoolean("late"),
                row.getString("post"),
                row.getString("lane"),
                Direction.of(row.getString("direction")),
                row.getString("conveyance"),
                row.getString("plate"),
                row.getObject("officer", UUID.class),
                row.getString("officer_name"),
                row.getString("person_key"),
                row.getString("document_key"),
                row.getString("surname"),
                row.getString("given_names"),
                row.getString("birth_date"),
                row.getString("nationality"),
                row.getString("document_number"),
                row.getString("outcome"),
                State.of(row.getString("state")),
                row.getInt("top_severity"),
                List.of((String[]) row.getArray("reason_codes").getArray()),
                row.getBoolean("limited"),
                row.getObject("may_stay_until", LocalDate.class),
                instantOrNull(row, "decided_at"),
                row.getString("checked"));
    }

    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
