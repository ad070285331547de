package org.limen.engine.geodesy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.limen.engine.Problem;

/// Many outlines, so that a position is compared with the few that lie near it.
public final class OutlineIndex {
    private static final double FAR_M = 500_000;
    private static final double FITS_M = 150_000;

    private final List<Outline> outlines;
    private final BoxTree tree;

    public OutlineIndex(List<Outline> outlines) {
        this.outlines = List.copyOf(outlines);
        double[] boxes = new double[outlines.size() * 6];
        for (int i = 0; i < outlines.size(); i++) {
            System.arraycopy(outlines.get(i).bounds(), 0, boxes, i * 6, 6);
        }
        this.tree = new BoxTree(boxes);
    }

    /// The places in the list of all outlines that a position may lie in, or within `reachM` of; in no order.
    public List<Integer> near(GeoPoint position, double reachM) {
        List<Integer> found = new ArrayList<>();
        tree.within(Cartesian.of(position), reachM + 1, found::add);
        return found;
    }

    /// Asks whether latitude and longitude were swapped: the position lies far from everything, and near something
    /// the
    /// other way round. Empty where there is nothing to ask.
    public Optional<Problem> swapped(GeoPoint position) {
        boolean isPlaceWhenSwapped =
                GeoPoint.problems(position.lon(), position.lat()).isEmpty();
        if (outlines.isEmpty() || !isPlaceWhenSwapped || isNear(position, FAR_M)) {
            return Optional.empty();
        }
        GeoPoint turned = new GeoPoint(position.lon(), position.lat());
        return isNear(turned, FITS_M)
                ? Optional.of(Problem.warning(
                        "coordinates-swapped",
                        "lat",
                        "were latitude and longitude swapped? %s is far from every line and area, %s is not"
                                .formatted(ShapeProblems.text(position), ShapeProblems.text(turned))))
                : Optional.empty();
    }

    private boolean isNear(GeoPoint position, double reachM) {
        return !near(position, reachM).isEmpty();
    }
}
