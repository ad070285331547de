package org.limen.crossing.thinning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.ThinnedCheck;

/// One opening of the degraded mode at a post.
///
/// @param sharePercent how many of a hundred are drawn to be checked whole
/// @param commitment   SHA-256 of the seed, in hexadecimal
/// @param end          null until it is closed
record Thinning(
        UUID id,
        String post,
        List<ThinnedCheck> checks,
        Reach reach,
        int sharePercent,
        Circumstance circumstance,
        String why,
        String commitment,
        Instant openedAt,
        Instant closesAt,
        UUID officer,
        String officerName,
        @Nullable End end) {
    Thinning {
        checks = List.copyOf(checks);
    }

    /// How it was closed.
    ///
    /// @param officerName null where it closed by itself
    /// @param seed        what was drawn by, in hexadecimal: no draw is a secret any more
    record End(Instant at, String why, @Nullable String officerName, String seed) {}

    /// A clock that was set back opens nothing again.
    boolean isOpenAt(Instant now) {
        return end == null && !now.isBefore(openedAt) && now.isBefore(closesAt);
    }
}
