package org.limen.ceasefire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a check of one obligation came to. A person decides whether it was a violation.
public enum Outcome {
    /// The probability of a breach reaches the threshold that this node has set.
    VIOLATION_LIKELY,
    /// The position, or what is not known of the observation, leaves it open.
    UNDECIDED,
    /// The probability of a breach is as small as the node asks for.
    COMPLIANT,
    /// The obligation says nothing of this party, kind, class or time.
    NOT_APPLICABLE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
