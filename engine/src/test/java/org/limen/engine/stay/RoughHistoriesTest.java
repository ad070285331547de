package org.limen.engine.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.limen.engine.stay.StayRule.NotAllowed;
import org.limen.engine.stay.StayRule.PerVisit;
import org.limen.engine.stay.StayRule.PerYear;
import org.limen.engine.stay.StayRule.RollingWindow;
import org.limen.engine.stay.StayRule.Unlimited;

/// Histories with gaps, doubles and overlaps, as registers really hold them.
class RoughHistoriesTest {
    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
    private static final List<StayRule> RULES = List.of(
            new RollingWindow(90, 180), new PerYear(60), new PerVisit(30, 10), new Unlimited(), new NotAllowed());

    @Test
    void whateverTheCrossingsTheBoundsHoldAndTheAccountAddsUp() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            var crossings = new ArrayList<Crossing>();
            for (int i = random.nextInt(12); i > 0; i--) {
                var day = BEGIN.plusDays(random.nextInt(60));
                crossings.add(random.nextBoolean() ? Crossing.entry(day) : Crossing.exit(day));
            }
            var on = BEGIN.plusDays(random.nextInt(80));
            for (var rule : RULES) {
                holds(StayRules.assess(rule, new StayHistory(crossings, List.of(), null), on), rule, seed);
            }
        }
    }

    private static void holds(StayVerdict verdict, StayRule rule, long seed) {
        assertThat(verdict.usedAtLeast()).as("%s, seed %d", rule, seed).isLessThanOrEqualTo(verdict.used());
        assertThat(verdict.usedAtMost()).as("%s, seed %d", rule, seed).isGreaterThanOrEqualTo(verdict.used());
        assertThat(verdict.counted().stream().mapToInt(CountedStay::days).sum())
                .as("%s, seed %d", rule, seed)
                .isEqualTo(verdict.used());
        assertThat(verdict.counted().stream()
                        .mapToInt(CountedStay::overstayDays)
                        .sum())
                .as("%s, seed %d", rule, seed)
                .isEqualTo(verdict.overstayDays());
        boolean uncertain = verdict.usedAtLeast() != verdict.usedAtMost();
        assertThat(verdict.problems().stream().anyMatch(p -> p.code().equals("days-used-uncertain")))
                .as("%s, seed %d", rule, seed)
                .isEqualTo(uncertain);
    }

    @Test
    void overlappingNestedAndTouchingStaysCountAsTheirUnion() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            var crossings = new ArrayList<Crossing>();
            var days = new HashSet<LocalDate>();
            for (int i = random.nextInt(8); i > 0; i--) {
                var entry = BEGIN.plusDays(random.nextInt(60));
                var exit = entry.plusDays(random.nextInt(15));
                crossings.add(Crossing.entry(entry));
                crossings.add(Crossing.exit(exit));
                entry.datesUntil(exit.plusDays(1)).forEach(days::add);
            }
            Collections.shuffle(crossings, random);
            var verdict = StayRules.assess(
                    new RollingWindow(90, 180), new StayHistory(crossings, List.of(), null), BEGIN.plusDays(80));
            assertThat(verdict.used()).as("seed %d", seed).isEqualTo(days.size());
        }
    }
}
