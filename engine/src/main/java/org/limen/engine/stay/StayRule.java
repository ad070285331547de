package org.limen.engine.stay;

/// How many days a person may be present, and in which span of days they are counted.
///
/// Every rule comes down to two things for each day of stay: the span that is looked at, and the most days of stay
/// that it may hold. [StayCount] computes both.
public sealed interface StayRule {

    /// At most `daysMax` days in any `windowDays` days, looked at on each day of stay: 90 in 180 in the Schengen area
    /// (Regulation (EU) 2016/399 article 6(1), as Regulation (EU) No 610/2013 brought it in).
    record RollingWindow(int daysMax, int windowDays) implements StayRule {
        public RollingWindow {
            require(daysMax > 0 && daysMax < windowDays, "daysMax must be above 0 and below windowDays");
        }
    }

    /// At most `daysMax` days in a calendar year, beginning again on 1 January.
    record PerYear(int daysMax) implements StayRule {
        private static final int SHORTEST_YEAR_DAYS = 365;

        public PerYear {
            require(daysMax > 0 && daysMax < SHORTEST_YEAR_DAYS, "daysMax must be above 0 and below 365");
        }
    }

    /// At most `daysMax` days a visit; a visit ends only when the person was away for `gapDaysMin` whole days.
    ///
    /// Who comes back sooner goes on with the old visit: the days of both stays are counted together.
    record PerVisit(int daysMax, int gapDaysMin) implements StayRule {
        public PerVisit {
            require(daysMax > 0, "daysMax must be above 0");
            require(gapDaysMin > 0, "gapDaysMin must be above 0");
        }
    }

    /// No limit: a state's own nationals, and whoever has freedom of movement.
    record Unlimited() implements StayRule {}

    /// Not even one day without a permit.
    record NotAllowed() implements StayRule {}

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
