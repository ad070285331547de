package org.limen.screening.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Purpose;
import org.limen.screening.search.Grade;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Batches in the database. How far one is, is written portion by portion; what an officer does goes into the ledger.
@Component
class BatchTable {
    private final JdbcClient jdbc;
    private final BatchLines lines;
    private final TransactionTemplate transaction;

    BatchTable(JdbcClient jdbc, BatchLines lines, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.transaction = transaction;
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql("SELECT * FROM screening.batch WHERE id = ?")
                .param(id)
                .query(this::batch)
                .optional();
    }

    /// All batches, the latest first.
    List<Batch> latest(int limit) {
        return jdbc.sql("SELECT * FROM screening.batch ORDER BY sequence DESC LIMIT ?")
                .param(limit)
                .query(this::batch)
                .list();
    }

    int open() {
        return jdbc.sql("SELECT count(*) FROM screening.batch WHERE state IN ('waiting', 'running')")
                .query(Integer.class)
                .single();
    }

    /// The batch to work on: the one that runs, else the one that waits longest.
    Optional<Batch> next() {
        return jdbc.sql("SELECT * FROM screening.batch WHERE state IN ('waiting', 'running')"
                        + " ORDER BY state = 'waiting', sequence LIMIT 1")
                .query(this::batch)
                .optional();
    }

    List<Batch> endedBefore(Instant time) {
        return jdbc.sql("SELECT * FROM screening.batch WHERE ended < ? AND purged IS NULL ORDER BY sequence")
                .param(utc(time))
                .query(this::batch)
                .list();
    }

    void insert(JdbcClient at, Batch batch) {
        at.sql("INSERT INTO screening.batch (id, name, sha256, bytes, form, per_thousand, purpose, officer,"
                        + " officer_name, upload, received, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')")
                .params(
                        batch.id(),
                        batch.name(),
                        batch.sha256(),
                        batch.bytes(),
                        batch.form().code(),
                        batch.perThousand(),
                        batch.purpose().code(),
                        batch.officer().id(),
                        batch.officer().name(),
                        batch.upload(),
                        utc(batch.received()))
                .update();
    }

    /// Takes a batch into work; says no when it was stopped meanwhile.
    boolean start(Batch batch, Instant now) {
        return jdbc.sql("UPDATE screening.batch SET state = 'running', started = coalesce(started, ?),"
                                + " resumed = resumed + CASE WHEN state = 'running' THEN 1 ELSE 0 END"
                                + " WHERE id = ? AND state IN ('waiting', 'running')")
                        .params(utc(now), batch.id())
                        .update()
                == 1;
    }

    /// Writes a portion with all that came of it, whole or not at all; says whether the batch is asked to stop.
    ///
    /// It doesn't wait for the disk: a portion lost with the power is screened again.
    boolean advance(Batch batch, Portion portion) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql("SET LOCAL synchronous_commit = off").update();
            int kept = lines.insert(batch.id(), portion.outcomes);
            portion.editions.forEach(edition -> jdbc.sql("INSERT INTO screening.batch_edition (batch, list, edition)"
                            + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(batch.id(), edition.list(), edition.edition())
                    .update());
            return jdbc.sql("UPDATE screening.batch SET bytes_done = :bytes, working_millis = working_millis + :millis,"
                            + " row_count = row_count + :rows, screened = screened + :rows - :unreadable,"
                            + " unreadable = unreadable + :unreadable, warnings = warnings + :warnings,"
                            + " with_hits = with_hits + :withHits, likely = likely + :likely,"
                            + " possible = possible + :possible, lines_kept = lines_kept + :kept"
                            + " WHERE id = :id RETURNING stop_asked")
                    .param("id", batch.id())
                    .param("bytes", portion.bytesRead)
                    .param("millis", portion.workingMillis)
                    .param("rows", portion.rows)
                    .param("unreadable", portion.unreadable)
                    .param("warnings", portion.warnings)
                    .param("withHits", portion.withHits)
                    .param("likely", portion.graded(Grade.LIKELY))
                    .param("possible", portion.graded(Grade.POSSIBLE))
                    .param("kept", kept)
                    .query(Boolean.class)
                    .single();
        }));
    }

    /// Asks a running batch to stop after its portion.
    void askToStop(JdbcClient at, UUID id) {
        at.sql("UPDATE screening.batch SET stop_asked = true WHERE id = ?")
                .param(id)
                .update();
    }

    /// Ends a batch that has not ended yet.
    boolean end(JdbcClient at, UUID id, Batch.State state, @Nullable String failure, Instant now) {
        return at.sql("UPDATE screening.batch SET state = :state, failure = :failure, ended = :ended"
                                + " WHERE id = :id AND ended IS NULL")
                        .param("state", state.code())
                        .param("failure", failure)
                        .param("ended", utc(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    void purge(JdbcClient at, UUID id, Instant now) {
        at.sql("UPDATE screening.batch SET purged = ?, name = '' WHERE id = ?")
                .params(utc(now), id)
                .update();
    }

    private List<Batch.Edition> editions(UUID id) {
        return jdbc.sql("SELECT b.list, b.edition, e.issued FROM screening.batch_edition b"
                        + " JOIN screening.edition e ON e.list = b.list AND e.number = b.edition"
                        + " WHERE b.batch = ? ORDER BY b.list, b.edition")
                .param(id)
                .query((row, i) -> new Batch.Edition(
                        row.getString("list"),
                        row.getLong("edition"),
                        row.getObject("issued", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Batch batch(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        long bytes = row.getLong("bytes");
        return new Batch(
                id,
                row.getString("name"),
                row.getString("sha256"),
                bytes,
                FileForm.of(row.getString("form")),
                row.getDouble("per_thousand"),
                Purpose.of(row.getString("purpose")).orElseThrow(),
                new Batch.By(row.getObject("officer", UUID.class), row.getString("officer_name")),
                row.getObject("upload", UUID.class),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                instant(row, "started"),
                instant(row, "ended"),
                instant(row, "purged"),
                Batch.State.of(row.getString("state")),
                row.getString("failure"),
                row.getBoolean("stop_asked"),
                row.getInt("resumed"),
                Batch.Progress.of(
                        bytes, row.getLong("bytes_done"), row.getLong("row_count"), row.getLong("working_millis")),
                counts(row),
                editions(id));
    }

    private static Batch.Counts counts(ResultSet row) throws SQLException {
        return new Batch.Counts(
                row.getLong("row_count"),
                row.getLong("screened"),
                row.getLong("unreadable"),
                row.getLong("warnings"),
                row.getLong("with_hits"),
                row.getLong("likely"),
                row.getLong("possible"),
                row.getLong("lines_kept"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
