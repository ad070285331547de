package org.limen.engine.stay;

import java.time.LocalDate;

/// A span of calendar days, both ends included.
///
/// @param from the first day
/// @param to   the last day, not before `from`
public record Period(LocalDate from, LocalDate to) {
    private static final int YEAR_MAX = 9999;

    public Period {
        requireOrdinaryYear(from);
        requireOrdinaryYear(to);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends on " + to + " before it begins on " + from);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    static void requireOrdinaryYear(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > YEAR_MAX) {
            throw new IllegalArgumentException(date + " is outside the years 1 to " + YEAR_MAX);
        }
    }
}
