package org.limen.engine.fusion;

/// The ellipse around an event's position that holds it with 90 %.
///
/// @param majorM     semi-axis
/// @param minorM     semi-axis
/// @param azimuthDeg of the major axis from true north, 0 to below 180
public record Ellipse(double majorM, double minorM, double azimuthDeg) {}
