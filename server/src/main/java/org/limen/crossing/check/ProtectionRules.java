package org.limen.crossing.check;

import java.util.List;
import java.util.Map;
import org.limen.kernel.Finding;
import org.limen.kernel.Reason;
import org.limen.kernel.Rule;
import org.limen.kernel.Severity;

/// Who may need protection; nothing that other rules find can take these reasons away or stand before them.
final class ProtectionRules {
    static final List<Rule<CrossingCase>> ALL = List.of(
            new Rule<>("no-life-at-risk", of -> seen(of, Indicator.LIFE_AT_RISK, "life-at-risk")),
            new Rule<>("asks-no-protection", of -> seen(of, Indicator.ASKS_PROTECTION, "asks-protection")),
            new Rule<>(
                    "no-sign-of-trafficking",
                    of -> seen(of, Indicator.POSSIBLE_TRAFFICKING_VICTIM, "possible-trafficking")),
            new Rule<>("child-accompanied", ProtectionRules::childAccompanied));

    private ProtectionRules() {}

    private static Finding seen(CrossingCase of, Indicator indicator, String code) {
        return of.shown().indicatorsOrNone().contains(indicator)
                ? Finding.of(Reason.refers(Severity.PROTECTION, code, Map.of()))
                : Finding.passed();
    }

    private static Finding childAccompanied(CrossingCase of) {
        Integer age = of.person().ageYears();
        if (age == null || !of.isChild()) {
            return Finding.notApplicable();
        }
        boolean alone = of.shown().indicatorsOrNone().contains(Indicator.UNACCOMPANIED) || !of.isAccompanied();
        return alone
                ? Finding.of(Reason.refers(Severity.PROTECTION, "unaccompanied-child", Map.of("ageYears", age))
                        .from(of.pack()))
                : Finding.passed();
    }
}
