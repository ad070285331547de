package org.limen.dailyreport.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.limen.engine.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Editions and their files as rows of `dailyreport.edition` and `dailyreport.sheet`.
@Component
class EditionTable {
    private static final String LATEST_BY = """
            SELECT s.bytes FROM dailyreport.edition e JOIN dailyreport.sheet s ON s.edition = e.id AND s.name = 'json'
            WHERE e.day BETWEEN :from AND :to AND e.recorded_at <= :asOf
            AND NOT EXISTS (SELECT 1 FROM dailyreport.edition l
                WHERE l.day = e.day AND l.number > e.number AND l.recorded_at <= :asOf)
            ORDER BY e.day
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EditionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    JdbcClient client() {
        return jdbc;
    }

    /// A file as it is kept.
    record Kept(String name, Hash sha256, String signature, Bytes bytes) {}

    /// The content of a file.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody: the hash beside it is
    record Bytes(byte[] value) {}

    void insert(JdbcClient page, Edition edition, Hash content) {
        page.sql("INSERT INTO dailyreport.edition (id, content_hash, day, number, as_of, recorded_at, officer,"
                        + " officer_name, summary) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(edition.id())
                .param(content.bytes())
                .param(edition.day())
                .param(edition.number())
                .param(edition.asOf().atOffset(ZoneOffset.UTC))
                .param(edition.recordedAt().atOffset(ZoneOffset.UTC))
                .param(edition.officer())
                .param(edition.officerName())
                .param(json.writeValueAsString(edition.summary()))
                .update();
    }

    void insert(JdbcClient page, UUID edition, Kept sheet, Instant recorded) {
        page.sql("INSERT INTO dailyreport.sheet (edition, name, sha256, signature, recorded_at, bytes)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .param(edition)
                .param(sheet.name())
                .param(sheet.sha256().bytes())
                .param(sheet.signature())
                .param(recorded.atOffset(ZoneOffset.UTC))
                .param(sheet.bytes().value())
                .update();
    }

    /// The hash of what asked for an edition, where the id was used before.
    Optional<Hash> content(JdbcClient client, UUID id) {
        return client.sql("SELECT content_hash FROM dailyreport.edition WHERE id = ?")
                .param(id)
                .query((row, i) -> Hash.of(row.getBytes(1)))
                .optional();
    }

    int lastNumber(JdbcClient client, LocalDate day) {
        return client.sql("SELECT coalesce(max(number), 0) FROM dailyreport.edition WHERE day = ?")
                .param(day)
                .query(Integer.class)
                .single();
    }

    Optional<Edition> find(LocalDate day, int number) {
        return jdbc.sql("SELECT * FROM dailyreport.edition WHERE day = ? AND number = ?")
                .params(day, number)
                .query(this::edition)
                .optional();
    }

    Optional<Edition> find(UUID id) {
        return jdbc.sql("SELECT * FROM dailyreport.edition WHERE id = ?")
                .param(id)
                .query(this::edition)
                .optional();
    }

    List<Edition> between(LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT * FROM dailyreport.edition WHERE day BETWEEN ? AND ? ORDER BY day DESC, number DESC")
                .params(from, to)
                .query(this::edition)
                .list();
    }

    /// The facts of the last edition of each day that was on record by a moment.
    List<byte[]> latestFacts(LocalDate from, LocalDate to, Instant asOf) {
        return jdbc.sql(LATEST_BY)
                .params(Map.of("from", from, "to", to, "asOf", asOf.atOffset(ZoneOffset.UTC)))
                .query((row, i) -> row.getBytes(1))
                .list();
    }

    Optional<byte[]> bytes(UUID edition, String name) {
        return jdbc.sql("SELECT bytes FROM dailyreport.sheet WHERE edition = ? AND name = ?")
                .params(edition, name)
                .query((row, i) -> row.getBytes(1))
                .optional();
    }

    private Edition edition(ResultSet row, int i) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Edition(
                id,
                row.getObject("day", LocalDate.class),
                row.getInt("number"),
                row.getTimestamp("as_of").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("officer", UUID.class),
                row.getString("officer_name"),
                json.readValue(row.getString("summary"), Edition.Summary.class),
                sheets(id));
    }

    private List<Edition.Sheet> sheets(UUID edition) {
        return jdbc.sql("SELECT name, sha256, signature, recorded_at, length(bytes) AS bytes FROM dailyreport.sheet"
                        + " WHERE edition = ? ORDER BY name")
                .param(edition)
                .query((row, i) -> new Edition.Sheet(
                        row.getString("name"),
                        Hash.of(row.getBytes("sha256")).hex(),
                        row.getString("signature"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getLong("bytes")))
                .list();
    }
}
