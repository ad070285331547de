package org.limen.engine.sync.round;

import java.time.Duration;

/// When a child calls again.
///
/// @param every      when there is nothing to send
/// @param againFirst after a round that failed; doubled with each failure that follows
/// @param againMax   never longer than this
public record Patience(Duration every, Duration againFirst, Duration againMax) {
    private static final int DOUBLED_MAX = 6;

    /// @param tries how many rounds in a row failed, from 1
    Duration after(int tries) {
        Duration wait = againFirst.multipliedBy(1L << Math.min(tries, DOUBLED_MAX));
        return wait.compareTo(againMax) > 0 ? againMax : wait;
    }
}
