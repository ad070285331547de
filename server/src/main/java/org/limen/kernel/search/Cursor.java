package org.limen.kernel.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.kernel.Refusal;
import org.limen.kernel.RefusedException;

/// Where a page ended: the time and id of its last row.
public record Cursor(Instant at, UUID id) {
    /// Reads what a client sends back; null when it asks for the first page.
    ///
    /// @throws RefusedException when it is none of ours
    public static @Nullable Cursor read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int comma = text.indexOf(',');
        try {
            return new Cursor(
                    Instant.parse(text.substring(0, Math.max(comma, 0))), UUID.fromString(text.substring(comma + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new RefusedException(Refusal.invalid("cursor-invalid", "The cursor is not one of ours."));
        }
    }

    /// As a client gets it.
    public String text() {
        return at + "," + id;
    }

    OffsetDateTime atUtc() {
        return at.atOffset(ZoneOffset.UTC);
    }
}
