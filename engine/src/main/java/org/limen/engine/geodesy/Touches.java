package org.limen.engine.geodesy;

import java.util.ArrayList;
import java.util.List;
import org.limen.engine.Problem;
import org.limen.engine.geodesy.ShapeProblems.Run;

/// Finds where the stretches of a shape touch or cross each other: then nobody could say what is left and what
/// inside.
final class Touches {
    private static final double TOUCH_M = 0.01;
    private static final int TOLD_MAX = 20;
    private static final double PIECE_HALF_MAX_M = 1_300;

    private final List<Stretch> stretches = new ArrayList<>();
    private final Pieces pieces;

    /// The geodesic from vertex `number` of a run to the next.
    private record Stretch(Run run, int number, int last, GeoPoint from, GeoPoint to) {
        String name() {
            return "%s, stretch %d-%d".formatted(run.name(), number, number + 1);
        }

        /// Whether both have an end in common by right: neighbours in a run, or what was cut apart at the date
        /// line.
        boolean mayMeet(Stretch other) {
            boolean neighbours = isOfRunOf(other) && Math.abs(number - other.number) == 1;
            boolean roundTheEnd = isOfRunOf(other)
                    && Math.abs(number - other.number) == last - 1
                    && Chains.same(run.points().getFirst(), run.points().getLast());
            return neighbours || roundTheEnd || (!isOfRunOf(other) && meetsAtDateLine(other));
        }

        boolean isOfRunOf(Stretch other) {
            return run.name().equals(other.run.name());
        }

        private boolean meetsAtDateLine(Stretch other) {
            return (isOnDateLine(from) && other.endsAt(from)) || (isOnDateLine(to) && other.endsAt(to));
        }

        boolean endsAt(GeoPoint point) {
            return Chains.same(from, point) || Chains.same(to, point);
        }

        boolean isSeam() {
            return isOnDateLine(from) && isOnDateLine(to);
        }
    }

    private static boolean isOnDateLine(GeoPoint point) {
        return Math.abs(point.lon()) == 180;
    }

    Touches(List<Run> runs) {
        runs.forEach(this::add);
        this.pieces = new Pieces(stretches.stream()
                .map(stretch -> List.of(stretch.from, stretch.to))
                .toList());
    }

    private void add(Run run) {
        List<GeoPoint> points = run.points();
        for (int i = 1; i < points.size(); i++) {
            if (!Chains.same(points.get(i - 1), points.get(i))) {
                stretches.add(new Stretch(run, i, points.size() - 1, points.get(i - 1), points.get(i)));
            }
        }
    }

    /// One problem for each pair of stretches that touch, the first twenty.
    List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        for (int piece = 0; piece < pieces.count && found.size() < TOLD_MAX; piece++) {
            GeoPoint middle = pieces.at(piece, 0.5);
            Cartesian at = Cartesian.of(middle);
            var plane = new Plane(middle, at);
            for (int other : pieces.within(at, 2 * PIECE_HALF_MAX_M)) {
                if (other > piece && touch(plane, piece, other)) {
                    found.add(problem(pieces.chain(piece), pieces.chain(other), middle));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private Problem problem(int one, int other, GeoPoint near) {
        return Problem.error(
                "touches-itself",
                "geometry",
                "%s touches %s near %s"
                        .formatted(
                                stretches.get(one).name(), stretches.get(other).name(), ShapeProblems.text(near)));
    }

    private boolean touch(Plane plane, int one, int other) {
        Stretch first = stretches.get(pieces.chain(one));
        Stretch second = stretches.get(pieces.chain(other));
        if (pieces.chain(one) == pieces.chain(other)
                || (!first.isOfRunOf(second) && first.isSeam() && second.isSeam())) {
            return false;
        }
        double[] a = pieces.on(plane, one);
        double[] b = pieces.on(plane, other);
        return first.mayMeet(second) ? foldsBack(first, second, a, b) : apart(a, b) < TOUCH_M;
    }

    /// Neighbours share a vertex; they touch beyond it only where one runs back along the other.
    private static boolean foldsBack(Stretch first, Stretch second, double[] a, double[] b) {
        boolean near = apart(a, b) < TOUCH_M;
        return near && (farEnd(first, second, a, b) < TOUCH_M || farEnd(second, first, b, a) < TOUCH_M);
    }

    /// How far the end of one piece that is not at the shared vertex lies from the other piece.
    private static double farEnd(Stretch one, Stretch other, double[] a, double[] b) {
        boolean sharesStart = other.endsAt(one.from);
        return sharesStart ? toSegment(a[2], a[3], b) : toSegment(a[0], a[1], b);
    }

    private static double apart(double[] a, double[] b) {
        if (crosses(a, b)) {
            return 0;
        }
        return Math.min(
                Math.min(toSegment(a[0], a[1], b), toSegment(a[2], a[3], b)),
                Math.min(toSegment(b[0], b[1], a), toSegment(b[2], b[3], a)));
    }

    private static boolean crosses(double[] a, double[] b) {
        return turn(a, b[0], b[1]) * turn(a, b[2], b[3]) < 0 && turn(b, a[0], a[1]) * turn(b, a[2], a[3]) < 0;
    }

    private static double turn(double[] a, double x, double y) {
        return (a[2] - a[0]) * (y - a[1]) - (a[3] - a[1]) * (x - a[0]);
    }

    private static double toSegment(double x, double y, double[] a) {
        double dx = a[2] - a[0];
        double dy = a[3] - a[1];
        double t = Math.clamp((dx * (x - a[0]) + dy * (y - a[1])) / (dx * dx + dy * dy), 0, 1);
        return Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y);
    }
}
