package org.limen.incident.sealing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.incident.record.Columns;
import org.limen.incident.report.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps who told of an incident, encrypted; nobody reads it here, it is only compared.
@Component
public class SealedReporters {
    private final Seal seal;
    private final JsonMapper json;

    SealedReporters(Seal seal, JsonMapper json) {
        this.seal = seal;
        this.json = json;
    }

    /// Keeps the reporter of a revision within the open recording.
    public void keep(JdbcClient client, UUID revision, UUID incident, Report.Reporter reporter, Instant recordedAt) {
        client.sql("INSERT INTO incident.sealed_reporter (revision, incident, sealed, recorded_at) VALUES (?, ?, ?, ?)")
                .params(
                        revision,
                        incident,
                        seal.close(json.writeValueAsBytes(reporter), belonging(revision)),
                        Columns.utc(recordedAt))
                .update();
    }

    /// Whether a revision came with exactly this reporter, or with none when none is given.
    public boolean isSame(JdbcClient client, UUID revision, Report.@Nullable Reporter reporter) {
        Optional<byte[]> sealed = client.sql("SELECT sealed FROM incident.sealed_reporter WHERE revision = ?")
                .param(revision)
                .query((row, number) -> row.getBytes(1))
                .optional();
        return sealed.map(bytes -> open(bytes, revision).equals(reporter)).orElse(reporter == null);
    }

    public boolean has(JdbcClient client, UUID incident, Instant asOf) {
        return client.sql("SELECT count(*) FROM incident.sealed_reporter WHERE incident = ? AND recorded_at <= ?")
                        .params(incident, Columns.utc(asOf))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// What was sealed of an incident, opened; whoever calls this has seen to it that two have asked.
    List<Report.Reporter> open(JdbcClient client, UUID incident) {
        return client.sql(
                        "SELECT revision, sealed FROM incident.sealed_reporter WHERE incident = ? ORDER BY recorded_at")
                .param(incident)
                .query((row, number) -> open(row.getBytes("sealed"), row.getObject("revision", UUID.class)))
                .list();
    }

    private Report.Reporter open(byte[] sealed, UUID revision) {
        return json.readValue(seal.open(sealed, belonging(revision)), Report.Reporter.class);
    }

    private static String belonging(UUID revision) {
        return "reporter " + revision;
    }
}
