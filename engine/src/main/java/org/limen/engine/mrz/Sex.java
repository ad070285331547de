package org.limen.engine.mrz;

/// The sex that a zone states.
public enum Sex {
    MALE("M", 'M'),
    FEMALE("F", 'F'),
    /// Not stated: a filler in the zone, an X in the visual zone.
    UNSPECIFIED("X", '<');

    private final String code;
    private final char mrz;

    Sex(String code, char mrz) {
        this.code = code;
        this.mrz = mrz;
    }

    /// The letter of the visual zone: M, F or X.
    public String code() {
        return code;
    }

    /// The character of the machine-readable zone: M, F or the filler.
    public char mrz() {
        return mrz;
    }
}
