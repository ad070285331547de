package org.limen.incident.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.limen.engine.merkle.Hash;
import org.limen.incident.report.Place;
import org.limen.incident.report.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Revisions, steps and rescues in the database; what writes takes the client of the open recording.
@Component
public class IncidentStore {
    /// Later than anything is recorded: as of now.
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final String INSERT_REVISION = """
            INSERT INTO incident.revision (id, incident, revision, content_hash, type, life_at_risk, from_at, to_at,
                aware_at, recorded_at, queued_at, lat, lon, error_m, officer, officer_name, why, searched, report)
            VALUES (:id, :incident, :revision, :content, :type, :life, :from, :to,
                :aware, :recorded, :queued, :lat, :lon, :error, :officer, :officerName, :why, :searched, :report)
            """;
    private static final String INSERT_STEP = """
            INSERT INTO incident.step (id, incident, ordinal, content_hash, step, from_state, state, revision,
                recorded_at, officer, officer_name, note)
            SELECT :id, :incident, count(*) + 1, :content, :step, :from, :state, :revision,
                :recorded, :officer, :officerName, :note
            FROM incident.step WHERE incident = :incident
            """;
    private static final String INSERT_RESCUE = """
            INSERT INTO incident.rescue_step (id, incident, ordinal, content_hash, step, at,
                recorded_at, officer, officer_name, note)
            SELECT :id, :incident, count(*) + 1, :content, :step, :at,
                :recorded, :officer, :officerName, :note
            FROM incident.rescue_step WHERE incident = :incident
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IncidentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public JdbcClient reading() {
        return jdbc;
    }

    public void insert(JdbcClient client, Revision revision) {
        Report report = revision.report();
        Place place = report.place();
        client.sql(INSERT_REVISION)
                .param("id", revision.id())
                .param("incident", revision.incident())
                .param("revision", revision.revision())
                .param("content", revision.content().bytes())
                .param("type", report.type())
                .param("life", report.lifeAtRisk())
                .param("from", Columns.utc(report.happened().from()))
                .param("to", Columns.utc(report.happened().to()))
                .param("aware", Columns.utc(report.awareAt()))
                .param("recorded", Columns.utc(revision.recordedAt()))
                .param("queued", Columns.utcOrNull(revision.queuedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("lat", place == null ? null : place.lat(), Types.DOUBLE)
                .param("lon", place == null ? null : place.lon(), Types.DOUBLE)
                .param("error", place == null ? null : place.errorM(), Types.DOUBLE)
                .param("officer", revision.officer().id())
                .param("officerName", revision.officer().name())
                .param("why", revision.why(), Types.VARCHAR)
                .param("searched", report.searched())
                .param("report", json.writeValueAsString(report))
                .update();
    }

    public void insert(JdbcClient client, Moved step) {
        client.sql(INSERT_STEP)
                .param("id", step.id())
                .param("incident", step.incident())
                .param("content", step.content().bytes())
                .param("step", step.step())
                .param("from", step.from())
                .param("state", step.state())
                .param("revision", step.revision())
                .param("recorded", Columns.utc(step.recordedAt()))
                .param("officer", step.officer().id())
                .param("officerName", step.officer().name())
                .param("note", step.note())
                .update();
    }

    public void insert(JdbcClient client, RescueMove step) {
        client.sql(INSERT_RESCUE)
                .param("id", step.id())
                .param("incident", step.incident())
                .param("content", step.content().bytes())
                .param("step", step.step())
                .param("at", Columns.utc(step.at()))
                .param("recorded", Columns.utc(step.recordedAt()))
                .param("officer", step.officer().id())
                .param("officerName", step.officer().name())
                .param("note", step.note(), Types.VARCHAR)
                .update();
    }

    public Optional<Revision> revision(JdbcClient client, UUID id) {
        return client.sql("SELECT * FROM incident.revision WHERE id = ?")
                .param(id)
                .query(this::revision)
                .optional();
    }

    /// Every revision recorded by a moment, in their order; empty when the incident was not known then.
    public List<Revision> revisions(JdbcClient client, UUID incident, Instant asOf) {
        return client.sql("SELECT * FROM incident.revision WHERE incident = ? AND recorded_at <= ? ORDER BY revision")
                .params(incident, Columns.utc(asOf))
                .query(this::revision)
                .list();
    }

    public List<Moved> steps(JdbcClient client, UUID incident, Instant asOf) {
        return client.sql("SELECT * FROM incident.step WHERE incident = ? AND recorded_at <= ? ORDER BY ordinal")
                .params(incident, Columns.utc(asOf))
                .query(IncidentStore::moved)
                .list();
    }

    public Optional<Moved> step(JdbcClient client, UUID id) {
        return client.sql("SELECT * FROM incident.step WHERE id = ?")
                .param(id)
                .query(IncidentStore::moved)
                .optional();
    }

    public List<RescueMove> rescue(JdbcClient client, UUID incident, Instant asOf) {
        return client.sql("SELECT * FROM incident.rescue_step WHERE incident = ? AND recorded_at <= ? ORDER BY ordinal")
                .params(incident, Columns.utc(asOf))
                .query(IncidentStore::rescueMove)
                .list();
    }

    public Optional<RescueMove> rescueStep(JdbcClient client, UUID id) {
        return client.sql("SELECT * FROM incident.rescue_step WHERE id = ?")
                .param(id)
                .query(IncidentStore::rescueMove)
                .optional();
    }

    public Report report(String written) {
        return json.readValue(written, Report.class);
    }

    /// The state after these steps.
    public static State state(List<Moved> steps) {
        return steps.isEmpty() ? new State.Reported() : State.of(steps.getLast().state());
    }

    public static boolean isRunning(List<RescueMove> rescue) {
        return !rescue.isEmpty() && !rescue.getLast().isEnd();
    }

    private Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                row.getInt("revision"),
                Hash.of(row.getBytes("content_hash")),
                Columns.instant(row, "recorded_at"),
                Columns.instantOrNull(row, "queued_at"),
                Columns.officer(row),
                row.getString("why"),
                report(row.getString("report")));
    }

    private static Moved moved(ResultSet row, int number) throws SQLException {
        return new Moved(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                Hash.of(row.getBytes("content_hash")),
                row.getString("step"),
                row.getString("from_state"),
                row.getString("state"),
                row.getInt("revision"),
                Columns.instant(row, "recorded_at"),
                Columns.officer(row),
                row.getString("note"));
    }

    private static RescueMove rescueMove(ResultSet row, int number) throws SQLException {
        return new RescueMove(
                row.getObject("id", UUID.class),
                row.getObject("incident", UUID.class),
                Hash.of(row.getBytes("content_hash")),
                row.getString("step"),
                Columns.instant(row, "at"),
                Columns.instant(row, "recorded_at"),
                Columns.officer(row),
                row.getString("note"));
    }
}
