package org.limen.engine.stay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a short-stay visa forbids: an entry too many, a day after its end, a day more than it is good for.
///
/// A visa governs the stays that began within its validity, and no others.
final class VisaUse {
    private final @Nullable Visa visa;
    private final Map<Stay, Integer> ordinals = new HashMap<>();
    private final @Nullable Stay newest;

    VisaUse(@Nullable Visa visa, List<Stay> stays) {
        this.visa = visa;
        this.newest = stays.isEmpty() ? null : stays.getLast();
        for (var stay : stays) {
            if (visa != null && visa.governs(stay.from())) {
                ordinals.put(stay, ordinals.size() + 1);
            }
        }
    }

    /// Whether a day of a recorded stay was one that the visa does not allow.
    boolean forbids(Days days, Stay stay, LocalDate day) {
        var ordinal = ordinals.get(stay);
        return visa != null && ordinal != null && forbids(visa, ordinal, days, day);
    }

    /// Whether the visa forbids that the newest stay goes on until a day.
    boolean forbidsStayingOn(Days days, LocalDate day) {
        return newest != null && forbids(days, newest, day);
    }

    /// Whether the visa forbids presence on a day after a new entry.
    boolean forbidsEntering(Days days, LocalDate entry, LocalDate day) {
        return visa != null && (!visa.governs(entry) || forbids(visa, ordinals.size() + 1, days, day));
    }

    private static boolean forbids(Visa visa, int ordinal, Days days, LocalDate day) {
        return !visa.allowsEntry(ordinal)
                || day.isAfter(visa.validity().to())
                || days.count(visa.validity().from(), day) > visa.daysMax();
    }
}
