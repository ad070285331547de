package org.limen.engine.stay;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.engine.Problem;

/// How long a person has stayed and may still stay, on a reference day, with the account of how it was counted.
///
/// @param used         days of stay in the span that the rule looks at on the reference day
/// @param usedAtLeast  the same with only the days that the record proves
/// @param usedAtMost   the same with every day that the record's gaps leave possible
/// @param remaining    what the rule allows less `used`, never below 0; null when there is no limit
/// @param mayStayUntil the last day of an unbroken presence that begins on the reference day; null when not even that
///                     day is allowed, and when there is no limit
/// @param unlimited    whether there is no limit at all
/// @param overstayDays every day of stay of the whole history, up to the reference day, on which the span that ended
///                     on that day held more than the rule allows, or the visa had run out
/// @param countedFrom  the first day of the span that was looked at; null when there is no limit
/// @param counted      the stays that lie in the span or were too long, oldest first
/// @param problems     what is wrong with the history, each with what was assumed
public record StayVerdict(
        int used,
        int usedAtLeast,
        int usedAtMost,
        @Nullable Integer remaining,
        @Nullable LocalDate mayStayUntil,
        boolean unlimited,
        int overstayDays,
        @Nullable LocalDate countedFrom,
        List<CountedStay> counted,
        List<Problem> problems) {
    public StayVerdict {
        counted = List.copyOf(counted);
        problems = List.copyOf(problems);
    }
}
