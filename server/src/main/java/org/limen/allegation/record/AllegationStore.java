package org.limen.allegation.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.limen.engine.merkle.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Revisions and steps in the database; what writes takes the client of the open recording.
@Component
public class AllegationStore {
    private static final String INSERT_REVISION = """
            INSERT INTO allegation.revision (id, allegation, revision, content_hash, kind, by_kind, by_name, against,
                from_at, to_at, aware_at, recorded_at, officer, officer_name, why, searched, body)
            VALUES (:id, :allegation, :revision, :content, :kind, :byKind, :byName, :against,
                :from, :to, :aware, :recorded, :officer, :officerName, :why, :searched, :body)
            """;
    private static final String INSERT_STEP = """
            INSERT INTO allegation.step (id, allegation, ordinal, content_hash, step, from_state, state, revision,
                at, recorded_at, due_at, officer, officer_name, party, number, act)
            VALUES (:id, :allegation, :ordinal, :content, :step, :from, :state, :revision,
                :at, :recorded, :due, :officer, :officerName, :party, :number, :act)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AllegationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public JdbcClient reading() {
        return jdbc;
    }

    public void insert(JdbcClient page, Revision revision) {
        Allegation body = revision.body();
        page.sql(INSERT_REVISION)
                .param("id", revision.id())
                .param("allegation", revision.allegation())
                .param("revision", revision.revision())
                .param("content", revision.content().bytes())
                .param("kind", body.kind().code())
                .param("byKind", body.by().kind().code())
                .param("byName", body.by().name(), Types.VARCHAR)
                .param("against", body.against(), Types.VARCHAR)
                .param("from", Rows.utc(body.happened().from()))
                .param("to", Rows.utc(body.happened().to()))
                .param("aware", Rows.utc(body.awareAt()))
                .param("recorded", Rows.utc(revision.recordedAt()))
                .param("officer", revision.officer().id())
                .param("officerName", revision.officer().name())
                .param("why", revision.why(), Types.VARCHAR)
                .param("searched", body.searched())
                .param("body", json.writeValueAsString(body))
                .update();
    }

    public void insert(JdbcClient page, Taken taken) {
        page.sql(INSERT_STEP)
                .param("id", taken.id())
                .param("allegation", taken.allegation())
                .param("ordinal", taken.ordinal())
                .param("content", taken.content().bytes())
                .param("step", taken.step().code())
                .param("from", taken.from().code())
                .param("state", taken.state().code())
                .param("revision", taken.revision())
                .param("at", Rows.utc(taken.at()))
                .param("recorded", Rows.utc(taken.recordedAt()))
                .param("due", Rows.utcOrNull(taken.act().limit()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("officer", taken.officer().id())
                .param("officerName", taken.officer().name())
                .param("party", taken.party(), Types.VARCHAR)
                .param("number", taken.number(), Types.VARCHAR)
                .param("act", json.writeValueAsString(taken.act()))
                .update();
    }

    public Optional<Revision> revision(JdbcClient client, UUID id) {
        return client.sql("SELECT * FROM allegation.revision WHERE id = ?")
                .param(id)
                .query(this::revision)
                .optional();
    }

    /// Every revision recorded by a moment, in their order; empty when the allegation was not known then.
    public List<Revision> revisions(JdbcClient client, UUID allegation, Instant asOf) {
        return client.sql(
                        "SELECT * FROM allegation.revision WHERE allegation = ? AND recorded_at <= ? ORDER BY revision")
                .params(allegation, Rows.utc(asOf))
                .query(this::revision)
                .list();
    }

    public Optional<Taken> step(JdbcClient client, UUID id) {
        return client.sql("SELECT * FROM allegation.step WHERE id = ?")
                .param(id)
                .query(this::taken)
                .optional();
    }

    public List<Taken> steps(JdbcClient client, UUID allegation, Instant asOf) {
        return client.sql("SELECT * FROM allegation.step WHERE allegation = ? AND recorded_at <= ? ORDER BY ordinal")
                .params(allegation, Rows.utc(asOf))
                .query(this::taken)
                .list();
    }

    /// The number that is next in a year.
    public String nextNumber(JdbcClient page, int year) {
        long before = page.sql("SELECT count(*) FROM allegation.step WHERE number LIKE ?")
                .param(year + "/%")
                .query(Long.class)
                .single();
        return "%d/%04d".formatted(year, before + 1);
    }

    public Allegation body(String written) {
        return json.readValue(written, Allegation.class);
    }

    private Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getObject("id", UUID.class),
                row.getObject("allegation", UUID.class),
                row.getInt("revision"),
                Hash.of(row.getBytes("content_hash")),
                Rows.instant(row, "recorded_at"),
                Rows.officer(row),
                row.getString("why"),
                body(row.getString("body")));
    }

    private Taken taken(ResultSet row, int number) throws SQLException {
        Act act = json.readValue(row.getString("act"), Act.class);
        return new Taken(
                row.getObject("id", UUID.class),
                row.getObject("allegation", UUID.class),
                row.getInt("ordinal"),
                Hash.of(row.getBytes("content_hash")),
                act.kind(),
                State.of(row.getString("from_state")),
                State.of(row.getString("state")),
                row.getInt("revision"),
                Rows.instant(row, "at"),
                Rows.instant(row, "recorded_at"),
                Rows.officer(row),
                row.getString("party"),
                row.getString("number"),
                act);
    }
}
