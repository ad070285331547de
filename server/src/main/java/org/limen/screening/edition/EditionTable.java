package org.limen.screening.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /// The number that a change of what is in force brought about, if the change was made.
    Optional<Long> changed(UUID id) {
        return jdbc.sql("SELECT number FROM screening.in_force WHERE id = ?")
                .param(id)
                .query(Long.class)
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

    void insert(JdbcClient at, EditionHeader header, int understood, byte[] file, Instant now) {
        at.sql("INSERT INTO screening.edition (list, number, kind, authority, issued, imported, row_count, understood,"
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
