package org.limen.engine.stay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A state's or a regime's rules of entry and stay, as they changed over time.
///
/// @param name     what it is called on the command line and in the record: `90-180`
/// @param state    the three-letter code of the state, or of the union of states
/// @param title    its name in English
/// @param editions oldest first, each in force until the next one begins
public record CountryPack(String name, String state, String title, List<Edition> editions) {
    public CountryPack {
        editions = List.copyOf(editions);
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("a pack has one edition at least");
        }
        for (int i = 1; i < editions.size(); i++) {
            if (!editions.get(i).validFrom().isAfter(editions.get(i - 1).validFrom())) {
                throw new IllegalArgumentException(
                        "edition " + editions.get(i).number() + " does not begin after the edition before it");
            }
        }
    }

    /// The edition in force on a day; empty on a day before the first.
    public Optional<Edition> on(LocalDate day) {
        return editions.reversed().stream()
                .filter(edition -> !edition.validFrom().isAfter(day))
                .findFirst();
    }

    public Edition first() {
        return editions.getFirst();
    }
}
