package org.limen.engine.fusion.madeup;

import java.time.Instant;
import org.limen.engine.geodesy.GeoPoint;

/// What really happened, once.
///
/// @param count how many rounds
public record Barrage(String id, Instant time, GeoPoint position, String kind, int count) {}
