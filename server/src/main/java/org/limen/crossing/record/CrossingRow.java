package org.limen.crossing.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Direction;

/// One crossing as it stands in the database.
///
/// @param reasonCodes  of what refers or is noted, most severe first
/// @param limited      whether days of stay are counted for this person
/// @param mayStayUntil the last day of the stay that an entry begins
/// @param checked      the check's findings as JSON, as they were answered
public record CrossingRow(
        UUID id,
        UUID arrival,
        int ordinal,
        Instant at,
        LocalDate day,
        Instant recordedAt,
        @Nullable Instant queuedAt,
        boolean late,
        String post,
        String lane,
        Direction direction,
        String conveyance,
        @Nullable String plate,
        UUID officer,
        String officerName,
        String personKey,
        String documentKey,
        String surname,
        String givenNames,
        @Nullable String birthDate,
        String nationality,
        String documentNumber,
        String outcome,
        State state,
        int topSeverity,
        List<String> reasonCodes,
        boolean limited,
        @Nullable LocalDate mayStayUntil,
        @Nullable Instant decidedAt,
        String checked) {}
