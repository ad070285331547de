package org.limen.screening.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.limen.kernel.Answer;
import org.limen.kernel.Refusal;
import org.limen.screening.EditionHeader;
import org.limen.screening.ListKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Editions, what is in force, and what was refused, in the database.
@Component
class EditionTable {
    private final JdbcClient jdbc;

    EditionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One edition without its file.
    record Row(
            String list,
            long number,
            ListKind kind,
            String authority,
            Instant issued,
            Instant imported,
            int rows,
            int understood,
            String sha256) {}

    /// A file that was refused.
    record RefusedFile(String list, Instant at, String code, String detail) {}

    List<Row> editions() {
        return jdbc.sql("SELECT list, number, kind, authority, issued, imported, row_count, understood, sha256"
                        + " FROM screening.edition ORDER BY list, number DESC")
                .query(EditionTable::row)
                .list();
    }

    Optional<Row> edition(String list, long number) {
        return jdbc.sql("SELECT list, number, kind, authority, issued, imported, row_count, understood, sha256"
                        + " FROM screening.edition WHERE list = ? AND number = ?")
                .params(list, number)
                .query(EditionTable::row)
                .optional();
    }

    /// An edition as it was proven when it came; empty where there is none or where it can't be read any more.
    Optional<ReadEdition> read(String list, long number) {
        return edition(list, number).isPresent()
                        && read(file(list, number)) instanceof Answer.Given<ReadEdition>(var read)
                ? Optional.of(read)
                : Optional.empty();
    }

    static Answer<ReadEdition> read(byte[] file) {
        return switch (ReadEdition.header(file)) {
            case Answer.Refused<EditionHeader>(Refusal refusal) -> Answer.refused(refusal);
            case Answer.Given<EditionHeader>(EditionHeader header) -> ReadEdition.rows(file, header);
        };
    }

    /// The header of an edition, without reading what follows.
    Answer<EditionHeader> header(String list, long number) {
        return jdbc.sql("SELECT substring(file FROM 1 FOR 4096) FROM screening.edition WHERE list = ? AND number = ?")
                .params(list, number)
                .query((row, i) -> ReadEdition.header(row.getBytes(1)))
                .single();
    }

    byte[] file(String list, long number) {
        return jdbc.sql("SELECT file FROM screening.edition WHERE list = ? AND number = ?")
                .params(list, number)
                .query((row, i) -> row.getBytes("file"))
                .single();
    }

    /// The highest number that the list ever had; 0 where it is new.
    long highestNumber(String list) {
        return jdbc.sql("SELECT coalesce(max(number), 0) FROM screening.edition WHERE list = ?")
                .param(list)
                .query(Long.class)
                .single();
    }

    /// List and number of every edition in force.
    List<Row> inForce() {
        return jdbc.sql("SELECT e.list, e.number, e.kind, e.authority, e.issued, e.imported, e.row_count, e.understood,"
                        + " e.sha256 FROM screening.edition e JOIN (SELECT DISTINCT ON (list) list, number"
                        + " FROM screening.in_force ORDER BY list, sequence DESC) f"
                        + " ON f.list = e.list AND f.number = e.number ORDER BY e.list")
                .query(EditionTable::row)
                .list();
    }

    /// Whether an edition ever was in force.
    boolean wasInForce(String list, long number) {
        return jdbc.sql("SELECT count(*) FROM screening.in_force WHERE list = ? AND number = ?")
                        .params(list, number)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// One change of what is in force.
    record Since(String list, long number, Instant at, String why) {}

    /// What was in force of a list and from when, latest first.
    List<Since> history(String list) {
        return jdbc.sql("SELECT list, number, since, why FROM screening.in_force WHERE list = ?"
                        + " ORDER BY sequence DESC LIMIT 200")
                .param(list)
                .query(EditionTable::since)
                .list();
    }

    /// What was answered when an edition came, as JSON.
    Optional<String> understood(String list, long number) {
        return jdbc.sql("SELECT report FROM screening.understood WHERE list = ? AND number = ?")
                .params(list, number)
                .query(String.class)
                .optional();
    }

    /// A file in a foreign form that an edition was made from.
    record Original(
            int part,
            String fileName,
            String format,
            String sha256,
            long bytes,
            UUID officer,
            String officerName,
            Instant at) {
        Original inForm(String code) {
            return new Original(part, fileName, code, sha256, bytes, officer, officerName, at);
        }
    }

    List<Original> originals(String list, long number) {
        return jdbc.sql("SELECT part, file_name, format, sha256, byte_count, officer, officer_name, at"
                        + " FROM screening.original WHERE list = ? AND number = ? ORDER BY part")
                .params(list, number)
                .query((row, i) -> new Original(
                        row.getInt("part"),
                        row.getString("file_name"),
                        row.getString("format"),
                        row.getString("sha256"),
                        row.getLong("byte_count"),
                        row.getObject("officer", UUID.class),
                        row.getString("officer_name"),
                        instant(row, "at")))
                .list();
    }

    /// What a change of what is in force brought about, if the change was made.
    Optional<Since> changed(UUID id) {
        return jdbc.sql("SELECT list, number, since, why FROM screening.in_force WHERE id = ?")
                .param(id)
                .query(EditionTable::since)
                .optional();
    }

    /// The last refused file of each list that came after the edition now in force.
    List<RefusedFile> refused() {
        return jdbc.sql("SELECT DISTINCT ON (r.list) r.list, r.at, r.code, r.detail FROM screening.refused r"
                        + " WHERE r.at >= coalesce((SELECT max(f.since) FROM screening.in_force f"
                        + " WHERE f.list = r.list), '-infinity') ORDER BY r.list, r.sequence DESC")
                .query((row, i) -> new RefusedFile(
                        row.getString("list"), instant(row, "at"), row.getString("code"), row.getString("detail")))
                .list();
    }

    /// Keeps an edition. It may be large, so it is not part of a recording, which others wait for: an edition that no
    /// recording speaks of yet was never in force.
    void insert(EditionHeader header, int understood, byte[] file, Instant now, String report) {
        jdbc.sql(
                        "INSERT INTO screening.edition (list, number, kind, authority, issued, imported, row_count, understood,"
                                + " sha256, file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        header.list(),
                        header.number(),
                        header.kind().code(),
                        header.authority(),
                        utc(header.issued()),
                        utc(now),
                        header.rows(),
                        understood,
                        header.sha256(),
                        file)
                .update();
        jdbc.sql("INSERT INTO screening.understood (list, number, report) VALUES (?, ?, ?)")
                .params(header.list(), header.number(), report)
                .update();
    }

    void insertOriginal(String list, long number, Original original, Path file) {
        jdbc.sql("INSERT INTO screening.original (list, number, part, file_name, format, sha256, byte_count, officer,"
                        + " officer_name, at, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        list,
                        number,
                        original.part(),
                        original.fileName(),
                        original.format(),
                        original.sha256(),
                        original.bytes(),
                        original.officer(),
                        original.officerName(),
                        utc(original.at()),
                        content(file))
                .update();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void putInForce(JdbcClient at, UUID id, String list, long number, Instant now, String why) {
        at.sql("INSERT INTO screening.in_force (id, list, number, since, why) VALUES (?, ?, ?, ?, ?)")
                .params(id, list, number, utc(now), why)
                .update();
    }

    void insertRefused(JdbcClient at, RefusedFile refused) {
        at.sql("INSERT INTO screening.refused (list, at, code, detail) VALUES (?, ?, ?, ?)")
                .params(refused.list(), utc(refused.at()), refused.code(), refused.detail())
                .update();
    }

    private static Since since(ResultSet row, int i) throws SQLException {
        return new Since(row.getString("list"), row.getLong("number"), instant(row, "since"), row.getString("why"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Row row(ResultSet row, int i) throws SQLException {
        return new Row(
                row.getString("list"),
                row.getLong("number"),
                ListKind.of(row.getString("kind")),
                row.getString("authority"),
                instant(row, "issued"),
                instant(row, "imported"),
                row.getInt("row_count"),
                row.getInt("understood"),
                row.getString("sha256"));
    }
}
