package org.limen.engine.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.limen.engine.fusion.madeup.Barrage;
import org.limen.engine.fusion.madeup.Listening;
import org.limen.engine.fusion.madeup.MadeUpDay;
import org.limen.engine.geodesy.GeoPoint;

/// Whole days of which the truth is known, on seeds that no constant was chosen on.
class FusedDaysTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<Long> SEEDS = LongStream.range(500, 506).boxed().toList();
    private static final int BARRAGES = 80;

    private static List<Day> days = List.of();

    private record Day(long seed, MadeUpDay made, Fusion fusion) {}

    @BeforeAll
    static void fuse() {
        days = SEEDS.stream().map(FusedDaysTest::day).toList();
    }

    private static Day day(long seed) {
        var posts = MadeUpDay.posts(seed, new GeoPoint(47.3, 38.1), 10, 5_000);
        MadeUpDay made = MadeUpDay.of(seed, MIDNIGHT, posts, BARRAGES, Listening.practised());
        return new Day(seed, made, Fusion.of(made.reports()));
    }

    @Test
    void everyReportIsInOneEventOrApart() {
        for (Day day : days) {
            var placed = new ArrayList<>(
                    day.fusion().unassigned().stream().map(Unassigned::id).toList());
            day.fusion().events().forEach(event -> placed.addAll(event.from()));
            assertThat(placed)
                    .as("seed %d", day.seed())
                    .containsExactlyInAnyOrderElementsOf(
                            day.made().reports().stream().map(Observation::id).toList());
        }
    }

    @Test
    void noEventHasTwoReportsOfOnePost() {
        for (Day day : days) {
            Map<String, String> observers =
                    day.made().reports().stream().collect(Collectors.toMap(Observation::id, Observation::observer));
            for (FusedEvent event : day.fusion().events()) {
                assertThat(event.from().stream().map(observers::get).toList())
                        .as("seed %d, event of %s", day.seed(), event.from())
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void eventsAndRoundsAreWithinATenthWhereAddingUpCountsThreefold() {
        for (Day day : days) {
            int rounds = day.made().truth().stream().mapToInt(Barrage::count).sum();
            int fused = day.fusion().events().stream()
                    .mapToInt(event -> event.count() == null ? 0 : event.count().count())
                    .sum();
            assertThat(day.fusion().events().size() / (double) BARRAGES)
                    .as("events of seed %d", day.seed())
                    .isBetween(0.9, 1.1);
            assertThat(fused / (double) rounds)
                    .as("rounds of seed %d", day.seed())
                    .isBetween(0.9, 1.1);
            assertThat(day.made().reports().size() / (double) BARRAGES).isGreaterThan(1.4);
        }
    }

    @Test
    void aboutNineInTenTrueplacesLieInTheirEllipses() {
        int held = 0;
        int events = 0;
        for (Day day : days) {
            Map<String, Barrage> truth =
                    day.made().truth().stream().collect(Collectors.toMap(Barrage::id, Function.identity()));
            for (FusedEvent event : day.fusion().events()) {
                List<String> told = event.from().stream()
                        .map(id -> day.made().barrages().getOrDefault(id, "stray"))
                        .distinct()
                        .toList();
                Barrage barrage = truth.get(told.getFirst());
                if (told.size() == 1 && barrage != null) {
                    events++;
                    held += FusionTest.holds(event, barrage.position()) ? 1 : 0;
                }
            }
        }
        assertThat(events).isGreaterThan(350);
        assertThat(held / (double) events).as("of %d events", events).isBetween(0.86, 0.94);
    }
}
