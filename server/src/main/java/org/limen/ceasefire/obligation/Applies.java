package org.limen.ceasefire.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.limen.ceasefire.Observed;

/// Whether something applies: surely, surely not, or it can't be told from what was observed.
enum Applies {
    YES,
    MAYBE,
    NO;

    /// Both together: one no is a no, else one doubt is a doubt.
    Applies and(Applies other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// Whether a value is among those that are meant; none means all.
    static Applies to(@Nullable Set<String> meant, @Nullable String value) {
        if (meant == null || meant.isEmpty()) {
            return YES;
        }
        return value == null ? MAYBE : meant.contains(value) ? YES : NO;
    }

    /// Whether more were there than are allowed.
    static Applies exceeds(Observed observed, int countMax) {
        if (observed.countLow() > countMax) {
            return YES;
        }
        return observed.countHigh() != null && observed.countHigh() <= countMax ? NO : MAYBE;
    }

    /// Whether a time between two instants lies in a span of days; null leaves a side open.
    static Applies within(@Nullable LocalDate first, @Nullable LocalDate last, Observed observed, ZoneId zone) {
        Instant begin = first == null ? Instant.MIN : first.atStartOfDay(zone).toInstant();
        Instant end =
                last == null ? Instant.MAX : last.plusDays(1).atStartOfDay(zone).toInstant();
        if (observed.to().isBefore(begin) || !observed.from().isBefore(end)) {
            return NO;
        }
        return !observed.from().isBefore(begin) && observed.to().isBefore(end) ? YES : MAYBE;
    }

    /// Whether a time between two instants lies in the hours of the day.
    static Applies during(Obligation.@Nullable Hours hours, Observed observed, ZoneId zone) {
        if (hours == null) {
            return YES;
        }
        ZonedDateTime from = observed.from().atZone(zone);
        ZonedDateTime to = observed.to().atZone(zone);
        boolean begins = isIn(hours, from.toLocalTime());
        boolean ends = isIn(hours, to.toLocalTime());
        if (begins != ends) {
            return MAYBE;
        }
        boolean changesBetween = nextChange(hours, from).isBefore(to);
        return changesBetween ? MAYBE : begins ? YES : NO;
    }

    private static boolean isIn(Obligation.Hours hours, LocalTime time) {
        boolean overMidnight = hours.from().isAfter(hours.to());
        boolean after = !time.isBefore(hours.from());
        boolean before = time.isBefore(hours.to());
        return overMidnight ? after || before : after && before;
    }

    private static ZonedDateTime nextChange(Obligation.Hours hours, ZonedDateTime after) {
        ZonedDateTime from = next(hours.from(), after);
        ZonedDateTime to = next(hours.to(), after);
        return from.isBefore(to) ? from : to;
    }

    private static ZonedDateTime next(LocalTime time, ZonedDateTime after) {
        ZonedDateTime today = after.with(time);
        return today.isAfter(after) ? today : today.plusDays(1);
    }

    static Applies all(Collection<Applies> parts) {
        return parts.stream().reduce(YES, Applies::and);
    }
}
