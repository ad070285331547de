package org.limen.crossing.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.limen.engine.stay.CountedStay;
import org.limen.engine.stay.StayRule;
import org.limen.engine.stay.StayVerdict;
import org.limen.kernel.Finding;
import org.limen.kernel.Reason;
import org.limen.kernel.Rule;
import org.limen.kernel.Severity;

/// Whether the days of stay suffice on entry, and whether they were kept on exit.
final class StayConditions {
    static final List<Rule<CrossingCase>> ALL = List.of(
            new Rule<>("stay-left", StayConditions::stayLeft),
            new Rule<>("stay-long-enough", StayConditions::stayLongEnough),
            new Rule<>("stay-kept", StayConditions::stayKept));

    private StayConditions() {}

    private static Finding stayLeft(CrossingCase of) {
        StayVerdict verdict = of.verdict();
        if (!of.isEntry() || !of.isLimited() || verdict == null) {
            return Finding.notApplicable();
        }
        Map<String, Object> params = Map.of("used", verdict.used(), "allowed", daysMax(of.rule()));
        return verdict.mayStayUntil() == null
                ? Finding.of(
                        Reason.refers(Severity.STAY, "stay-used-up", params).from(of.pack()))
                : Finding.passed();
    }

    private static Finding stayLongEnough(CrossingCase of) {
        StayVerdict verdict = of.verdict();
        Integer planned = of.shown().plannedDays();
        if (!of.isEntry() || verdict == null || planned == null || verdict.mayStayUntil() == null) {
            return Finding.notApplicable();
        }
        LocalDate until = verdict.mayStayUntil();
        Map<String, Object> params = Map.of("mayStayUntil", until.toString(), "plannedDays", planned);
        return of.on().plusDays(planned - 1L).isAfter(until)
                ? Finding.of(Reason.notes(Severity.STAY, "stay-short", params).from(of.pack()))
                : Finding.passed();
    }

    /// Looks at the stay that ends now: overstays of earlier visits were somebody's decision then.
    private static Finding stayKept(CrossingCase of) {
        StayVerdict verdict = of.verdict();
        if (of.isEntry()
                || !of.isLimited()
                || verdict == null
                || verdict.counted().isEmpty()) {
            return Finding.notApplicable();
        }
        CountedStay ending = verdict.counted().getLast();
        LocalDate over = ending.overSince();
        if (over == null || ending.basis() != CountedStay.Basis.STILL_INSIDE) {
            return Finding.passed();
        }
        Map<String, Object> params = Map.of(
                "days", ending.overstayDays(), "mayStayUntil", over.minusDays(1).toString());
        return Finding.of(Reason.refers(Severity.STAY, "overstayed", params).from(of.pack()));
    }

    static int daysMax(StayRule rule) {
        return switch (rule) {
            case StayRule.RollingWindow window -> window.daysMax();
            case StayRule.PerYear year -> year.daysMax();
            case StayRule.PerVisit visit -> visit.daysMax();
            case StayRule.Unlimited unlimited -> Integer.MAX_VALUE;
            case StayRule.NotAllowed notAllowed -> 0;
        };
    }
}
