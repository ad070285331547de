package org.limen.engine.geodesy;

import java.util.ArrayList;
import java.util.List;

/// The pieces of a shape near a position, drawn on the plane that touches the earth there, with the position at
/// (0, 0).
///
/// What lies left of the pieces is the side that probabilities are about: the inside of an area, the left of a
/// line.
final class Sketch {
    private final List<Stroke> strokes = new ArrayList<>();

    /// One piece from (ax, ay) to (bx, by), and the unit vectors of the pieces before and after it, its own at an
    /// end.
    private record Stroke(
            double ax, double ay, double bx, double by, double beforeX, double beforeY, double afterX, double afterY) {
        double length() {
            return Math.hypot(bx - ax, by - ay);
        }

        double foot(double x, double y) {
            double along = (bx - ax) * (x - ax) + (by - ay) * (y - ay);
            return Math.clamp(along / (Cartesian.square(bx - ax) + Cartesian.square(by - ay)), 0, 1);
        }

        double squareTo(double x, double y) {
            double t = foot(x, y);
            return Cartesian.square(ax + t * (bx - ax) - x) + Cartesian.square(ay + t * (by - ay) - y);
        }

        /// Whether a point lies left; at a corner the mean of both stretches decides (Baerentzen and Aanaes 2005).
        boolean isLeft(double x, double y) {
            double t = foot(x, y);
            if (t > 0 && t < 1) {
                return leftward(x, y) >= 0;
            }
            double dx = (bx - ax) / length();
            double dy = (by - ay) / length();
            double cornerX = t > 0 ? bx : ax;
            double cornerY = t > 0 ? by : ay;
            double meanX = dx + (t > 0 ? afterX : beforeX);
            double meanY = dy + (t > 0 ? afterY : beforeY);
            return meanX * (y - cornerY) - meanY * (x - cornerX) >= 0;
        }

        /// How far a point lies to the left of the straight line through this piece.
        double leftward(double x, double y) {
            return ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length();
        }

        /// The mass of the wedge between the position and this piece that lies behind it, signed by its direction.
        double massBehind(double sigma) {
            double length = length();
            double leftward = leftward(0, 0);
            double height = Math.max(Math.abs(leftward) / sigma, 1e-12);
            double from = (ax * (bx - ax) + ay * (by - ay)) / length / sigma;
            double to = (bx * (bx - ax) + by * (by - ay)) / length / sigma;
            double mass = Normal.owensT(height, to / height) - Normal.owensT(height, from / height);
            return leftward >= 0 ? mass : -mass;
        }
    }

    /// @param extendM by how much a line's loose ends are drawn longer, 0 for not at all
    Sketch(Pieces pieces, List<Integer> drawn, Plane plane, double extendM) {
        for (int piece : drawn) {
            double[] stroke = stretched(pieces.on(plane, piece));
            double[] before = pieces.previous(piece) < 0 ? stroke : stretched(pieces.on(plane, pieces.previous(piece)));
            double[] after = pieces.next(piece) < 0 ? stroke : stretched(pieces.on(plane, pieces.next(piece)));
            double[] one = unit(stroke);
            extend(stroke, one, pieces.previous(piece) < 0 ? extendM : 0, pieces.next(piece) < 0 ? extendM : 0);
            double[] first = unit(before);
            double[] last = unit(after);
            strokes.add(new Stroke(stroke[0], stroke[1], stroke[2], stroke[3], first[0], first[1], last[0], last[1]));
        }
    }

    private static double[] stretched(double[] stroke) {
        double from = Plane.stretch(stroke[0], stroke[1]);
        double to = Plane.stretch(stroke[2], stroke[3]);
        return new double[] {stroke[0] * from, stroke[1] * from, stroke[2] * to, stroke[3] * to};
    }

    private static double[] unit(double[] stroke) {
        double length = Math.hypot(stroke[2] - stroke[0], stroke[3] - stroke[1]);
        return new double[] {(stroke[2] - stroke[0]) / length, (stroke[3] - stroke[1]) / length};
    }

    private static void extend(double[] stroke, double[] direction, double before, double after) {
        stroke[0] -= direction[0] * before;
        stroke[1] -= direction[1] * before;
        stroke[2] += direction[0] * after;
        stroke[3] += direction[1] * after;
    }

    boolean isEmpty() {
        return strokes.isEmpty();
    }

    /// Whether the position itself lies on the left side.
    boolean isLeft() {
        return nearest(0, 0).isLeft(0, 0);
    }

    /// The probability that the true position lies on the left side, with a normal error round (0, 0).
    double probabilityLeft(double sigma) {
        double sum = isLeft() ? 1 : 0;
        for (Stroke stroke : strokes) {
            sum -= stroke.massBehind(sigma);
        }
        return Math.clamp(sum, 0, 1);
    }

    double distance(double x, double y) {
        return Math.sqrt(nearest(x, y).squareTo(x, y));
    }

    /// The distance, negative on the left.
    double signedDistance(double x, double y) {
        Stroke stroke = nearest(x, y);
        double distance = Math.sqrt(stroke.squareTo(x, y));
        return stroke.isLeft(x, y) ? -distance : distance;
    }

    /// The direction straight across what is nearest, as a unit vector.
    double[] across() {
        Stroke stroke = nearest(0, 0);
        double t = stroke.foot(0, 0);
        double x = stroke.ax + t * (stroke.bx - stroke.ax);
        double y = stroke.ay + t * (stroke.by - stroke.ay);
        double distance = Math.hypot(x, y);
        return distance > 1e-3
                ? new double[] {x / distance, y / distance}
                : new double[] {(stroke.ay - stroke.by) / stroke.length(), (stroke.bx - stroke.ax) / stroke.length()};
    }

    private Stroke nearest(double x, double y) {
        Stroke best = strokes.getFirst();
        double least = best.squareTo(x, y);
        for (Stroke stroke : strokes) {
            double square = stroke.squareTo(x, y);
            if (square < least) {
                best = stroke;
                least = square;
            }
        }
        return best;
    }
}
