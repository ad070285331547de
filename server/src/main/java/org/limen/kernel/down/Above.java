package org.limen.kernel.down;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.limen.kernel.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether there is a node above this one, and what that leaves this one to decide.
@Component
public class Above {
    private static final Refusal DECIDED =
            Refusal.of("decided-above", 409, "This is decided at the node above; it can't be changed here.");

    private final boolean isSet;

    Above(@Value("${limen.sync.parent.key:}") String parentKey) {
        this.isSet = !parentKey.isBlank();
    }

    /// Why this node may not change something. A node that has no parent any more decides everything itself.
    public Optional<Refusal> refusal(boolean cameFromAbove) {
        return isSet && cameFromAbove ? Optional.of(DECIDED) : Optional.empty();
    }

    /// The number of a new edition: higher than the one before, and than those that a node gave before it was set back
    /// to an old backup, as long as its clock goes on.
    public static long number(long before, Instant now) {
        return Math.max(before + 1, ChronoUnit.MICROS.between(Instant.EPOCH, now));
    }
}
