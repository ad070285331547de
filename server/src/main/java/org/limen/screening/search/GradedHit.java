package org.limen.screening.search;

import java.util.List;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.screening.ScreeningHit;

/// A hit with its grade, the bits from which its list raises an alert, and all that the list knows of the entry.
///
/// @param kind `person`, `organisation`, `vessel`, `aircraft`
public record GradedHit(Grade grade, String kind, double thresholdBits, ScreeningHit hit, Listed listed) {

    /// One of an entry's names, and whether the list itself calls it weak.
    public record Name(String text, boolean weak) {}

    /// An entry as its list writes it.
    public record Listed(
            List<Name> names,
            List<String> birthDates,
            List<String> nationalities,
            String sex,
            List<String> documentNumbers,
            List<String> birthPlaces) {
        static Listed of(ListedSubject subject) {
            return new Listed(
                    subject.names().stream().map(Listed::name).toList(),
                    subject.birthDates().stream().map(PartialDate::toString).toList(),
                    subject.nationalities().stream().sorted().toList(),
                    subject.sex().code(),
                    subject.documentNumbers(),
                    subject.birthPlaces());
        }

        private static Name name(ListedName name) {
            return new Name(name.text(), name.isWeak());
        }
    }

    public static GradedHit of(ListSearch.Match match) {
        return new GradedHit(
                Grade.of(match),
                match.subject().kind().code(),
                Math.round(match.thresholdBits() * 10) / 10.0,
                match.hit(),
                Listed.of(match.subject()));
    }
}
