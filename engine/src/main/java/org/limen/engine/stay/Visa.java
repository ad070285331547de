package org.limen.engine.stay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A short-stay visa: how often its holder may enter, between which days, and for how many days in all.
///
/// @param entriesMax how many entries it is good for, or null for a multiple-entry visa
/// @param validity   the days on which it may be used: the person must have left when it ends
/// @param daysMax    days of stay that it allows within its validity
public record Visa(@Nullable Integer entriesMax, Period validity, int daysMax) {
    public Visa {
        if (entriesMax != null && entriesMax < 1) {
            throw new IllegalArgumentException("a visa is good for one entry at least");
        }
        if (daysMax < 1) {
            throw new IllegalArgumentException("a visa is good for one day at least");
        }
    }

    /// Whether the `ordinal`-th entry (1 for the first) on this visa is within its number of entries.
    boolean allowsEntry(int ordinal) {
        return entriesMax == null || ordinal <= entriesMax;
    }

    boolean governs(LocalDate entry) {
        return validity.contains(entry);
    }
}
