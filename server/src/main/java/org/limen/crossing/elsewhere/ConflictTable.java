package org.limen.crossing.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;
import org.limen.crossing.record.CrossingStore;
import org.limen.engine.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Conflicts and what became of them, in the database; nothing here is changed, only added.
@Component
class ConflictTable {
    private static final String SELECT = """
            SELECT c.*, o.stands, o.why, o.officer_name, o.at AS ended_at, o.conflict IS NOT NULL AS ended
            FROM crossing.conflict c LEFT JOIN crossing.conflict_outcome o ON o.conflict = c.id
            """;

    private final JdbcClient jdbc;

    ConflictTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A conflict as it was found.
    ///
    /// @param outcome null while it is open
    record Row(
            UUID id,
            Conflict conflict,
            Instant foundAt,
            @Nullable Outcome outcome) {
        boolean isSettledByPerson() {
            return outcome != null && outcome.officerName() != null;
        }
    }

    /// @param stands      the origin whose version stands; null where both do
    /// @param officerName null where it explained itself
    record Outcome(
            @Nullable String stands, String why, @Nullable String officerName, Instant at) {}

    /// The latest first.
    List<Row> all(boolean open, int limit) {
        return jdbc.sql(SELECT + " WHERE NOT :open OR o.conflict IS NULL ORDER BY c.found_at DESC, c.id LIMIT :limit")
                .param("open", open)
                .param("limit", limit)
                .query(ConflictTable::row)
                .list();
    }

    long open() {
        return jdbc.sql("SELECT count(*) FROM crossing.conflict c WHERE NOT EXISTS"
                        + " (SELECT 1 FROM crossing.conflict_outcome o WHERE o.conflict = c.id)")
                .query(Long.class)
                .single();
    }

    Optional<Row> find(JdbcClient at, UUID id) {
        return where(at, "c.id = ?", id).stream().findFirst();
    }

    Optional<Row> find(UUID id) {
        return find(jdbc, id);
    }

    List<Row> ofPerson(JdbcClient at, String personKey) {
        return where(at, "c.person_key = ?", personKey);
    }

    List<Row> ofPerson(String personKey) {
        return ofPerson(jdbc, personKey);
    }

    List<Row> ofCase(JdbcClient at, UUID crossing) {
        return where(at, "c.first_id = ?", crossing).stream()
                .filter(row -> row.conflict().kind().isOfCase())
                .toList();
    }

    private static List<Row> where(JdbcClient at, String condition, Object value) {
        return at.sql(SELECT + " WHERE " + condition + " ORDER BY c.found_at DESC, c.id")
                .param(value)
                .query(ConflictTable::row)
                .list();
    }

    void insert(JdbcClient at, UUID id, Conflict conflict, Instant now) {
        Conflict.Of second = conflict.second();
        at.sql("INSERT INTO crossing.conflict (id, kind, person_key, first_origin, first_id, second_origin, second_id,"
                        + " found_at) VALUES (:id, :kind, :person, :first, :firstId, :second, :secondId, :at)")
                .param("id", id)
                .param("kind", conflict.kind().code())
                .param("person", conflict.personKey())
                .param("first", conflict.first().origin())
                .param("firstId", conflict.first().id())
                .param("second", second == null ? null : second.origin(), java.sql.Types.VARCHAR)
                .param("secondId", second == null ? null : second.id(), java.sql.Types.OTHER)
                .param("at", CrossingStore.utc(now))
                .update();
    }

    Optional<Hash> contentOf(JdbcClient at, UUID settlement) {
        return at.sql("SELECT content_hash FROM crossing.conflict_outcome WHERE id = ?")
                .param(settlement)
                .query((row, i) -> Hash.of(row.getBytes(1)))
                .optional();
    }

    /// Who said what stands.
    ///
    /// @param id      made by the client
    record By(UUID id, Hash content, Officer officer) {}

    /// @param by null where it explained itself
    void insertOutcome(
            JdbcClient at, UUID conflict, @Nullable String stands, String why, @Nullable By by, Instant now) {
        at.sql("INSERT INTO crossing.conflict_outcome (conflict, id, content_hash, stands, why, officer, officer_name,"
                        + " at) VALUES (:conflict, :id, :content, :stands, :why, :officer, :name, :at)")
                .param("conflict", conflict)
                .param("id", by == null ? null : by.id(), java.sql.Types.OTHER)
                .param("content", by == null ? null : by.content().bytes(), java.sql.Types.BINARY)
                .param("stands", stands, java.sql.Types.VARCHAR)
                .param("why", why)
                .param("officer", by == null ? null : by.officer().id().value(), java.sql.Types.OTHER)
                .param("name", by == null ? null : by.officer().name(), java.sql.Types.VARCHAR)
                .param("at", CrossingStore.utc(now))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID second = row.getObject("second_id", UUID.class);
        var conflict = new Conflict(
                Conflict.Kind.of(row.getString("kind")),
                row.getString("person_key"),
                new Conflict.Of(row.getString("first_origin"), row.getObject("first_id", UUID.class)),
                second == null ? null : new Conflict.Of(row.getString("second_origin"), second));
        return new Row(row.getObject("id", UUID.class), conflict, CrossingStore.instant(row, "found_at"), outcome(row));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        return row.getBoolean("ended")
                ? new Outcome(
                        row.getString("stands"),
                        row.getString("why"),
                        row.getString("officer_name"),
                        CrossingStore.instant(row, "ended_at"))
                : null;
    }
}
