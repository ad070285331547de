package org.limen.engine.geodesy;

import java.util.List;
import org.limen.engine.Problem;

/// A shape made ready to be measured against: how far, on which side, and how sure that is.
///
/// It is built once and never changes; many threads may ask it at once.
public final class Outline {
    /// Farther away than this, left and right have no meaning any more.
    private static final double SIDES_UP_TO_M = 8_000_000;

    private static final double ON_M = 0.001;

    private final Shape shape;
    private final Pieces pieces;
    private final double[] bounds;

    private Outline(Shape shape) {
        this.shape = shape;
        this.pieces = new Pieces(Chains.of(shape));
        this.bounds = bounds(shape, pieces);
    }

    /// Makes a shape ready.
    ///
    /// @throws IllegalArgumentException where [ShapeProblems] finds an error in it
    public static Outline of(Shape shape) {
        ShapeProblems.of(shape).stream().filter(Problem::isError).findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.message());
        });
        return new Outline(shape);
    }

    /// For a shape that was found without an error before.
    static Outline ofChecked(Shape shape) {
        return new Outline(shape);
    }

    public Shape shape() {
        return shape;
    }

    /// How a position lies to this shape, right to 0.01 m whatever the distance.
    public Measured measure(GeoPoint position) {
        Cartesian at = Cartesian.of(position);
        if (shape instanceof Shape.Place(GeoPoint point)) {
            double distance = Ellipsoid.distanceM(position, point);
            return new Measured(distance, distance < ON_M ? Side.ON : Side.OUTSIDE, point, false);
        }
        double chord = pieces.chordTo(at);
        List<Integer> candidates = pieces.candidates(at, chord);
        Measured nearest = nearest(position, at, candidates);
        return nearest.distanceM() < ON_M
                ? new Measured(nearest.distanceM(), Side.ON, nearest.nearest(), nearest.beyondEnd())
                : nearest;
    }

    private Measured nearest(GeoPoint position, Cartesian at, List<Integer> candidates) {
        double least = Double.POSITIVE_INFINITY;
        GeoPoint nearest = position;
        boolean beyondEnd = false;
        for (int piece : candidates) {
            double t = pieces.foot(piece, at);
            GeoPoint foot = pieces.at(piece, t);
            double distance = Ellipsoid.distanceM(position, foot);
            if (distance < least) {
                least = distance;
                nearest = foot;
                beyondEnd = (t == 0 && pieces.previous(piece) < 0) || (t == 1 && pieces.next(piece) < 0);
            }
        }
        boolean left =
                least < SIDES_UP_TO_M && sketch(position, at, candidates, 0).isLeft();
        return new Measured(least, side(left), nearest, beyondEnd);
    }

    private Side side(boolean left) {
        if (shape instanceof Shape.Area) {
            return left ? Side.INSIDE : Side.OUTSIDE;
        }
        return left ? Side.LEFT : Side.RIGHT;
    }

    /// The probability that the true position lies inside the area, or left of the line; 0 for a place.
    ///
    /// It is exact for straight stretches and corners of any number: the normal distribution's mass behind each
    /// stretch is Owen's T function. An area of a few metres and one of many kilometres are the same to it.
    public double probabilityInside(GeoPoint position, PositionError error) {
        if (shape instanceof Shape.Place) {
            return 0;
        }
        Cartesian at = Cartesian.of(position);
        double sigma = error.sigmaM();
        double chord = pieces.chordTo(at);
        double reach = Normal.SIGMAS_MAX * sigma;
        if (chord > reach || sigma < ON_M) {
            boolean isFar = chord > SIDES_UP_TO_M;
            return !isFar
                            && sketch(position, at, pieces.candidates(at, chord), 0)
                                    .isLeft()
                    ? 1
                    : 0;
        }
        return sketch(position, at, near(at, chord, reach), 2 * reach).probabilityLeft(sigma);
    }

    /// The probability that the true position lies less than so far from the line or the place, or from inside the
    /// area.
    public double probabilityWithin(double metres, GeoPoint position, PositionError error) {
        Measured measured = measure(position);
        double signed = measured.side() == Side.INSIDE ? -measured.distanceM() : measured.distanceM();
        if (certain(signed, metres, error)) {
            return signed < metres ? 1 : 0;
        }
        if (shape instanceof Shape.Place) {
            return roundPlace(metres, measured.distanceM(), error.sigmaM());
        }
        Cartesian at = Cartesian.of(position);
        double reach = metres + Normal.SIGMAS_MAX * error.sigmaM() + 1;
        Sketch sketch = sketch(position, at, pieces.within(at, Math.max(reach, measured.distanceM() + 1)), 0);
        double[] across = sketch.across();
        if (shape instanceof Shape.Area) {
            double off = signed - sketch.signedDistance(0, 0);
            return new Swath((x, y) -> sketch.signedDistance(x, y) + off, error.sigmaM(), across[0], across[1])
                    .below(metres, Math.max(metres, 1));
        }
        double off = signed - sketch.distance(0, 0);
        return new Swath((x, y) -> sketch.distance(x, y) + off, error.sigmaM(), across[0], across[1])
                .below(metres, metres);
    }

    /// The probabilities of both sides of a line that is a strip so many metres wide, and of the strip itself.
    public Sides sides(double widthM, GeoPoint position, PositionError error) {
        double left = probabilityInside(position, error);
        if (widthM <= 0) {
            return new Sides(left, 0, 1 - left);
        }
        double onStrip = probabilityWithin(widthM / 2, position, error);
        double offLeft = leftOfStrip(widthM / 2, position, error, left, onStrip);
        return new Sides(offLeft, onStrip, Math.max(0, 1 - onStrip - offLeft));
    }

    private double leftOfStrip(double half, GeoPoint position, PositionError error, double left, double onStrip) {
        Measured measured = measure(position);
        double signed = left >= 0.5 ? -measured.distanceM() : measured.distanceM();
        if (certain(signed, -half, error)) {
            return signed < -half ? 1 - onStrip : 0;
        }
        Cartesian at = Cartesian.of(position);
        double reach = half + Normal.SIGMAS_MAX * error.sigmaM() + 1;
        Sketch sketch = sketch(position, at, near(at, pieces.chordTo(at), reach), 2 * reach);
        double[] across = sketch.across();
        return new Swath(sketch::signedDistance, error.sigmaM(), across[0], across[1]).below(-half, half);
    }

    /// The probabilities that a true position lies left of a strip, on it and right of it.
    public record Sides(double left, double on, double right) {}

    private static boolean certain(double distance, double bound, PositionError error) {
        return Math.abs(distance - bound) > Normal.SIGMAS_MAX * error.sigmaM() || error.sigmaM() < ON_M;
    }

    /// Within a circle of radius `metres` whose centre lies `distance` away (the distribution of Rice).
    private static double roundPlace(double metres, double distance, double sigma) {
        return new Swath((x, y) -> Math.hypot(x - distance, y), sigma, 1, 0).below(metres, metres);
    }

    /// What is within reach; of a line only the part that is nearest, whose ends are drawn longer.
    private List<Integer> near(Cartesian at, double chord, double reach) {
        List<Integer> near = pieces.within(at, Math.max(reach, chord) + Pieces.DEPTH_M);
        if (shape instanceof Shape.Area) {
            return near;
        }
        int chain = pieces.chain(pieces.candidates(at, chord).getFirst());
        return near.stream().filter(piece -> pieces.chain(piece) == chain).toList();
    }

    private Sketch sketch(GeoPoint position, Cartesian at, List<Integer> drawn, double extendM) {
        return new Sketch(pieces, drawn, new Plane(position, at), extendM);
    }

    /// The box in space that holds the shape and all that lies inside it.
    double[] bounds() {
        return bounds.clone();
    }

    private static double[] bounds(Shape shape, Pieces pieces) {
        if (shape instanceof Shape.Place(GeoPoint point)) {
            Cartesian at = Cartesian.of(point);
            return new double[] {at.x(), at.y(), at.z(), at.x(), at.y(), at.z()};
        }
        double[] bounds = pieces.bounds();
        double across = Math.sqrt(Cartesian.square(bounds[3] - bounds[0])
                + Cartesian.square(bounds[4] - bounds[1])
                + Cartesian.square(bounds[5] - bounds[2]));
        double bulge = Pieces.DEPTH_M + across * across / (7 * Cartesian.RADIUS_M);
        for (int axis = 0; axis < 3; axis++) {
            bounds[axis] -= bulge;
            bounds[axis + 3] += bulge;
        }
        return bounds;
    }
}
