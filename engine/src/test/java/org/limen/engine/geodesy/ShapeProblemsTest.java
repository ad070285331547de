package org.limen.engine.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.limen.engine.geodesy.OutlineTest.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.limen.engine.Problem;

class ShapeProblemsTest {
    @Test
    void aLineThatCrossesItselfIsRefusedWithWhatAndWhere() {
        Shape bow = line(at(0, 0), at(1, 1), at(1, 0), at(0, 1));
        assertThat(errors(bow)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("touches-itself");
            assertThat(problem.message())
                    .contains("stretch 1-2")
                    .contains("stretch 3-4")
                    .contains("lat 0.5");
        });
        assertThatThrownBy(() -> Outline.of(bow)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void touchingWithAVertexOrRunningBackIsNoLineEither() {
        assertThat(codes(line(at(0, 0), at(0, 1), at(0.5, 1), at(0, 0.5)))).contains("touches-itself");
        assertThat(codes(line(at(0, 0), at(0, 1), at(0, 0.5)))).contains("touches-itself");
        assertThat(codes(line(at(0, 0), at(0, 1), at(0.5, 1), at(0.5, 0)))).isEmpty();
        assertThat(codes(line(at(0, 0), at(0, 1), at(0.5, 1), at(0, 0)))).isEmpty();
    }

    @Test
    void ringsSayWhichOfThemIsWrong() {
        List<GeoPoint> shell = List.of(at(0, 0), at(0, 1), at(1, 1), at(1, 0), at(0, 0));
        List<GeoPoint> open = List.of(at(0.2, 0.2), at(0.2, 0.4), at(0.4, 0.4), at(0.4, 0.2));
        assertThat(errors(new Shape.Area(List.of(List.of(shell, open)))))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("ring 2").contains("does not end"));
        List<GeoPoint> outside = List.of(at(0.5, 0.5), at(0.5, 2), at(0.6, 2), at(0.5, 0.5));
        assertThat(errors(new Shape.Area(List.of(List.of(shell, outside)))))
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem.message()).contains("ring 1").contains("ring 2"));
        assertThat(codes(new Shape.Area(List.of(List.of(List.of(at(0, 0), at(0, 1), at(0, 0)))))))
                .contains("too-few-vertices");
        assertThat(codes(new Shape.Area(List.of()))).containsExactly("empty");
    }

    @Test
    void aLongStretchIsSaidToBeAGeodesic() {
        assertThat(ShapeProblems.of(line(at(45, 20), at(45, 24))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.code()).isEqualTo("stretch-long");
                    assertThat(problem.message()).contains("315 km").contains("geodesic");
                });
    }

    @Test
    void noRandomZigzagThatIsAcceptedTouchesItself() {
        long seed = 11;
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            List<GeoPoint> points = wander(random);
            boolean touches =
                    ShapeProblems.of(OutlineTest.line(points)).stream().anyMatch(Problem::isError);
            assertThat(touches).as("seed %d, line %d", seed, i).isEqualTo(crossesItself(points));
            refused += touches ? 1 : 0;
        }
        assertThat(refused).as("lines that cross themselves").isBetween(10, 290);
    }

    private static List<GeoPoint> wander(Random random) {
        List<GeoPoint> points = new ArrayList<>(List.of(at(random.nextDouble(-65, 65), random.nextDouble(-180, 180))));
        double azimuth = random.nextDouble(0, 360);
        while (points.size() < 8) {
            azimuth += random.nextDouble(-110, 110);
            points.add(Ellipsoid.destination(points.getLast(), azimuth, random.nextDouble(500, 6_000)));
        }
        return points;
    }

    /// Every pair of stretches, by the sides on which their ends lie of one another.
    private static boolean crossesItself(List<GeoPoint> points) {
        for (int i = 1; i < points.size(); i++) {
            for (int j = i + 2; j < points.size(); j++) {
                if (parts(points, i, j) && parts(points, j, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean parts(List<GeoPoint> points, int i, int j) {
        GeoPoint from = points.get(i - 1);
        double course = Ellipsoid.azimuthDeg(from, points.get(i));
        return Math.sin(Math.toRadians(Ellipsoid.azimuthDeg(from, points.get(j - 1)) - course))
                        * Math.sin(Math.toRadians(Ellipsoid.azimuthDeg(from, points.get(j)) - course))
                < 0;
    }

    @Test
    void aPositionThatFitsOnlyTheOtherWayRoundIsAskedAbout() {
        var index = new OutlineIndex(List.of(Outline.of(line(at(-42.4, 26), at(-45.6, 26)))));
        assertThat(index.swapped(at(26.1, -44))).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo("coordinates-swapped");
            assertThat(problem.isError()).isFalse();
        });
        assertThat(index.swapped(at(-44, 26.1))).isEmpty();
        assertThat(index.swapped(at(10, 80))).isEmpty();
    }

    private static List<Problem> errors(Shape shape) {
        return ShapeProblems.of(shape).stream().filter(Problem::isError).toList();
    }

    private static List<String> codes(Shape shape) {
        return errors(shape).stream().map(Problem::code).distinct().toList();
    }

    private static Shape line(GeoPoint... points) {
        return new Shape.Line(List.of(List.of(points)));
    }
}
