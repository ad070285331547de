package org.limen.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Tells on standard error how far something is, when it takes longer than anybody waits without asking.
final class Progress {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PrintWriter err;
    private final InstantSource clock;
    private Instant last;

    Progress(PrintWriter err, InstantSource clock) {
        this.err = err;
        this.clock = clock;
        last = clock.instant();
    }

    /// Says a sentence if the last one, or the beginning, was some time ago.
    void tell(Supplier<String> sentence) {
        Instant now = clock.instant();
        if (Duration.between(last, now).compareTo(PATIENCE) >= 0) {
            last = now;
            err.println(sentence.get());
            err.flush();
        }
    }
}
