package org.limen.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Allows so many attempts at once for a key, and one more after each span: a token bucket for each key.
///
/// Ten thousand keys are kept, the longest unused goes first; with each key at
/// its limit, that many addresses are more than a post will see.
/// When the node's clock is put back, attempts from what is now the
/// future are forgotten, lest everybody waits for it.
final class RateLimit {
    private static final int KEYS_MAX = 10_000;

    private final Clock clock;
    private final int atOnceMax;
    private final Duration every;
    private final Map<String, Instant> fullAgainAt = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > KEYS_MAX;
        }
    };

    RateLimit(Clock clock, int atOnceMax, Duration every) {
        this.clock = clock;
        this.atOnceMax = atOnceMax;
        this.every = every;
    }

    /// Takes one attempt, or tells how long to wait for the next.
    synchronized Optional<Duration> take(String key) {
        Instant now = clock.instant();
        Instant latest = now.plus(every.multipliedBy(atOnceMax));
        Instant full = fullAgainAt.getOrDefault(key, now);
        if (full.isBefore(now) || full.isAfter(latest)) {
            full = now;
        }
        Duration over = Duration.between(latest, full.plus(every));
        fullAgainAt.put(key, over.isPositive() ? full : full.plus(every));
        return over.isPositive() ? Optional.of(over) : Optional.empty();
    }

    /// Gives one attempt back, which turned out to be a rightful one.
    synchronized void giveBack(String key) {
        fullAgainAt.computeIfPresent(key, (same, full) -> full.minus(every));
    }
}
