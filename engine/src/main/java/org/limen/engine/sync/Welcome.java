package org.limen.engine.sync;

import java.time.Instant;
import java.util.List;
import org.limen.engine.merkle.Hash;

/// What a parent answers to a greeting.
public sealed interface Welcome {
    /// @param clock     the parent's time when it sent this
    /// @param standings what it holds of each log that it was told of, in the same order
    /// @param editions  the digest of the catalogue that it passes on
    /// @param unread    of those logs together: entries that it holds and is too old to read
    record Open(
            int protocol,
            Origin from,
            String release,
            Instant clock,
            List<Standing> standings,
            Hash editions,
            long unread,
            Pace pace)
            implements Welcome {
        public Open {
            standings = List.copyOf(standings);
        }
    }

    /// The parent does not speak with this node.
    ///
    /// @param code `unknown-node`, `revoked`, `protocol-unknown`
    record Closed(String code, Instant clock) implements Welcome {}
}
