package org.limen.allegation.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.access.Officer;

/// Times and officers as this package's tables hold them.
public final class Rows {
    /// Later than anything is recorded: as of now.
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Rows() {}

    /// Who did something, with the name they had then.
    public record By(UUID id, String name) {
        public static By of(Officer officer) {
            return new By(officer.id().value(), officer.name());
        }
    }

    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static By officer(ResultSet row) throws SQLException {
        return new By(row.getObject("officer", UUID.class), row.getString("officer_name"));
    }
}
