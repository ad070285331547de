package org.limen.engine.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.limen.engine.fusion.Means;
import org.limen.engine.geodesy.Ellipsoid;
import org.limen.engine.geodesy.GeoPoint;

class ViewshedTest {
    private static final Instant DAWN = Instant.parse("2026-03-01T06:00:00Z");
    private static final GeoPoint POST = new GeoPoint(-43.5, 26.0);
    private static final Span DAY = hours(0, 10);

    @Test
    void hoursThatOverlapCountOnce() {
        assertThat(Span.hours(List.of(hours(0, 4), hours(2, 5), hours(5, 6), hours(9, 14)), DAY))
                .isEqualTo(7);
        assertThat(Span.union(List.of(hours(3, 4), hours(0, 1)))).containsExactly(hours(0, 1), hours(3, 4));
    }

    @Test
    void aPlaceIsWatchedWhileSomebodyReachesIt() {
        var seen = new Watch("OP1", Means.SEEN, POST, hours(0, 4), Watch.CLEAR_M);
        var heard = new Watch("OP1", Means.HEARD, POST, hours(0, 6), 1_000);
        var viewshed = new Viewshed(List.of(seen, heard), Terrain.FLAT);

        assertThat(viewshed.hours(away(5_000), DAY)).isEqualTo(6);
        assertThat(viewshed.hours(away(11_000), DAY)).isEqualTo(6);
        assertThat(viewshed.hours(away(13_000), DAY)).isZero();
    }

    @Test
    void fogShortensWhatEyesReachAndNotWhatEarsDo() {
        assertThat(new Watch("c", Means.CAMERA, POST, DAY, 300).reachM()).isEqualTo(300);
        assertThat(new Watch("c", Means.SEEN, POST, DAY, 300).reachM()).isEqualTo(300);
        assertThat(new Watch("c", Means.HEARD, POST, DAY, 300).reachM()).isEqualTo(12_000);
        assertThat(new Watch("c", Means.RADAR, POST, DAY, 300).reachM()).isEqualTo(15_000);
    }

    @Test
    void aHillHidesWhatLiesBehindIt() {
        var watch = new Watch("OP1", Means.SEEN, POST, DAY, Watch.CLEAR_M);
        var viewshed = new Viewshed(List.of(watch), (from, to) -> to.lat() > from.lat());

        assertThat(viewshed.hours(away(2_000), DAY)).isEqualTo(10);
        assertThat(viewshed.hours(Ellipsoid.destination(POST, 180, 2_000), DAY)).isZero();
        assertThat(viewshed.share(List.of(away(2_000), Ellipsoid.destination(POST, 180, 2_000)), DAY))
                .isEqualTo(0.5);
    }

    @Test
    void aSilentPatrolIsNotPatrolling() {
        var track = new Track("P1", List.of(fix(10, 500), fix(0, 0), fix(20, 1_000), fix(90, 9_000), fix(100, 9_500)));

        assertThat(track.spans()).hasSize(2);
        assertThat(Span.hours(track.spans(), DAY)).isCloseTo(0.5, within(1e-9));
        assertThat(track.lengthM()).isCloseTo(1_500, within(1.0));
        assertThat(track.watches(Watch.CLEAR_M)).hasSize(3);
    }

    private static Track.Fix fix(int minute, double metresNorth) {
        return new Track.Fix(DAWN.plusSeconds(60L * minute), away(metresNorth));
    }

    private static GeoPoint away(double metresNorth) {
        return Ellipsoid.destination(POST, 0, metresNorth);
    }

    private static Span hours(int from, int to) {
        return new Span(DAWN.plusSeconds(3_600L * from), DAWN.plusSeconds(3_600L * to));
    }
}
