package org.limen.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.limen.access.OfficerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// That the node above decides on an officer, as a row of `access.from_above`.
///
/// @param locked      whether it locked the account; else it may be locked here all the same
/// @param startNumber of the password to begin with that was taken last
/// @param codesNumber of the last order to take one-time codes back
public record FromAbove(boolean locked, long startNumber, long codesNumber) {

    public static Map<OfficerId, FromAbove> all(JdbcClient jdbc) {
        var all = new HashMap<OfficerId, FromAbove>();
        jdbc.sql("select * from access.from_above").query(row -> {
            all.put(new OfficerId(row.getObject("officer", UUID.class)), fromAbove(row));
        });
        return all;
    }

    public static Optional<FromAbove> of(JdbcClient jdbc, OfficerId officer) {
        return jdbc.sql("select * from access.from_above where officer = ?")
                .param(officer.value())
                .query((row, number) -> fromAbove(row))
                .optional();
    }

    public void write(JdbcClient jdbc, OfficerId officer) {
        jdbc.sql("insert into access.from_above (officer, locked, start_number, codes_number) values (?, ?, ?, ?)"
                        + " on conflict (officer) do update set locked = excluded.locked,"
                        + " start_number = excluded.start_number, codes_number = excluded.codes_number")
                .params(officer.value(), locked, startNumber, codesNumber)
                .update();
    }

    private static FromAbove fromAbove(ResultSet row) throws SQLException {
        return new FromAbove(row.getBoolean("locked"), row.getLong("start_number"), row.getLong("codes_number"));
    }
}
