package org.limen.crossing.check;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.limen.kernel.Reason;
import org.limen.kernel.Rule;
import org.limen.kernel.Severity;

/// What was left out of one traveller's check in a degraded mode.
///
/// @param over    the text that was drawn by
/// @param drawn   whether the draw said to check them whole
/// @param leftOut empty where the check is whole
public record Thinned(UUID thinning, String over, boolean drawn, List<ThinnedCheck> leftOut) {
    public Thinned {
        leftOut = List.copyOf(leftOut);
    }

    /// The findings with what may be left out left out.
    ///
    /// Children, whoever may need protection, whoever a list looks for, and whoever is referred anyway are checked
    /// whole, drawn or not: nothing but a cleared traveller's check is ever thinned.
    static Checked thin(Checked whole, CrossingCase of, Relief.Share share) {
        if (share.drawn() || of.isChild() || isLookedFor(whole)) {
            return whole.with(none(share));
        }
        Set<String> rules = share.checks().stream()
                .filter(ThinnedCheck::isRule)
                .map(ThinnedCheck::code)
                .collect(Collectors.toSet());
        Checked thin = noting(whole, rules);
        return thin.outcome().equals("referred")
                ? whole.with(none(share))
                : thin.with(new Thinned(share.thinning(), share.over(), false, leftOut(whole, of, share)));
    }

    private static Thinned none(Relief.Share share) {
        return new Thinned(share.thinning(), share.over(), share.drawn(), List.of());
    }

    /// A list or a sign of need speaks of this traveller, whether it refers them or says so in confidence.
    private static boolean isLookedFor(Checked whole) {
        return !whole.hits().isEmpty()
                || whole.reasons().stream()
                        .map(Reason::severity)
                        .anyMatch(severity -> severity == Severity.PROTECTION || severity == Severity.ALERT);
    }

    /// A rule is left out where it would have referred, an officer's act wherever there is something to do.
    private static List<ThinnedCheck> leftOut(Checked whole, CrossingCase of, Relief.Share share) {
        return share.checks().stream()
                .filter(check -> check.isRule() ? refers(whole, check) : isDue(check, of))
                .sorted()
                .toList();
    }

    private static boolean refers(Checked whole, ThinnedCheck check) {
        return whole.rules().stream()
                .anyMatch(rule -> rule.rule().equals(check.code()) && rule.outcome() == Rule.Outcome.REFERS);
    }

    private static boolean isDue(ThinnedCheck act, CrossingCase of) {
        return act != ThinnedCheck.VEHICLE_SEARCHED || of.arrival().conveyance().kind() != Conveyance.Kind.FOOT;
    }

    /// The same findings with these rules noting what they would refer for.
    private static Checked noting(Checked whole, Set<String> rules) {
        return whole.withReasons(
                whole.reasons().stream()
                        .map(reason -> rules.contains(reason.rule()) ? reason.noted() : reason)
                        .sorted(Reason.ORDER)
                        .toList(),
                whole.rules().stream()
                        .map(rule -> rules.contains(rule.rule()) ? rule.noted() : rule)
                        .toList());
    }
}
