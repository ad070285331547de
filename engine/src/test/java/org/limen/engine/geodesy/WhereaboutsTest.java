package org.limen.engine.geodesy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
    private static final Outline STRIP = Outline.of(new Shape.Area(List.of(List.of(List.of(
            new GeoPoint(10, 20),
            new GeoPoint(10, 20.01),
            new GeoPoint(11, 20.01),
            new GeoPoint(11, 20),
            new GeoPoint(10, 20))))));

    @Test
    void aLongEllipseGivesTheShareThatDrawingFromItGives() {
        long seed = 4_711;
        var chance = new SplittableRandom(seed);
        double[][] ellipses = {{3_000, 300, 90}, {3_000, 300, 0}, {9_000, 400, 60}, {2_000, 1_900, 10}, {800, 0, 80}};
        for (double[] ellipse : ellipses) {
            var place = new Whereabouts(new GeoPoint(10.5, 19.995), ellipse[0], ellipse[1], ellipse[2]);
            int inside = 0;
            int draws = 20_000;
            for (int i = 0; i < draws; i++) {
                inside += STRIP.measure(drawn(place, chance)).side() == Side.INSIDE ? 1 : 0;
            }
            assertThat(place.average(STRIP::probabilityInside))
                    .as("%s, seed %d", place, seed)
                    .isCloseTo(inside / (double) draws, within(0.025));
        }
    }

    @Test
    void aCircleIsWhatItWas() {
        var at = new GeoPoint(10.5, 20.0005);
        var error = new PositionError(60);
        assertThat(Whereabouts.of(at, error).average(STRIP::probabilityInside))
                .isEqualTo(STRIP.probabilityInside(at, error));
    }

    @Test
    void anEllipseOfNineTenthsIsMadeLargerToHold95() {
        Whereabouts place = Whereabouts.holding(0.9, new GeoPoint(0, 0), 1_000, 100, 45);
        assertThat(place.majorM()).isCloseTo(1_140.6, within(0.1));
        assertThat(place.minorM()).isCloseTo(114.06, within(0.01));
    }

    private static GeoPoint drawn(Whereabouts place, SplittableRandom chance) {
        double along = chance.nextGaussian() * place.majorM() / PositionError.SIGMAS_OF_95;
        double across = chance.nextGaussian() * place.minorM() / PositionError.SIGMAS_OF_95;
        GeoPoint on = Ellipsoid.destination(place.middle(), place.azimuthDeg(), along);
        return Ellipsoid.destination(on, place.azimuthDeg() + 90, across);
    }
}
