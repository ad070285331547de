package org.limen.engine.sync.round;

import java.time.Duration;
import org.limen.engine.sync.Portion;

/// What a child does next in a round.
public sealed interface Step {
    /// Sends a portion, and gives the answer to [Caller#replied].
    record Send(Portion portion) implements Step {}

    /// Asks for the parent's catalogue, fetches what it lacks, and says so to [Caller#fetched].
    record Fetch() implements Step {}

    /// The round is over.
    ///
    /// @param rest how long to wait at least before the next
    record Over(Duration rest) implements Step {}
}
