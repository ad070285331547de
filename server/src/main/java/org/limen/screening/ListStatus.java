package org.limen.screening;

import java.time.Instant;

/// A list's edition in force, and whether it is too old to be trusted without saying so.
///
/// @param kind              `persons` or `documents`
/// @param ageSeconds        since it was issued
/// @param staleAfterSeconds the age above which the booth says so
public record ListStatus(
        String list,
        String kind,
        long edition,
        Instant issued,
        Instant importedAt,
        long ageSeconds,
        long staleAfterSeconds,
        boolean stale,
        int rows,
        int entries) {}
