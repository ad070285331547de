package org.limen.engine.lists;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The day since when a document is reported, in 16 bits: 1 January 1950 to 5 June 2129; 0 where it isn't known.
final class SinceDay {
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final int LAST = 0xFFFF;

    private SinceDay() {}

    /// A day before or after that is the first or the last that there is.
    static short of(@Nullable LocalDate date) {
        return date == null ? 0 : (short) Math.clamp(date.toEpochDay() - FIRST.toEpochDay() + 1, 1, LAST);
    }

    static @Nullable LocalDate date(short day) {
        int days = day & LAST;
        return days == 0 ? null : FIRST.plusDays(days - 1L);
    }
}
