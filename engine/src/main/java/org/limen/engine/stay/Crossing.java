package org.limen.engine.stay;

import java.time.LocalDate;

/// One recorded crossing of the border on a day: the hour does not matter for the law of stay.
///
/// @param date      the local day at the crossing point, in the years 1 to 9999
/// @param direction into the territory or out of it
public record Crossing(LocalDate date, Direction direction) {

    /// Which way the border was crossed, seen from the territory whose rule is applied.
    public enum Direction {
        ENTRY,
        EXIT
    }

    public Crossing {
        Period.requireOrdinaryYear(date);
    }

    public static Crossing entry(LocalDate date) {
        return new Crossing(date, Direction.ENTRY);
    }

    public static Crossing exit(LocalDate date) {
        return new Crossing(date, Direction.EXIT);
    }
}
