package org.limen.crossing.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.limen.kernel.Finding;
import org.limen.kernel.Reason;
import org.limen.kernel.Rule;
import org.limen.kernel.Severity;

/// Whether this crossing fits to what the record holds of the person and of the document.
final class RecordRules {
    static final List<Rule<CrossingCase>> ALL = List.of(
            new Rule<>("document-of-one-person", RecordRules::documentOfOnePerson),
            new Rule<>("entries-and-exits-match", RecordRules::entriesAndExitsMatch),
            new Rule<>("recorded-in-time", RecordRules::recordedInTime));

    private RecordRules() {}

    private static Finding documentOfOnePerson(CrossingCase of) {
        String number = of.document().document().number();
        return of.history().stream()
                .filter(past -> !number.isEmpty() && past.documentNumber().equals(number))
                .filter(past -> past.otherPerson())
                .findFirst()
                .map(past -> Finding.of(
                        Reason.refers(Severity.RECORD, "document-number-reused", Map.of("otherName", past.fullName()))))
                .orElse(Finding.passed());
    }

    /// A missing exit of somebody whose days count is looked into; for who may stay anyway it is only noted.
    private static Finding entriesAndExitsMatch(CrossingCase of) {
        Checked.Past last = of.last();
        String direction = of.arrival().direction().code();
        if (last == null) {
            return of.isEntry() || !of.isLimited()
                    ? Finding.notApplicable()
                    : Finding.of(Reason.notes(Severity.RECORD, "exit-without-entry", Map.of()));
        }
        if (!last.direction().equals(direction)) {
            return Finding.passed();
        }
        if (!of.isEntry()) {
            return Finding.of(Reason.notes(Severity.RECORD, "exit-without-entry", Map.of()));
        }
        Map<String, Object> params = Map.of("on", day(last.at()), "post", last.post());
        return Finding.of(
                of.isLimited()
                        ? Reason.refers(Severity.RECORD, "entry-without-exit", params)
                        : Reason.notes(Severity.RECORD, "entry-without-exit", params));
    }

    private static Finding recordedInTime(CrossingCase of) {
        return of.arrival().enteredLate()
                ? Finding.of(Reason.notes(
                        Severity.NOTICE, "crossing-late", Map.of("at", of.at().toString())))
                : Finding.passed();
    }

    private static String day(Instant at) {
        return at.toString().substring(0, 10);
    }
}
