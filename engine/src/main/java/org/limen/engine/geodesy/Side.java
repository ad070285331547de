package org.limen.engine.geodesy;

import java.util.Locale;

/// On which side of a shape a position lies.
public enum Side {
    /// To the left of a line, looking along it from its first vertex.
    LEFT,
    /// To the right of a line.
    RIGHT,
    /// Inside an area.
    INSIDE,
    /// Outside an area, or off a place.
    OUTSIDE,
    /// On it, to a millimetre.
    ON;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code();
    }
}
