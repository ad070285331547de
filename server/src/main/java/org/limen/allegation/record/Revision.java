package org.limen.allegation.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;

/// One word on an allegation: as it was first taken down or a later revision.
///
/// @param id       made by the client; the first one's is the allegation's
/// @param revision 1 for the first
/// @param why      it was revised; null for the first
public record Revision(
        UUID id,
        UUID allegation,
        int revision,
        Hash content,
        Instant recordedAt,
        Rows.By officer,
        @Nullable String why,
        Allegation body) {}
