package org.limen.bench.screening.recall;

import org.limen.engine.screening.Query;

/// A query whose answer is known.
///
/// @param kind    its class: what was done to the name or to another field
/// @param culture the naming culture; empty where it wasn't looked at
/// @param entry   the id of the entry that it should find; `-1` for an innocent
/// @param query   what is asked
public record Case(String kind, String culture, String entry, Query query) {
    public static final String INNOCENT = "-1";
    public static final String NAMESAKE = "namesake";
    public static final String RELATIVE = "relative";

    /// Whether this is an innocent who was made to resemble one listed person.
    public boolean constructed() {
        return entry.equals(INNOCENT) && (kind.equals(NAMESAKE) || kind.equals(RELATIVE));
    }

    /// Persons are split by entry: even ones may be tuned on, odd ones are reported.
    public boolean reported() {
        return Integer.parseInt(entry) % 2 == 1;
    }

    public Case asking(Query other) {
        return new Case(kind, culture, entry, other);
    }
}
