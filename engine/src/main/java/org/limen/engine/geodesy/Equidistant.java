package org.limen.engine.geodesy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicLine;

/// The curve of all places that lie exactly so far from a shape: the edge of a withdrawal.
///
/// It walks round the shape with the outside on its left, steps aside at right angles, goes in an arc round every
/// corner, and leaves out where some other part of the shape is nearer.
/// Every place on it lies at the distance asked for, to some centimetres; a straight stretch between two of them leaves
/// the true curve by less than a five-hundredth of that distance.
public final class Equidistant {
    /// Finer than what is drawn, so that no short piece between two corners is missed.
    private static final double STEPS_PER_DISTANCE = 200;

    private static final double STEP_M_MIN = 20;
    private static final double ARC_DRAWN_DEG = 5;
    private static final double STRETCH_DRAWN_M = 20_000;
    private static final double SLACK_M = 0.05;
    private static final int HALVINGS = 24;

    private final Outline outline;
    private final double metres;
    private final List<List<GeoPoint>> curves = new ArrayList<>();
    private List<GeoPoint> curve = new ArrayList<>();

    private Equidistant(Outline outline, double metres) {
        this.outline = outline;
        this.metres = metres;
    }

    /// The curves at that distance outside of a shape; each ends where it begins, but where the shape leaves a gap that
    /// is too narrow to draw.
    ///
    /// @throws IllegalArgumentException when the distance is not above 0
    public static List<List<GeoPoint>> of(Outline outline, double metres) {
        if (!(metres > 0)) {
            throw new IllegalArgumentException("a curve at " + metres + " m is none");
        }
        var drawing = new Equidistant(outline, metres);
        drawing.walks().forEach(drawing::draw);
        return drawing.curves;
    }

    /// A part of the way whose places are numbered from 0 to 1.
    private interface Leg {
        GeoPoint at(double share);

        int steps();

        /// How many steps are drawn as one straight stretch.
        int stepsDrawn();
    }

    /// Beside a stretch; it is as good as straight for many kilometres.
    private record Beside(GeodesicLine line, double metres, int steps) implements Leg {
        @Override
        public int stepsDrawn() {
            return (int) Math.ceil(steps * STRETCH_DRAWN_M / line.Distance());
        }

        @Override
        public GeoPoint at(double share) {
            var foot = line.Position(share * line.Distance());
            return Ellipsoid.destination(new GeoPoint(foot.lat2, foot.lon2), foot.azi2 - 90, metres);
        }
    }

    /// Round a corner, clockwise.
    private record Round(GeoPoint corner, double fromDeg, double sweepDeg, double metres) implements Leg {
        @Override
        public GeoPoint at(double share) {
            return Ellipsoid.destination(corner, fromDeg + share * sweepDeg, metres);
        }

        @Override
        public int steps() {
            return (int) Math.ceil(Math.toRadians(sweepDeg) * STEPS_PER_DISTANCE);
        }

        @Override
        public int stepsDrawn() {
            return (int) Math.ceil(steps() * ARC_DRAWN_DEG / sweepDeg);
        }
    }

    private List<List<Leg>> walks() {
        return switch (outline.shape()) {
            case Shape.Place(GeoPoint point) -> List.of(List.of(new Round(point, 0, 360, metres)));
            case Shape.Line line ->
                Chains.of(line).stream().map(this::thereAndBack).toList();
            case Shape.Area area ->
                Chains.of(area).stream()
                        .map(ring -> legs(ring.subList(0, ring.size() - 1).reversed()))
                        .toList();
        };
    }

    private List<Leg> thereAndBack(List<GeoPoint> line) {
        var walk = new ArrayList<>(line);
        walk.addAll(line.subList(1, line.size() - 1).reversed());
        return legs(walk);
    }

    /// @param ring without the vertex that closes it
    private List<Leg> legs(List<GeoPoint> ring) {
        List<GeodesicLine> stretches = IntStream.range(0, ring.size())
                .mapToObj(i -> stretch(ring.get(i), ring.get((i + 1) % ring.size())))
                .toList();
        var legs = new ArrayList<Leg>();
        for (int i = 0; i < stretches.size(); i++) {
            GeodesicLine stretch = stretches.get(i);
            legs.add(new Beside(stretch, metres, (int)
                    Math.ceil(stretch.Distance() / Math.max(STEP_M_MIN, metres / STEPS_PER_DISTANCE))));
            GeodesicLine next = stretches.get((i + 1) % stretches.size());
            double arriving = stretch.Position(stretch.Distance()).azi2;
            double sweep = (next.Azimuth() - arriving + 720) % 360;
            if (sweep > 0 && sweep <= 180 + 1e-6) {
                legs.add(new Round(ring.get((i + 1) % ring.size()), arriving - 90, sweep, metres));
            }
        }
        return legs;
    }

    private static GeodesicLine stretch(GeoPoint from, GeoPoint to) {
        return Geodesic.WGS84.InverseLine(from.lat(), from.lon(), to.lat(), to.lon());
    }

    private void draw(List<Leg> walk) {
        int before = curves.size();
        walk.forEach(this::draw);
        end();
        close(before);
    }

    private void draw(Leg leg) {
        double last = 0;
        int since = 0;
        boolean drawn = holds(leg.at(0));
        if (drawn) {
            add(leg.at(0));
        } else {
            end();
        }
        for (int step = 1; step <= leg.steps(); step++) {
            double share = (double) step / leg.steps();
            boolean draws = holds(leg.at(share));
            if (draws != drawn) {
                add(leg.at(edge(leg, draws ? share : last, draws ? last : share)));
                since = 0;
            }
            if (drawn && !draws) {
                end();
            }
            if (draws && (++since >= leg.stepsDrawn() || step == leg.steps())) {
                add(leg.at(share));
                since = 0;
            }
            drawn = draws;
            last = share;
        }
    }

    /// Where the curve begins or ends between a place that is on it and one that is not.
    private double edge(Leg leg, double on, double off) {
        double inside = on;
        double outside = off;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (inside + outside) / 2;
            if (holds(leg.at(middle))) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    /// Whether no other part of the shape is nearer.
    private boolean holds(GeoPoint place) {
        Measured measured = outline.measure(place);
        return measured.side() != Side.INSIDE && measured.distanceM() > metres - SLACK_M - metres * 1e-6;
    }

    private void add(GeoPoint place) {
        if (curve.isEmpty() || !curve.getLast().equals(place)) {
            curve.add(place);
        }
    }

    private void end() {
        if (curve.size() > 1) {
            join(curve);
        }
        curve = new ArrayList<>();
    }

    /// Goes on with the curve before, where both meet at a corner.
    private void join(List<GeoPoint> next) {
        List<GeoPoint> before = curves.isEmpty() ? List.of() : curves.getLast();
        if (!before.isEmpty() && meet(before.getLast(), next.getFirst())) {
            before.removeLast();
            before.addAll(next);
        } else {
            curves.add(next);
        }
    }

    /// The walk ends where it began, somewhere on the curve or beside it.
    private void close(int first) {
        if (curves.size() > first + 1
                && meet(curves.getLast().getLast(), curves.get(first).getFirst())) {
            List<GeoPoint> last = curves.removeLast();
            last.removeLast();
            last.addAll(curves.get(first));
            curves.set(first, last);
        }
        for (List<GeoPoint> one : curves.subList(first, curves.size())) {
            if (meet(one.getFirst(), one.getLast())) {
                one.set(one.size() - 1, one.getFirst());
            }
        }
    }

    private boolean meet(GeoPoint one, GeoPoint other) {
        return Ellipsoid.distanceM(one, other) < metres / 150;
    }
}
