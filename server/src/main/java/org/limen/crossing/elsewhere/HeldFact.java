package org.limen.crossing.elsewhere;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Checked;
import org.limen.screening.Judgement;

/// What an entry of another node says of crossings.
sealed interface HeldFact {
    /// Travellers were shown together.
    record Arrived(ElsewhereTable.Shown shown, List<UUID> crossings) implements HeldFact {
        public Arrived {
            crossings = List.copyOf(crossings);
        }
    }

    /// One of them was checked.
    ///
    /// @param body         the findings as they were written
    /// @param mayStayUntil the last day of the stay that it would begin; null where days of stay are not counted
    record WasChecked(
            UUID crossing,
            Checked checked,
            String body,
            @Nullable LocalDate mayStayUntil) implements HeldFact {}

    /// An officer decided.
    record Decided(
            UUID crossing,
            String state,
            String officerName,
            @Nullable String note) implements HeldFact {}

    /// An officer said whether a traveller is a listed person.
    ///
    /// @param crossingOrigin the node that recorded the crossing, empty for the one that says it
    /// @param personKey      empty where the entry doesn't say it, and the crossing has to
    /// @param edition        of the list; null where the entry doesn't say it
    record Said(
            String crossingOrigin,
            UUID crossing,
            String personKey,
            String list,
            String entry,
            @Nullable Long edition,
            Judgement.By officer,
            boolean same,
            String why)
            implements HeldFact {}

    /// It makes no sense here.
    record Senseless(String problem) implements HeldFact {}
}
