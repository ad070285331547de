package org.limen.engine.sync.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Why the last round did not come to its end.
///
/// @param code  empty where it did
/// @param since when it first did not for this reason
/// @param tries how many rounds in a row did not, whatever the reasons
public record Trouble(String code, String detail, @Nullable Instant since, int tries) {
    public static final Trouble NONE = new Trouble("", "", null, 0);

    Trouble again(String code, String detail, Instant now) {
        return new Trouble(code, detail, this.code.equals(code) && since != null ? since : now, tries + 1);
    }
}
