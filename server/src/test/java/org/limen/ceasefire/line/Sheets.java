package org.limen.ceasefire.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Sheets for tests of other packages.
public final class Sheets {
    private Sheets() {}

    public static Sheet of(List<Edition> editions) {
        return of(editions, LocalDate.of(2026, 11, 10));
    }

    public static Sheet of(List<Edition> editions, LocalDate on) {
        return Sheet.of(editions, on, Instant.MAX);
    }
}
