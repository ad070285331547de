package org.limen.ceasefire.obligation;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.limen.ceasefire.LineFeature;
import org.limen.ceasefire.line.Edition;
import org.limen.engine.geodesy.Measured;
import org.limen.engine.geodesy.Outline;
import org.limen.engine.geodesy.Whereabouts;

/// How one place lies to lines and zones; each is asked once, however many obligations and facts ask.
final class Lie {
    private final Whereabouts place;
    private final IdentityHashMap<Edition, Measured> measured = new IdentityHashMap<>();
    private final IdentityHashMap<Edition, Map<Double, Double>> within = new IdentityHashMap<>();
    private final IdentityHashMap<Edition, Double> inside = new IdentityHashMap<>();
    private final IdentityHashMap<Edition, Outline.Sides> sides = new IdentityHashMap<>();

    Lie(Whereabouts place) {
        this.place = place;
    }

    Measured measured(Edition edition) {
        return measured.computeIfAbsent(edition, one -> one.feature().measure(place.middle()));
    }

    double inside(Edition edition) {
        return inside.computeIfAbsent(edition, one -> place.average(one.feature()::probabilityInside));
    }

    double within(double metres, Edition edition) {
        return within.computeIfAbsent(edition, _ -> new HashMap<>())
                .computeIfAbsent(
                        metres,
                        _ -> place.average((at, error) -> edition.feature().probabilityWithin(metres, at, error)));
    }

    Outline.Sides sides(Edition edition) {
        return sides.computeIfAbsent(edition, one -> sides(one.feature()));
    }

    private Outline.Sides sides(LineFeature feature) {
        double left = place.average((at, error) -> feature.sides(at, error).left());
        double on = feature.facts().widthM() <= 0
                ? 0
                : place.average((at, error) -> feature.sides(at, error).on());
        return new Outline.Sides(left, on, Math.max(0, 1 - left - on));
    }
}
