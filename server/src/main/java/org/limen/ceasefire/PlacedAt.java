package org.limen.ceasefire;

import org.jspecify.annotations.Nullable;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.Side;

/// How a position lies to one version of a line, zone or place.
///
/// @param azimuthDeg        in which direction its nearest point lies from the position
/// @param beyondEnd         whether a line ends there
/// @param probabilityInside of a zone or of a place's reach; null for a line
/// @param probabilityLeft   of a line; null else
/// @param probabilityOn     that it lies on a line that is a strip; null else
public record PlacedAt(
        String id,
        String name,
        FeatureKind kind,
        String party,
        int edition,
        double distanceM,
        Side side,
        @Nullable String sideParty,
        GeoPoint nearest,
        double azimuthDeg,
        boolean beyondEnd,
        @Nullable Double probabilityInside,
        @Nullable Double probabilityLeft,
        @Nullable Double probabilityOn,
        @Nullable Double probabilityRight) {}
