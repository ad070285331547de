package org.limen.engine.stay;

import java.time.LocalDate;
import org.limen.engine.stay.StayRule.NotAllowed;
import org.limen.engine.stay.StayRule.PerVisit;
import org.limen.engine.stay.StayRule.PerYear;
import org.limen.engine.stay.StayRule.RollingWindow;
import org.limen.engine.stay.StayRule.Unlimited;

/// The two things that a rule says about a day: the span that is looked at on it, and the most days it may hold.
final class StayCount {
    private StayCount() {}

    /// The first day of the span that ends on `day`.
    static LocalDate from(StayRule rule, Days days, LocalDate day) {
        return switch (rule) {
            case RollingWindow window -> day.minusDays(window.windowDays() - 1L);
            case PerYear year -> day.withDayOfYear(1);
            case PerVisit visit -> days.runStart(day, visit.gapDaysMin());
            case Unlimited none -> day.plusDays(1);
            case NotAllowed never -> days.firstOr(day);
        };
    }

    static int daysMax(StayRule rule) {
        return switch (rule) {
            case RollingWindow window -> window.daysMax();
            case PerYear year -> year.daysMax();
            case PerVisit visit -> visit.daysMax();
            case Unlimited none -> Integer.MAX_VALUE;
            case NotAllowed never -> 0;
        };
    }

    /// Days of stay in the span that ends on `day`.
    static int used(StayRule rule, Days days, LocalDate day) {
        return days.count(from(rule, days, day), day);
    }

    static boolean exceeded(StayRule rule, Days days, LocalDate day) {
        return used(rule, days, day) > daysMax(rule);
    }
}
