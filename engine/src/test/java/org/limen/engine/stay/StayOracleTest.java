package org.limen.engine.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.limen.engine.stay.StayRule.PerVisit;
import org.limen.engine.stay.StayRule.PerYear;
import org.limen.engine.stay.StayRule.RollingWindow;

/// Compares the engine with a plain count, day by day over sets of dates, on seeded random histories.
class StayOracleTest {
    private static final int HISTORIES = 400;
    private static final LocalDate BEGIN = LocalDate.of(2023, 11, 1);

    @Test
    void theRollingWindowAgreesWithCountingDayByDay() {
        agree(new RollingWindow(90, 180), (days, day) -> inSpan(days, day.minusDays(179), day) > 90);
    }

    @Test
    void aShortRollingWindowAgreesWithCountingDayByDay() {
        agree(new RollingWindow(7, 30), (days, day) -> inSpan(days, day.minusDays(29), day) > 7);
    }

    @Test
    void theCalendarYearAgreesWithCountingDayByDay() {
        agree(new PerYear(60), (days, day) -> inSpan(days, LocalDate.of(day.getYear(), 1, 1), day) > 60);
    }

    @Test
    void theVisitAgreesWithCountingDayByDay() {
        agree(new PerVisit(30, 10), (days, day) -> inSpan(days, visitStart(days, day, 10), day) > 30);
    }

    private interface Exceeded {
        boolean on(Set<LocalDate> days, LocalDate day);
    }

    private static void agree(StayRule rule, Exceeded exceeded) {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            var history = new RandomHistory(new Random(seed));
            var verdict = StayRules.assess(rule, history.given(), history.on);
            var days = history.days();
            assertThat(verdict.overstayDays()).as("overstay, seed %d", seed).isEqualTo((int)
                    days.stream().filter(d -> exceeded.on(days, d)).count());
            assertThat(Optional.ofNullable(verdict.mayStayUntil()))
                    .as("may stay until, seed %d", seed)
                    .isEqualTo(lastDay(days, history, history.on, exceeded));
            assertThat(StayRules.mayStayFrom(rule, history.given(), history.on, history.on.plusDays(20)))
                    .as("from a planned day, seed %d", seed)
                    .isEqualTo(lastDay(days, history, history.on.plusDays(20), exceeded));
            usedAgrees(rule, verdict, days, history.on, seed);
        }
    }

    private static void usedAgrees(StayRule rule, StayVerdict verdict, Set<LocalDate> days, LocalDate on, long seed) {
        int used = switch (rule) {
            case RollingWindow window -> inSpan(days, on.minusDays(window.windowDays() - 1), on);
            case PerYear year -> inSpan(days, LocalDate.of(on.getYear(), 1, 1), on);
            case PerVisit visit -> inSpan(days, visitStart(days, on, visit.gapDaysMin()), on);
            default -> throw new IllegalArgumentException(rule.toString());
        };
        assertThat(verdict.used()).as("used, seed %d", seed).isEqualTo(used);
        assertThat(verdict.usedAtLeast()).as("at least, seed %d", seed).isEqualTo(used);
        assertThat(verdict.usedAtMost()).as("at most, seed %d", seed).isEqualTo(used);
        assertThat(verdict.counted().stream().mapToInt(CountedStay::days).sum())
                .as("sum of the account, seed %d", seed)
                .isEqualTo(used);
        assertThat(verdict.counted().stream()
                        .mapToInt(CountedStay::overstayDays)
                        .sum())
                .as("sum of overstay, seed %d", seed)
                .isEqualTo(verdict.overstayDays());
    }

    private static int inSpan(Set<LocalDate> days, LocalDate from, LocalDate to) {
        return (int)
                days.stream().filter(d -> !d.isBefore(from) && !d.isAfter(to)).count();
    }

    private static LocalDate visitStart(Set<LocalDate> days, LocalDate day, int gap) {
        var start = day;
        int away = 0;
        for (var d = day; d.isAfter(BEGIN.minusDays(2)) && away < gap; d = d.minusDays(1)) {
            boolean present = days.contains(d);
            start = present ? d : start;
            away = present || d.equals(day) ? 0 : away + 1;
        }
        return start;
    }

    private static Optional<LocalDate> lastDay(
            Set<LocalDate> days, RandomHistory history, LocalDate from, Exceeded exceeded) {
        var extended = new HashSet<>(days);
        LocalDate last = null;
        for (var day = from; ; day = day.plusDays(1)) {
            if (!history.onPermit(day)) {
                extended.add(day);
                if (exceeded.on(extended, day)) {
                    return Optional.ofNullable(last);
                }
            }
            last = day;
        }
    }

    /// Alternating entries and exits over some two years, with same-day trips, permits, and perhaps an open end.
    private static final class RandomHistory {
        final List<Crossing> crossings = new ArrayList<>();
        final List<Period> stays = new ArrayList<>();
        final List<Period> permits = new ArrayList<>();
        final LocalDate on;

        RandomHistory(Random random) {
            var day = BEGIN;
            int trips = random.nextInt(12);
            for (int i = 0; i < trips; i++) {
                var entry = day.plusDays(random.nextInt(random.nextBoolean() ? 5 : 90));
                day = entry.plusDays(random.nextInt(random.nextInt(4) == 0 ? 130 : 25));
                stays.add(new Period(entry, day));
                crossings.add(Crossing.entry(entry));
                crossings.add(Crossing.exit(day));
            }
            on = openEnd(random, day);
            for (int i = random.nextInt(3); i > 0; i--) {
                var from = BEGIN.plusDays(random.nextInt(700));
                permits.add(new Period(from, from.plusDays(random.nextInt(120))));
            }
            Collections.shuffle(crossings, random);
        }

        private LocalDate openEnd(Random random, LocalDate lastExit) {
            if (stays.isEmpty() || random.nextBoolean()) {
                return lastExit.plusDays(random.nextInt(200));
            }
            var newest = stays.removeLast();
            crossings.remove(Crossing.exit(newest.to()));
            stays.add(newest);
            return newest.to();
        }

        StayHistory given() {
            return new StayHistory(crossings, permits, null);
        }

        Set<LocalDate> days() {
            var days = new HashSet<LocalDate>();
            stays.forEach(stay -> stay.from().datesUntil(stay.to().plusDays(1)).forEach(days::add));
            days.removeIf(this::onPermit);
            return days;
        }

        boolean onPermit(LocalDate day) {
            return permits.stream().anyMatch(permit -> permit.contains(day));
        }
    }
}
