package org.limen.engine.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;

class FusionTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final GeoPoint TARGET = new GeoPoint(47.30, 38.10);

    @Test
    void oneBarrageHeardByThreePostsIsOneEvent() {
        Fusion fusion = Fusion.of(List.of(
                heard("1", "A", from(TARGET, 200, 4_000), TARGET, 10),
                heard("2", "B", from(TARGET, 270, 7_000), TARGET, 12),
                heard("3", "C", from(TARGET, 330, 5_000), TARGET, 11)));

        assertThat(fusion.unassigned()).isEmpty();
        FusedEvent event = only(fusion);
        assertThat(event.from()).containsExactly("1", "3", "2");
        assertThat(event.fix()).isEqualTo(FusedEvent.Fix.CROSSED);
        assertThat(Ellipsoid.distanceM(event.position(), TARGET)).isLessThan(60);
        assertThat(event.ellipse().majorM()).isBetween(200.0, 1_200.0);
        assertThat(event.kind()).isEqualTo("mortar");
        CountEstimate count = event.count();
        assertThat(count).isNotNull();
        assertThat(count.count()).isBetween(10, 13);
        assertThat(count.low()).isLessThanOrEqualTo(count.count());
        assertThat(count.high()).isBetween(count.count(), 25);
    }

    @Test
    void theTravelOfSoundIsTakenOff() {
        FusedEvent event = only(Fusion.of(List.of(
                heard("1", "A", from(TARGET, 200, 2_000), TARGET, 3),
                heard("2", "B", from(TARGET, 290, 13_000), TARGET, 3))));

        assertThat(Math.abs(Duration.between(NOON, event.time()).toMillis())).isLessThan(2_000);
    }

    @Test
    void theSameMomentByTheWatchIsNotTheSameMomentWhereItHappened() {
        GeoPoint far = from(TARGET, 100, 30_000);
        Fusion fusion = Fusion.of(List.of(
                exact("1", "A", from(TARGET, 200, 2_000), TARGET, NOON),
                exact("2", "B", from(TARGET, 280, 14_000), TARGET, NOON)));

        assertThat(fusion.events()).isEmpty();
        assertThat(fusion.unassigned()).hasSize(2);
        assertThat(Ellipsoid.distanceM(far, TARGET)).isGreaterThan(29_000);
    }

    @Test
    void nearParallelBearingsLeaveOpenHowFarAway() {
        FusedEvent event = only(Fusion.of(List.of(
                heard("1", "A", from(TARGET, 180, 6_000), TARGET, 3),
                heard("2", "B", from(TARGET, 183, 6_500), TARGET, 3))));

        assertThat(event.fix()).isEqualTo(FusedEvent.Fix.BEARING);
        assertThat(event.ellipse().majorM()).isGreaterThan(4_000);
        assertThat(event.ellipse().minorM()).isLessThan(1_500);
        assertThat(event.ellipse().azimuthDeg() % 180)
                .satisfiesAnyOf(
                        a -> assertThat(a).isLessThan(12), a -> assertThat(a).isGreaterThan(168));
        assertThat(holds(event, TARGET)).isTrue();
    }

    @Test
    void twoPostsThatLookAtEachOtherPutItBetweenThem() {
        GeoPoint a = from(TARGET, 90, 4_000);
        GeoPoint b = from(TARGET, 270, 4_000);
        FusedEvent event = only(Fusion.of(List.of(heard("1", "A", a, TARGET, 3), heard("2", "B", b, TARGET, 3))));

        assertThat(event.ellipse().majorM()).isGreaterThan(2_000);
        assertThat(event.ellipse().minorM()).isLessThan(1_000);
        assertThat(holds(event, TARGET)).isTrue();
    }

    @Test
    void twoBarragesAtOnceAreTwoEventsAndTheirFalseCrossingsNone() {
        GeoPoint other = from(TARGET, 60, 5_000);
        List<GeoPoint> posts = List.of(
                from(TARGET, 180, 5_000), from(TARGET, 230, 6_000), from(TARGET, 130, 6_000), from(TARGET, 290, 4_000));
        var reports = new ArrayList<Observation>();
        for (int i = 0; i < posts.size(); i++) {
            reports.add(heard("t" + i, "P" + i, posts.get(i), TARGET, 20));
            reports.add(heard("o" + i, "P" + i, posts.get(i), other, 5));
        }

        Fusion fusion = Fusion.of(reports);

        assertThat(fusion.events()).hasSize(2);
        assertThat(fusion.events().stream()
                        .map(event -> List.copyOf(event.from().stream().sorted().toList()))
                        .toList())
                .containsExactlyInAnyOrder(List.of("t0", "t1", "t2", "t3"), List.of("o0", "o1", "o2", "o3"));
    }

    @Test
    void aWrongBearingStaysApart() {
        Fusion fusion = Fusion.of(List.of(
                heard("1", "A", from(TARGET, 200, 4_000), TARGET, 10),
                heard("2", "B", from(TARGET, 270, 7_000), TARGET, 12),
                heard("3", "C", from(TARGET, 330, 5_000), from(TARGET, 330, 20_000), 11)));

        assertThat(only(fusion).from()).containsExactlyInAnyOrder("1", "2");
        assertThat(fusion.unassigned()).containsExactly(new Unassigned("3", Unassigned.Why.FITS_NONE));
    }

    @Test
    void aPostThatReportsTheSameAgainIsNotASecondPost() {
        Observation first = heard("1", "A", from(TARGET, 200, 4_000), TARGET, 10);
        Fusion fusion =
                Fusion.of(List.of(first, later("1b", first, 6), heard("2", "B", from(TARGET, 270, 7_000), TARGET, 12)));

        assertThat(fusion.events()).hasSize(1);
        assertThat(fusion.unassigned()).extracting(Unassigned::why).containsExactly(Unassigned.Why.REPORTED_AGAIN);
    }

    @Test
    void whatNobodyElseHeardOrHasNoDirectionStaysApart() {
        Observation alone = heard("1", "A", from(TARGET, 200, 4_000), TARGET, 10);
        Fusion fusion = Fusion.of(List.of(alone, without(later("2", alone, 3_000))));

        assertThat(fusion.events()).isEmpty();
        assertThat(fusion.unassigned())
                .containsExactly(
                        new Unassigned("1", Unassigned.Why.ALONE), new Unassigned("2", Unassigned.Why.NO_BEARING));
    }

    @Test
    void aDifferentKindOfThingIsAnotherEvent() {
        Observation mortar = heard("1", "A", from(TARGET, 200, 4_000), TARGET, 4);
        Observation rifle = kind(heard("2", "B", from(TARGET, 270, 7_000), TARGET, 4), "small-arms");
        Observation said = kind(heard("3", "C", from(TARGET, 20, 6_000), TARGET, 4), null);

        assertThat(only(Fusion.of(List.of(mortar, rifle, said))).from())
                .hasSize(2)
                .contains("3");
        assertThat(only(Fusion.of(List.of(mortar, kind(rifle, "artillery"), said)))
                        .from())
                .hasSize(3);
    }

    @Test
    void anEstimatedDistanceShortensTheEllipse() {
        Observation a = heard("1", "A", from(TARGET, 180, 6_000), TARGET, 3);
        Observation b = heard("2", "B", from(TARGET, 186, 6_500), TARGET, 3);
        FusedEvent without = only(Fusion.of(List.of(a, b)));
        FusedEvent with = only(Fusion.of(List.of(away(a, 6_000, 900), away(b, 6_500, 900))));

        assertThat(with.ellipse().majorM()).isLessThan(0.5 * without.ellipse().majorM());
        assertThat(with.fix()).isEqualTo(FusedEvent.Fix.CROSSED);
    }

    @Test
    void theOrderOfReportsDoesNotMatter() {
        var reports = new ArrayList<Observation>();
        for (int i = 0; i < 6; i++) {
            GeoPoint at = from(TARGET, 40 * i, 900 * i);
            for (int post = 0; post < 3; post++) {
                Observation report = heard("r" + i + post, "P" + post, from(TARGET, 120 * post, 6_000), at, 3 + i);
                reports.add(later(report.id(), report, 40 * i));
            }
        }
        Fusion sorted = Fusion.of(reports);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(reports, new Random(seed));
            assertThat(Fusion.of(reports)).as("seed %d", seed).isEqualTo(sorted);
        }
    }

    @Test
    void theDateLineIsNoLine() {
        GeoPoint there = new GeoPoint(-17, 179.999);
        FusedEvent event = only(Fusion.of(List.of(
                heard("1", "A", from(there, 90, 6_000), there, 3),
                heard("2", "B", from(there, 190, 6_000), there, 3))));

        assertThat(Ellipsoid.distanceM(event.position(), there)).isLessThan(60);
    }

    @Test
    void bearingsAreTakenFromTrueNorthWhereverThePostIs() {
        GeoPoint north = new GeoPoint(69.5, 20);
        FusedEvent event = only(Fusion.of(List.of(
                exactly("1", "A", from(north, 95, 15_000), north), exactly("2", "B", from(north, 5, 15_000), north))));

        assertThat(Ellipsoid.distanceM(event.position(), north)).isLessThan(2);
    }

    @Test
    void theEllipseIsAsLongAsTheBearingsAreWrong() {
        FusedEvent event = only(Fusion.of(List.of(
                heard("1", "A", from(TARGET, 180, 5_000), TARGET, 3),
                heard("2", "B", from(TARGET, 270, 5_000), TARGET, 3))));
        double expectedM = 5_000 * Math.toRadians(3) * Math.sqrt(4.605);

        assertThat(event.ellipse().majorM()).isCloseTo(expectedM, within(0.15 * expectedM));
        assertThat(event.ellipse().minorM()).isCloseTo(expectedM, within(0.2 * expectedM));
    }

    @Test
    void whatAPersonPutsTogetherIsOneEventWhateverSpeaksAgainst() {
        Observation a = heard("1", "A", from(TARGET, 200, 4_000), TARGET, 10);
        Observation b = later("2", heard("2", "B", from(TARGET, 270, 7_000), TARGET, 12), 1_200);
        Observation deaf = without(heard("3", "C", from(TARGET, 330, 5_000), TARGET, 14));

        FusedEvent event = Fusion.together(List.of(a, b, deaf));

        assertThat(event.from()).containsExactly("1", "3", "2");
        assertThat(Ellipsoid.distanceM(event.position(), TARGET)).isLessThan(3_500);
    }

    private static FusedEvent only(Fusion fusion) {
        assertThat(fusion.events()).hasSize(1);
        return fusion.events().getFirst();
    }

    private static GeoPoint from(GeoPoint target, double azimuthDeg, double m) {
        return Ellipsoid.destination(target, azimuthDeg, m);
    }

    private static Observation heard(String id, String post, GeoPoint from, GeoPoint target, int count) {
        double sound = Ellipsoid.distanceM(from, target) / 340;
        return new Observation(
                id,
                post,
                from,
                0,
                NOON.plusMillis((long) (1_000 * sound)),
                10,
                new Observation.Bearing(Ellipsoid.azimuthDeg(from, target), 3),
                null,
                "mortar",
                CountRange.exactly(count),
                Means.HEARD);
    }

    private static Observation exact(String id, String post, GeoPoint from, GeoPoint target, Instant time) {
        var bearing = new Observation.Bearing(Ellipsoid.azimuthDeg(from, target), 3);
        return new Observation(id, post, from, 0, time, 1, bearing, null, null, null, Means.HEARD);
    }

    private static Observation exactly(String id, String post, GeoPoint from, GeoPoint target) {
        var bearing = new Observation.Bearing(Ellipsoid.azimuthDeg(from, target), 0.05);
        return new Observation(id, post, from, 0, NOON, 1, bearing, null, null, null, Means.CAMERA);
    }

    private static Observation later(String id, Observation of, double seconds) {
        Instant then = of.time().plusMillis((long) (1_000 * seconds));
        return changed(of, id, then, of.bearing(), of.distance(), of.kind());
    }

    private static Observation without(Observation of) {
        return changed(of, of.id(), of.time(), null, of.distance(), of.kind());
    }

    private static Observation kind(Observation of, @Nullable String kind) {
        return changed(of, of.id(), of.time(), of.bearing(), of.distance(), kind);
    }

    private static Observation away(Observation of, double m, double sdM) {
        return changed(of, of.id(), of.time(), of.bearing(), new Observation.Distance(m, sdM), of.kind());
    }

    private static Observation changed(
            Observation of,
            String id,
            Instant time,
            Observation.@Nullable Bearing bearing,
            Observation.@Nullable Distance distance,
            @Nullable String kind) {
        return new Observation(
                id,
                of.observer(),
                of.from(),
                of.fromErrorM(),
                time,
                of.timeSdSeconds(),
                bearing,
                distance,
                kind,
                of.count(),
                of.means());
    }

    static boolean holds(FusedEvent event, GeoPoint truth) {
        double away = Ellipsoid.distanceM(event.position(), truth);
        double turn = Math.toRadians(
                Ellipsoid.azimuthDeg(event.position(), truth) - event.ellipse().azimuthDeg());
        double along = away * Math.cos(turn) / event.ellipse().majorM();
        double across = away * Math.sin(turn) / event.ellipse().minorM();
        return along * along + across * across <= 1;
    }
}
