package org.limen.crossing.check;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.limen.kernel.Finding;
import org.limen.kernel.Reason;
import org.limen.kernel.Rule;
import org.limen.kernel.Severity;
import org.limen.kernel.Source;
import org.limen.screening.Judgement;
import org.limen.screening.ListStatus;
import org.limen.screening.ScreeningHit;

/// Whom the lists look for, what was judged of a pair before, and whether the lists can be relied on.
final class AlertRules {
    /// An alert that asks for a report and no more: stopping the person would give it away.
    static final String DISCREET = "discreet-check";

    static final List<Rule<CrossingCase>> ALL = List.of(
            new Rule<>("no-alert", AlertRules::noAlert), new Rule<>("lists-in-force", AlertRules::listsInForce));

    private AlertRules() {}

    private static Finding noAlert(CrossingCase of) {
        return Finding.of(of.hits().stream().map(hit -> reason(hit, of)).toList());
    }

    private static Reason reason(ScreeningHit hit, CrossingCase of) {
        Source source = of.lists().stream()
                .filter(list -> list.list().equals(hit.list()))
                .map(list -> new Source(list.list(), list.edition(), list.ageSeconds()))
                .findFirst()
                .orElse(null);
        Judgement judged = hit.judgement();
        return (judged == null ? alert(hit) : judged(hit, judged)).from(source);
    }

    private static Reason alert(ScreeningHit hit) {
        Map<String, Object> params =
                Map.of("list", hit.list(), "entry", hit.entry(), "name", hit.name(), "category", hit.category());
        return hit.category().equals(DISCREET)
                ? Reason.notes(Severity.ALERT, "alert-hit", params)
                : Reason.refers(Severity.ALERT, "alert-hit", params);
    }

    private static Reason judged(ScreeningHit hit, Judgement judged) {
        Map<String, Object> params = Map.of(
                "list", hit.list(),
                "entry", hit.entry(),
                "officer", judged.officer().name(),
                "on", judged.at().atZone(ZoneOffset.UTC).toLocalDate().toString());
        return judged.same()
                ? Reason.refers(Severity.ALERT, "alert-judged-same", params)
                : Reason.notes(Severity.ALERT, "alert-judged-different", params);
    }

    private static Finding listsInForce(CrossingCase of) {
        var missing = List.of("persons", "documents").stream()
                .filter(kind ->
                        of.lists().stream().noneMatch(list -> list.kind().equals(kind)))
                .map(kind -> Reason.notes(Severity.NOTICE, "list-missing", Map.of("list", kind)));
        var stale = of.lists().stream().filter(ListStatus::stale).map(AlertRules::stale);
        return Finding.of(java.util.stream.Stream.concat(missing, stale).toList());
    }

    private static Reason stale(ListStatus list) {
        Map<String, Object> params = Map.of(
                "list", list.list(),
                "ageHours", list.ageSeconds() / 3600,
                "allowedHours", list.staleAfterSeconds() / 3600);
        return Reason.notes(Severity.NOTICE, "list-stale", params)
                .from(new Source(list.list(), list.edition(), list.ageSeconds()));
    }
}
