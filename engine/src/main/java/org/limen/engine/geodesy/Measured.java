package org.limen.engine.geodesy;

/// How a position lies to a shape, as if it were known exactly.
///
/// @param distanceM the shortest way to the line, to the area's boundary, or to the place, in metres on the
/// ellipsoid
/// @param nearest   where that way ends
/// @param beyondEnd whether a line ends there, so that its side is that of its last stretch made longer
public record Measured(double distanceM, Side side, GeoPoint nearest, boolean beyondEnd) {}
