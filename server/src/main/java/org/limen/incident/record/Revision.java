package org.limen.incident.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;
import org.limen.incident.report.Report;

/// One word on an incident: the first report or a later revision.
///
/// @param id       made by the client; the first report's is the incident's
/// @param revision 1 for the first report
/// @param why      it was revised; null for the first report
public record Revision(
        UUID id,
        UUID incident,
        int revision,
        Hash content,
        Instant recordedAt,
        @Nullable Instant queuedAt,
        Columns.By officer,
        @Nullable String why,
        Report report) {}
