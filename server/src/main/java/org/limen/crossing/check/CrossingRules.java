package org.limen.crossing.check;

import java.util.List;
import java.util.stream.Stream;
import org.limen.document.DocumentRules;
import org.limen.kernel.Rule;

/// Everything that is asked of a traveller, in this order: protection first, alerts, the document, the stay, the
/// record.
final class CrossingRules {
    static final List<Rule<CrossingCase>> ALL = Stream.of(
                    ProtectionRules.ALL.stream(),
                    AlertRules.ALL.stream(),
                    DocumentRules.ALL.stream()
                            .map(rule -> new Rule<CrossingCase>(
                                    rule.name(), of -> rule.question().apply(of.document()))),
                    StayConditions.ALL.stream(),
                    RecordRules.ALL.stream())
            .flatMap(rules -> rules)
            .toList();

    private CrossingRules() {}
}
