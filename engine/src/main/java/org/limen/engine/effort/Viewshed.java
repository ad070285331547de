package org.limen.engine.effort;

import java.util.Collection;
import java.util.List;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;

/// What could be noticed from where: the hours during which a place was in reach of at least one watch.
public final class Viewshed {
    private final List<Watch> watches;
    private final Terrain terrain;

    public Viewshed(Collection<Watch> watches, Terrain terrain) {
        this.watches = List.copyOf(watches);
        this.terrain = terrain;
    }

    /// The hours of a period in which a place was watched, however many watched it at once.
    public double hours(GeoPoint place, Span period) {
        List<Span> spans = watches.stream()
                .filter(watch -> reaches(watch, place))
                .map(Watch::span)
                .toList();
        return Span.hours(spans, period);
    }

    /// The share of a period in which each of some places was watched, averaged over them.
    public double share(Collection<GeoPoint> places, Span period) {
        return places.stream()
                        .mapToDouble(place -> hours(place, period))
                        .average()
                        .orElse(0)
                / period.hours();
    }

    private boolean reaches(Watch watch, GeoPoint place) {
        return Ellipsoid.distanceM(watch.at(), place) <= watch.reachM() && terrain.isVisible(watch.at(), place);
    }
}
