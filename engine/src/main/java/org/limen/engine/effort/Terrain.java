package org.limen.engine.effort;

import org.limen.engine.geodesy.GeoPoint;

/// Whether the ground lets one place be seen from another: where a model of heights comes in.
@FunctionalInterface
public interface Terrain {
    /// No hills: what is in reach is seen. An upper bound of what was watched, and said so where it is shown.
    Terrain FLAT = (from, to) -> true;

    boolean isVisible(GeoPoint from, GeoPoint to);
}
