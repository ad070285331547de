package org.limen.engine.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.limen.engine.Problem;
import org.limen.engine.stay.CountedStay.Basis;
import org.limen.engine.stay.StayRule.NotAllowed;
import org.limen.engine.stay.StayRule.PerVisit;
import org.limen.engine.stay.StayRule.PerYear;
import org.limen.engine.stay.StayRule.RollingWindow;
import org.limen.engine.stay.StayRule.Unlimited;

class StayRulesTest {
    private static final StayRule NINETY = new RollingWindow(90, 180);

    @Test
    void entryAndExitDaysBothCount() {
        assertThat(on("2026-02-01", "+2026-01-10", "-2026-01-11").used()).isEqualTo(2);
        assertThat(on("2026-02-01", "+2026-01-10", "-2026-01-10").used()).isEqualTo(1);
    }

    @Test
    void theWindowIsTheDayItselfAndThe179BeforeIt() {
        assertThat(on("2024-06-29", "+2024-01-02", "-2024-01-02").used()).isEqualTo(1);
        assertThat(on("2024-06-30", "+2024-01-02", "-2024-01-02").used()).isZero();
    }

    @Test
    void theNinetiethDayIsAllowedAndTheNinetyFirstIsNot() {
        var ninetieth = on("2025-03-31", "+2025-01-01");
        assertThat(ninetieth.used()).isEqualTo(90);
        assertThat(ninetieth.remaining()).isZero();
        assertThat(ninetieth.mayStayUntil()).isEqualTo("2025-03-31");
        assertThat(ninetieth.overstayDays()).isZero();
        var after = on("2025-04-01", "+2025-01-01");
        assertThat(after.mayStayUntil()).isNull();
        assertThat(after.overstayDays()).isEqualTo(1);
        assertThat(after.counted().getFirst().overSince()).isEqualTo("2025-04-01");
    }

    @Test
    void aLeapDayIsADay() {
        assertThat(on("2024-03-30", "+2024-01-01").used()).isEqualTo(90);
        assertThat(on("2023-03-31", "+2023-01-01").used()).isEqualTo(90);
        assertThat(on("2024-02-29", "+2024-02-29").used()).isEqualTo(1);
    }

    @Test
    void oldDaysFallOutOfTheWindowWhileThePersonStays() {
        // 60 days in January and February, then an entry on 1 June: 30 days are left, but the old ones leave the
        // window from 30 June on, one a day.
        var verdict = on("2025-06-01", "+2025-01-01", "-2025-03-01", "+2025-06-01");
        assertThat(verdict.remaining()).isEqualTo(90 - 60 - 1);
        assertThat(verdict.mayStayUntil()).isEqualTo("2025-08-29");
    }

    @Test
    void entryOnTheDayOfTheLastExitCountsThatDayOnce() {
        var verdict = on("2026-01-20", "+2026-01-01", "-2026-01-10", "+2026-01-10", "-2026-01-15");
        assertThat(verdict.used()).isEqualTo(15);
        assertThat(verdict.counted()).extracting(CountedStay::days).containsExactly(10, 5);
        assertThat(verdict.problems()).isEmpty();
    }

    @Test
    void aDayTripAndAShortTripOutAreToldApartByWhereThePersonWas() {
        assertThat(on("2026-01-20", "-2026-01-10", "+2026-01-10").problems()).isEmpty();
        assertThat(on("2026-01-20", "+2026-01-05", "+2026-01-10", "-2026-01-10", "-2026-01-12")
                        .problems())
                .isEmpty();
    }

    @Test
    void anOpenEntryMeansStillInside() {
        var verdict = on("2026-01-10", "+2026-01-01");
        assertThat(verdict.used()).isEqualTo(10);
        assertThat(verdict.counted()).extracting(CountedStay::basis).containsExactly(Basis.STILL_INSIDE);
        assertThat(codes(verdict)).containsExactly("no-exit-yet");
        assertThat(on("2026-01-01", "+2026-01-01").problems()).isEmpty();
    }

    @Test
    void anEntryAfterAnEntryIsPresumedPresenceAndBothBoundsAreSaid() {
        var verdict = on("2026-02-20", "+2026-01-01", "+2026-02-01", "-2026-02-10");
        assertThat(verdict.used()).isEqualTo(41);
        assertThat(verdict.usedAtLeast()).isEqualTo(11);
        assertThat(verdict.usedAtMost()).isEqualTo(41);
        assertThat(codes(verdict)).containsExactly("entry-without-exit", "days-used-uncertain");
        assertThat(verdict.problems().getLast().message()).contains("11").contains("41");
    }

    @Test
    void anExitWithoutEntryCountsItsDayAndSaysHowManyItCouldBe() {
        var verdict = on("2026-02-20", "+2026-01-01", "-2026-01-05", "-2026-02-10");
        assertThat(verdict.used()).isEqualTo(6);
        assertThat(verdict.usedAtMost()).isEqualTo(41);
        assertThat(codes(verdict)).containsExactly("exit-without-entry", "days-used-uncertain");
        assertThat(on("2026-02-20", "-2026-02-10").usedAtMost()).isEqualTo(170);
    }

    @Test
    void overlappingRecordsAreTheirUnion() {
        var verdict = on("2026-02-20", "+2026-01-01", "+2026-01-03", "-2026-01-05", "-2026-01-10");
        assertThat(verdict.used()).isEqualTo(10);
        assertThat(verdict.usedAtLeast()).isEqualTo(5);
        assertThat(codes(verdict)).containsExactly("stays-overlap", "days-used-uncertain");
    }

    @Test
    void crossingsAfterTheReferenceDayAreLeftOutAndReported() {
        var verdict = on("2026-01-05", "+2026-01-01", "-2026-01-10");
        assertThat(verdict.used()).isEqualTo(5);
        assertThat(codes(verdict)).containsExactly("crossing-after-date", "no-exit-yet");
    }

    @Test
    void unsortedCrossingsAreSortedAndReported() {
        var verdict = on("2026-01-20", "-2026-01-10", "+2026-01-01");
        assertThat(verdict.used()).isEqualTo(10);
        assertThat(codes(verdict)).containsExactly("crossings-out-of-order");
    }

    @Test
    void daysOfAPermitAreNoDaysOfStay() {
        var permit = new Period(day("2026-01-11"), day("2026-01-20"));
        var history = new StayHistory(crossings("+2026-01-01", "-2026-01-31"), List.of(permit), null);
        assertThat(StayRules.assess(NINETY, history, day("2026-02-01")).used()).isEqualTo(21);
    }

    @Test
    void aPermitThatBeginsBeforeTheDaysRunOutCarriesTheStayOn() {
        var permit = new Period(day("2025-03-15"), day("2025-12-31"));
        var history = new StayHistory(crossings("+2025-01-01"), List.of(permit), null);
        assertThat(StayRules.assess(NINETY, history, day("2025-02-01")).mayStayUntil())
                .isEqualTo("2026-03-31");
    }

    @Test
    void aCalendarYearBeginsAgainOnNewYearsDay() {
        var verdict = StayRules.assess(new PerYear(60), history("+2025-12-01"), day("2026-01-10"));
        assertThat(verdict.used()).isEqualTo(10);
        assertThat(verdict.mayStayUntil()).isEqualTo("2026-03-01");
        assertThat(verdict.overstayDays()).isZero();
    }

    @Test
    void aVisitGoesOnUnlessThePersonWasAwayLongEnough() {
        var rule = new PerVisit(30, 7);
        var short6 = history("+2026-01-01", "-2026-01-10", "+2026-01-17");
        assertThat(StayRules.assess(rule, short6, day("2026-01-17")).used()).isEqualTo(11);
        var long7 = history("+2026-01-01", "-2026-01-10", "+2026-01-18");
        assertThat(StayRules.assess(rule, long7, day("2026-01-18")).used()).isEqualTo(1);
    }

    @Test
    void ownNationalsHaveNoLimit() {
        var verdict = StayRules.assess(new Unlimited(), history("+2000-01-01"), day("2026-01-01"));
        assertThat(verdict.unlimited()).isTrue();
        assertThat(verdict.remaining()).isNull();
        assertThat(verdict.overstayDays()).isZero();
    }

    @Test
    void whereNoStayIsAllowedEveryDayIsOverstay() {
        var verdict = StayRules.assess(new NotAllowed(), history("+2026-01-01", "-2026-01-03"), day("2026-01-05"));
        assertThat(verdict.overstayDays()).isEqualTo(3);
        assertThat(verdict.mayStayUntil()).isNull();
    }

    @Test
    void aSingleEntryVisaIsGoodForOneEntry() {
        var visa = new Visa(1, new Period(day("2026-01-01"), day("2026-06-30")), 30);
        var once = new StayHistory(crossings("+2026-01-10", "-2026-01-12"), List.of(), visa);
        assertThat(StayRules.assess(NINETY, once, day("2026-02-01")).mayStayUntil())
                .isNull();
        var none = new StayHistory(List.of(), List.of(), visa);
        assertThat(StayRules.assess(NINETY, none, day("2026-02-01")).mayStayUntil())
                .isEqualTo("2026-03-02");
        assertThat(StayRules.assess(NINETY, none, day("2026-06-25")).mayStayUntil())
                .isEqualTo("2026-06-30");
        assertThat(StayRules.assess(NINETY, none, day("2026-07-01")).mayStayUntil())
                .isNull();
    }

    @Test
    void stayingPastTheVisaIsOverstayThoughTheRuleHasDaysLeft() {
        var visa = new Visa(2, new Period(day("2026-01-01"), day("2026-01-31")), 20);
        var history = new StayHistory(crossings("+2026-01-25", "-2026-02-03"), List.of(), visa);
        var verdict = StayRules.assess(NINETY, history, day("2026-02-10"));
        assertThat(verdict.overstayDays()).isEqualTo(3);
        assertThat(verdict.counted().getFirst().overSince()).isEqualTo("2026-02-01");
    }

    @Test
    void theSecondStayOnASingleEntryVisaIsOverstayFromItsFirstDay() {
        var visa = new Visa(1, new Period(day("2026-01-01"), day("2026-06-30")), 90);
        var history =
                new StayHistory(crossings("+2026-01-10", "-2026-01-12", "+2026-02-01", "-2026-02-02"), List.of(), visa);
        assertThat(StayRules.assess(NINETY, history, day("2026-03-01")).overstayDays())
                .isEqualTo(2);
    }

    @Test
    void rulesThatMakeNoSenseCannotBeMade() {
        assertThatThrownBy(() -> new RollingWindow(180, 180)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PerYear(365)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PerVisit(30, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static StayVerdict on(String on, String... crossings) {
        return StayRules.assess(NINETY, history(crossings), day(on));
    }

    private static StayHistory history(String... crossings) {
        return new StayHistory(crossings(crossings), List.of(), null);
    }

    private static List<Crossing> crossings(String... signed) {
        var crossings = new ArrayList<Crossing>();
        for (var one : signed) {
            var date = day(one.substring(1));
            crossings.add(one.startsWith("+") ? Crossing.entry(date) : Crossing.exit(date));
        }
        return crossings;
    }

    private static List<String> codes(StayVerdict verdict) {
        return verdict.problems().stream().map(Problem::code).toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
