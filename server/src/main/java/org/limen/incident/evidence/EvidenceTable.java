package org.limen.incident.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.limen.engine.merkle.Hash;
import org.limen.incident.record.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Evidence and its custody in the database; what writes takes the client of the open recording.
@Component
class EvidenceTable {
    private static final String INSERT = """
            INSERT INTO incident.evidence (id, incident, sha256, bytes, file_name, media_type, seen_as, taken_at,
                recorded_at, officer, officer_name, found)
            VALUES (:id, :incident, :sha256, :bytes, :fileName, :mediaType, :seenAs, :takenAt,
                :recorded, :officer, :officerName, :found)
            """;
    private static final String INSERT_CUSTODY = """
            INSERT INTO incident.custody (id, evidence, ordinal, act, recorded_at, officer, officer_name, purpose,
                recipient, note)
            SELECT :id, :evidence, count(*) + 1, :act, :recorded, :officer, :officerName, :purpose, :recipient, :note
            FROM incident.custody WHERE evidence = :evidence
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EvidenceTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(JdbcClient client, EvidenceRow row) {
        client.sql(INSERT)
                .param("id", row.id())
                .param("incident", row.incident())
                .param("sha256", row.sha256().bytes())
                .param("bytes", row.bytes())
                .param("fileName", row.fileName())
                .param("mediaType", row.mediaType())
                .param("seenAs", row.seenAs())
                .param("takenAt", Columns.utcOrNull(row.takenAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("recorded", Columns.utc(row.recordedAt()))
                .param("officer", row.officer().id())
                .param("officerName", row.officer().name())
                .param("found", json.writeValueAsString(row.found()))
                .update();
    }

    void insert(JdbcClient client, UUID evidence, CustodyLine line) {
        client.sql(INSERT_CUSTODY)
                .param("id", line.id())
                .param("evidence", evidence)
                .param("act", line.act())
                .param("recorded", Columns.utc(line.recordedAt()))
                .param("officer", line.officer().id())
                .param("officerName", line.officer().name())
                .param("purpose", line.purpose(), Types.VARCHAR)
                .param("recipient", line.recipient(), Types.VARCHAR)
                .param("note", line.note(), Types.VARCHAR)
                .update();
    }

    Optional<EvidenceRow> find(UUID id) {
        return find(jdbc, id);
    }

    Optional<EvidenceRow> find(JdbcClient client, UUID id) {
        return client.sql("SELECT * FROM incident.evidence WHERE id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    List<EvidenceRow> of(UUID incident, Instant asOf) {
        return jdbc.sql("SELECT * FROM incident.evidence WHERE incident = ? AND recorded_at <= ?"
                        + " ORDER BY recorded_at, id")
                .params(incident, Columns.utc(asOf))
                .query(this::row)
                .list();
    }

    List<CustodyLine> custody(UUID evidence) {
        return jdbc.sql("SELECT * FROM incident.custody WHERE evidence = ? ORDER BY ordinal")
                .param(evidence)
                .query(EvidenceTable::line)
                .list();
    }

    boolean isCustody(JdbcClient client, UUID id) {
        return client.sql("SELECT count(*) FROM incident.custody WHERE id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private EvidenceRow row(ResultSet row, int number) throws SQLException {
        return new EvidenceRow(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                Hash.of(row.getBytes("sha256")),
                row.getLong("bytes"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getString("seen_as"),
                Columns.instantOrNull(row, "taken_at"),
                Columns.instant(row, "recorded_at"),
                Columns.officer(row),
                json.readValue(row.getString("found"), Found.class));
    }

    private static CustodyLine line(ResultSet row, int number) throws SQLException {
        return new CustodyLine(
                row.getObject("id", UUID.class),
                row.getString("act"),
                Columns.instant(row, "recorded_at"),
                Columns.officer(row),
                row.getString("purpose"),
                row.getString("recipient"),
                row.getString("note"));
    }
}
