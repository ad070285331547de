package org.limen.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How reasons are ordered: whoever needs protection comes before whoever is sought.
public enum Severity {
    PROTECTION(0),
    ALERT(1),
    DOCUMENT(2),
    STAY(3),
    RECORD(4),
    NOTICE(5);

    private final int rank;

    Severity(int rank) {
        this.rank = rank;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The place in the order, 0 for the most severe, as the database keeps it.
    public int rank() {
        return rank;
    }
}
