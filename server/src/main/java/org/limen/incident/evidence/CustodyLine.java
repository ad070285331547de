package org.limen.incident.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.incident.record.Columns;

/// Who had to do with a piece of evidence, and how.
///
/// @param act       `received`, `thumbnail-seen`, `original-seen`, `exported`, `handed-over`
/// @param purpose   for which it was looked at
/// @param recipient to whom it was exported or handed over
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustodyLine(
        UUID id,
        String act,
        Instant recordedAt,
        Columns.By officer,
        @Nullable String purpose,
        @Nullable String recipient,
        @Nullable String note) {}
