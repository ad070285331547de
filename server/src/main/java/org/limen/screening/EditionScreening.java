package org.limen.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.limen.kernel.Answer;

/// Screening against one edition of a list, in force or not, for who looks at the past again.
public interface EditionScreening {
    /// The editions of lists of persons that are in force.
    List<Current> current();

    /// An edition ready to be asked; a refusal where there is none or it is one of documents.
    Answer<Edition> edition(String list, long number);

    /// What an edition has that another has not; empty where one of them is not there. Against 0, which is no edition,
    /// everything is new.
    Optional<Changes> changes(String list, long number, long against);

    /// @param since            when it came into force
    /// @param screenedBackDays how far back travellers are to be screened against what is new in it
    record Current(String list, long number, Instant since, int screenedBackDays, double perThousand) {}

    /// One edition of a list.
    interface Edition {
        String list();

        long number();

        /// The hits of this edition alone at a rate of alerts, with what was judged of each before.
        List<ScreeningHit> screen(Traveller traveller, double perThousand);
    }

    /// Entries that differ between two editions.
    ///
    /// @param everything whether all entries are new
    /// @param putEntries new ones and those with another name, date, nationality or the like
    record Changes(boolean everything, Set<String> putEntries, Set<String> removedEntries) {
        public Changes {
            putEntries = Set.copyOf(putEntries);
            removedEntries = Set.copyOf(removedEntries);
        }

        public boolean concerns(String entry) {
            return everything || putEntries.contains(entry);
        }

        public boolean isNothing() {
            return !everything && putEntries.isEmpty();
        }
    }
}
