package org.limen.engine.sync.reading;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.limen.engine.sync.Origin;

/// That a reader can't go on in a log.
///
/// @param sequence the entry that it fails on
/// @param problem  what it said, in English
/// @param next     when it is tried again
public record Standstill(
        String reader, Origin origin, long sequence, Instant since, String problem, int tries, Instant next) {
    private static final Duration AGAIN_FIRST = Duration.ofSeconds(10);
    private static final Duration AGAIN_MAX = Duration.ofMinutes(10);
    private static final int DOUBLED_MAX = 8;

    /// A reader failed on an entry, for the first time or again.
    ///
    /// @param before where it stood still last in this log; null where it did not
    public static Standstill at(
            @Nullable Standstill before, String reader, Origin origin, long sequence, String problem, Instant now) {
        boolean again = before != null && before.sequence == sequence;
        int tries = again && before != null ? before.tries + 1 : 1;
        Instant since = again && before != null ? before.since : now;
        Duration wait = AGAIN_FIRST.multipliedBy(1L << Math.min(tries - 1, DOUBLED_MAX));
        Instant next = now.plus(wait.compareTo(AGAIN_MAX) > 0 ? AGAIN_MAX : wait);
        return new Standstill(reader, origin, sequence, since, problem, tries, next);
    }

    public boolean isDue(Instant now) {
        return !now.isBefore(next);
    }
}
