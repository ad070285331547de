package org.limen.engine.geodesy;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.GeodesicLine;
import net.sf.geographiclib.GeodesicMask;

/// A shape's geodesics cut into pieces so short that each is as good as straight, and a tree to find them by.
///
/// A piece of 2.5 km lies at most 13 cm below the ellipsoid and less than a micrometre beside its geodesic, so it
/// is
/// measured as a straight stretch in space; only the last step of a distance is computed on the ellipsoid.
final class Pieces {
    /// How far a piece may lie below the ellipsoid, in metres.
    static final double DEPTH_M = 0.15;

    private static final double PIECE_M = 2_500;
    /// Between two directions the same distance on the ground may differ this much, relative to its curvature's
    /// part.
    private static final double CURVATURE_SPREAD = 0.015;

    final int count;
    private final double[] ends;
    private final int[] chain;
    private final int[] previous;
    private final int[] next;
    private final BoxTree tree;

    /// @param chains each at least two points; one whose last point is its first goes round
    Pieces(List<List<GeoPoint>> chains) {
        List<List<GeoPoint>> cut = chains.stream().map(Pieces::cut).toList();
        this.count = cut.stream().mapToInt(points -> points.size() - 1).sum();
        this.ends = new double[count * 6];
        this.chain = new int[count];
        this.previous = new int[count];
        this.next = new int[count];
        int piece = 0;
        for (int c = 0; c < cut.size(); c++) {
            piece = add(cut.get(c), c, piece);
        }
        this.tree = new BoxTree(boxes());
    }

    private int add(List<GeoPoint> points, int number, int first) {
        int last = first + points.size() - 2;
        boolean round = points.getFirst().equals(points.getLast());
        for (int i = first; i <= last; i++) {
            put(i * 6, Cartesian.of(points.get(i - first)));
            put(i * 6 + 3, Cartesian.of(points.get(i - first + 1)));
            chain[i] = number;
            previous[i] = i > first ? i - 1 : round ? last : -1;
            next[i] = i < last ? i + 1 : round ? first : -1;
        }
        return last + 1;
    }

    private void put(int at, Cartesian point) {
        ends[at] = point.x();
        ends[at + 1] = point.y();
        ends[at + 2] = point.z();
    }

    /// The same chain with points set in between on the geodesics.
    private static List<GeoPoint> cut(List<GeoPoint> points) {
        List<GeoPoint> all = new ArrayList<>();
        all.add(points.getFirst());
        for (int i = 1; i < points.size(); i++) {
            cut(points.get(i - 1), points.get(i), all);
        }
        return all;
    }

    private static void cut(GeoPoint from, GeoPoint to, List<GeoPoint> into) {
        GeodesicLine line = Ellipsoid.WGS84.InverseLine(from.lat(), from.lon(), to.lat(), to.lon());
        int steps = Math.max(1, (int) Math.ceil(line.Distance() / PIECE_M));
        for (int step = 1; step < steps; step++) {
            var at = line.Position(line.Distance() * step / steps, GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
            into.add(new GeoPoint(at.lat2, at.lon2));
        }
        into.add(to);
    }

    private double[] boxes() {
        double[] boxes = new double[ends.length];
        for (int i = 0; i < count; i++) {
            for (int axis = 0; axis < 3; axis++) {
                double one = ends[i * 6 + axis];
                double other = ends[i * 6 + 3 + axis];
                boxes[i * 6 + axis] = Math.min(one, other);
                boxes[i * 6 + 3 + axis] = Math.max(one, other);
            }
        }
        return boxes;
    }

    /// The box round all pieces, as six numbers.
    double[] bounds() {
        double[] all = new double[6];
        for (int axis = 0; axis < 3; axis++) {
            all[axis] = Double.POSITIVE_INFINITY;
            all[axis + 3] = Double.NEGATIVE_INFINITY;
            for (int end = axis; end < ends.length; end += 3) {
                all[axis] = Math.min(all[axis], ends[end]);
                all[axis + 3] = Math.max(all[axis + 3], ends[end]);
            }
        }
        return all;
    }

    /// The straight distance through the ground to the nearest piece.
    double chordTo(Cartesian at) {
        return Math.sqrt(tree.leastSquare(at, piece -> squareTo(piece, at)));
    }

    /// The pieces that may hold the nearest point on the ground, when the nearest through the ground is so far
    /// away.
    List<Integer> candidates(Cartesian at, double chord) {
        double ground = chord * chord * chord / (24 * Cartesian.square(Cartesian.RADIUS_M));
        return within(at, chord + 2 * DEPTH_M + CURVATURE_SPREAD * ground);
    }

    /// Every piece that comes within a reach of the point.
    List<Integer> within(Cartesian at, double reachM) {
        List<Integer> found = new ArrayList<>();
        tree.within(at, reachM, piece -> {
            if (squareTo(piece, at) <= reachM * reachM) {
                found.add(piece);
            }
        });
        return found;
    }

    private double squareTo(int piece, Cartesian at) {
        double t = foot(piece, at);
        int a = piece * 6;
        return Cartesian.square(ends[a] + t * (ends[a + 3] - ends[a]) - at.x())
                + Cartesian.square(ends[a + 1] + t * (ends[a + 4] - ends[a + 1]) - at.y())
                + Cartesian.square(ends[a + 2] + t * (ends[a + 5] - ends[a + 2]) - at.z());
    }

    /// Where along a piece the point nearest to `at` lies, 0 at its beginning to 1 at its end.
    double foot(int piece, Cartesian at) {
        int a = piece * 6;
        double x = ends[a + 3] - ends[a];
        double y = ends[a + 4] - ends[a + 1];
        double z = ends[a + 5] - ends[a + 2];
        double along = x * (at.x() - ends[a]) + y * (at.y() - ends[a + 1]) + z * (at.z() - ends[a + 2]);
        return Math.clamp(along / (x * x + y * y + z * z), 0, 1);
    }

    /// The place on the ground at `t` along a piece.
    GeoPoint at(int piece, double t) {
        int a = piece * 6;
        return new Cartesian(
                        ends[a] + t * (ends[a + 3] - ends[a]),
                        ends[a + 1] + t * (ends[a + 4] - ends[a + 1]),
                        ends[a + 2] + t * (ends[a + 5] - ends[a + 2]))
                .toPlace();
    }

    int chain(int piece) {
        return chain[piece];
    }

    int previous(int piece) {
        return previous[piece];
    }

    int next(int piece) {
        return next[piece];
    }

    /// Draws a piece on a plane: its beginning east and north, its end east and north.
    double[] on(Plane plane, int piece) {
        int a = piece * 6;
        return new double[] {
            plane.east(ends[a], ends[a + 1]),
            plane.north(ends[a], ends[a + 1], ends[a + 2]),
            plane.east(ends[a + 3], ends[a + 4]),
            plane.north(ends[a + 3], ends[a + 4], ends[a + 5])
        };
    }
}
