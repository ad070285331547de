package org.limen.engine.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.merkle.Hash;

/// How a child opens a round: who it is, what its clock says, which logs it can send and which editions it uses.
///
/// @param protocol the version of these messages
/// @param release  the sender's own version, for people
/// @param clock    the child's time when it sent this
/// @param logs     its own and those that it holds, each with the size that its newest head covers
/// @param measured what it measured of the parent's clock last time; null where it never did
/// @param editions the digest of the catalogue of editions that it uses
public record Greeting(
        int protocol,
        Origin from,
        String release,
        Instant clock,
        @Nullable ClockReading measured,
        List<Has> logs,
        Hash editions) {
    public static final int PROTOCOL = 1;

    public Greeting {
        logs = List.copyOf(logs);
    }

    /// @param root of the tree over its first `size` entries
    public record Has(Origin origin, long size, Hash root) {}
}
