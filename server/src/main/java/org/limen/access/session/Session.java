package org.limen.access.session;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.limen.access.OfficerId;

/// A sign-in that goes on. When its officer was last seen lives in memory and is written now and then.
public final class Session {
    private final String tokenHash;
    private final OfficerId officer;
    private final Instant endsAt;
    private final boolean byProvider;
    private final AtomicReference<Instant> seenAt;
    private final AtomicReference<Instant> writtenAt;

    Session(String tokenHash, OfficerId officer, Instant seenAt, Instant endsAt, boolean byProvider) {
        this.tokenHash = tokenHash;
        this.officer = officer;
        this.endsAt = endsAt;
        this.byProvider = byProvider;
        this.seenAt = new AtomicReference<>(seenAt);
        this.writtenAt = new AtomicReference<>(seenAt);
    }

    String tokenHash() {
        return tokenHash;
    }

    public OfficerId officer() {
        return officer;
    }

    public Instant endsAt() {
        return endsAt;
    }

    /// Whether the officer signed in at the OpenID Connect provider, which asked for its own proofs.
    public boolean byProvider() {
        return byProvider;
    }

    Instant seenAt() {
        return seenAt.get();
    }

    /// When the session ends if its officer does nothing more.
    public Instant idleEndsAt(Duration idleMax) {
        Instant idle = seenAt.get().plus(idleMax);
        return idle.isBefore(endsAt) ? idle : endsAt;
    }

    void see(Instant now) {
        seenAt.accumulateAndGet(now, (before, seen) -> seen.isAfter(before) ? seen : before);
    }

    /// Whether it is this caller's turn to write down when the officer was last seen.
    boolean claimWrite(Instant now, Duration every) {
        Instant written = writtenAt.get();
        return !now.isBefore(written.plus(every)) && writtenAt.compareAndSet(written, now);
    }
}
