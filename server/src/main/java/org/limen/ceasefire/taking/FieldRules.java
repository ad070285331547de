package org.limen.ceasefire.taking;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.limen.kernel.Refusal;

/// What keeps any item from the field from being recorded.
public final class FieldRules {
    /// Watches go wrong; a few minutes ahead are no lie.
    private static final Duration AHEAD_MAX = Duration.ofMinutes(5);

    private FieldRules() {}

    static Optional<Refusal> refusal(FieldReport report, Instant now) {
        if (report.ends().isBefore(report.begins())) {
            return Optional.of(Refusal.invalid("time-reversed", "It ends before it begins."));
        }
        if (report.ends().isAfter(now.plus(AHEAD_MAX))) {
            return Optional.of(new Refusal(
                    "time-in-future",
                    422,
                    "The time lies, or ends, in the future by this node's clock.",
                    Map.of(
                            "from",
                            report.begins().toString(),
                            "to",
                            report.ends().toString(),
                            "now",
                            now.toString())));
        }
        if (report.supersedes() != null && blank(report.why())) {
            return Optional.of(Refusal.invalid("why-missing", "A correction says why."));
        }
        return Optional.empty();
    }

    private static boolean blank(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank();
    }
}
