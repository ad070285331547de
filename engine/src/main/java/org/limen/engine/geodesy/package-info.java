/// Measures on the ellipsoid: how far, in which direction, on which side of a line, inside which area, and how sure
/// that is.
///
/// All coordinates are WGS 84 degrees, all lengths metres, and a straight stretch between two points is the geodesic.
/// The numbers come from Karney's algorithms (GeographicLib), so that a distance of 140 km is right to less than a
/// millimetre of arithmetic; what limits an answer is the position, and that is said by its error.
///
/// Words: a **geodesic** is the shortest path on the ellipsoid; **azimuth** is the direction at a point, in degrees
/// clockwise from true north; **error** of a position is the radius that holds 95 of 100 true positions.
@org.jspecify.annotations.NullMarked
package org.limen.engine.geodesy;
