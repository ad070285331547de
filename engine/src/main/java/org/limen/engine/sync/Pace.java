package org.limen.engine.sync;

import java.time.Duration;

/// How fast a parent wants to be sent to.
///
/// @param bytesMax the largest portion that it takes, before compression
/// @param pause    how long to wait before the next
public record Pace(int bytesMax, Duration pause) {
    public static final Pace FREE = new Pace(4 << 20, Duration.ZERO);
}
