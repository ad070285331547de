package org.limen.engine.stay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Answers how long a person has stayed and may still stay.
public final class StayRules {
    private StayRules() {}

    /// The verdict on a day under the rule that an edition of a country pack has for a nationality.
    public static StayVerdict assess(
            Edition edition, String nationality, List<Crossing> crossings, List<Period> permits, LocalDate on) {
        return assess(edition.groupFor(nationality).stay(), new StayHistory(crossings, permits, null), on);
    }

    /// The verdict on a day under a rule.
    ///
    /// @param on the reference day, in the years 1 to 9999; crossings after it are left out and reported
    public static StayVerdict assess(StayRule rule, StayHistory history, LocalDate on) {
        return new Assessment(rule, history, on).verdict();
    }

    /// The last day of an unbroken presence that begins with an entry on a planned day, or empty when not even that day
    /// is allowed or there is no limit.
    ///
    /// What is known on the day `on` is taken as it is, and a person who is inside on it is taken to leave on it.
    ///
    /// @param planned not before `on`
    public static Optional<LocalDate> mayStayFrom(StayRule rule, StayHistory history, LocalDate on, LocalDate planned) {
        return Optional.ofNullable(new Assessment(rule, history, on).mayStayFrom(planned));
    }
}
