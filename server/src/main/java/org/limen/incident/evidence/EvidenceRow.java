package org.limen.incident.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;
import org.limen.incident.record.Columns;

/// One piece of evidence as it was received.
///
/// @param mediaType as the sender said
/// @param seenAs    what its first bytes say: `jpeg`, `zip`, `unknown`
/// @param takenAt   as the sender said
record EvidenceRow(
        UUID id,
        UUID incident,
        Hash sha256,
        long bytes,
        String fileName,
        String mediaType,
        String seenAs,
        @Nullable Instant takenAt,
        Instant recordedAt,
        Columns.By officer,
        Found found) {

    /// Whether the same was sent again.
    boolean isSame(EvidenceRow other) {
        return incident.equals(other.incident) && sha256.equals(other.sha256) && fileName.equals(other.fileName);
    }
}
