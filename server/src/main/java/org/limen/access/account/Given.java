package org.limen.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an administrator gave an officer to begin with at any node, as a row of `access.given`.
///
/// @param startHash   of the password to begin with; null where none flows down
/// @param startNumber higher with each that was given
/// @param codesNumber higher each time that one-time codes were taken back
public record Given(
        @Nullable String startHash,
        long startNumber,
        @Nullable Instant startAt,
        long codesNumber) {
    public static final Given NOTHING = new Given(null, 0, null, 0);

    public static Map<OfficerId, Given> all(JdbcClient jdbc) {
        var all = new HashMap<OfficerId, Given>();
        jdbc.sql("select * from access.given").query(row -> {
            all.put(new OfficerId(row.getObject("officer", UUID.class)), given(row));
        });
        return all;
    }

    public static Given of(JdbcClient jdbc, OfficerId officer) {
        return jdbc.sql("select * from access.given where officer = ?")
                .param(officer.value())
                .query((row, number) -> given(row))
                .optional()
                .orElse(NOTHING);
    }

    /// The same with another password to begin with.
    public Given starting(String hash, long number, Instant at) {
        return new Given(hash, number, at, codesNumber);
    }

    public Given codesTakenBack(long number) {
        return new Given(startHash, startNumber, startAt, number);
    }

    public void write(JdbcClient jdbc, OfficerId officer) {
        jdbc.sql("insert into access.given (officer, start_hash, start_number, start_at, codes_number)"
                        + " values (:officer, :hash, :number, :at, :codes) on conflict (officer) do update"
                        + " set start_hash = excluded.start_hash, start_number = excluded.start_number,"
                        + " start_at = excluded.start_at, codes_number = excluded.codes_number")
                .param("officer", officer.value())
                .param("hash", startHash, Types.VARCHAR)
                .param("number", startNumber)
                .param(
                        "at",
                        Optional.ofNullable(startAt)
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("codes", codesNumber)
                .update();
    }

    /// Takes the passwords to begin with of these officers away, so that they flow no further.
    public static void withdrawStarts(JdbcClient jdbc, Collection<OfficerId> officers) {
        jdbc.sql("update access.given set start_hash = null where officer = any (?)")
                .param(officers.stream().map(OfficerId::value).toArray(UUID[]::new))
                .update();
    }

    private static Given given(ResultSet row) throws SQLException {
        var at = row.getTimestamp("start_at");
        return new Given(
                row.getString("start_hash"),
                row.getLong("start_number"),
                at == null ? null : at.toInstant(),
                row.getLong("codes_number"));
    }
}
