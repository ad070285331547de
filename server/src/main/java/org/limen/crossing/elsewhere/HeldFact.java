package org.limen.crossing.elsewhere;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.crossing.check.Checked;

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
    /// @param body the findings as they were written
    record WasChecked(UUID crossing, Checked checked, String body) implements HeldFact {}

    /// An officer decided.
    record Decided(
            UUID crossing,
            String state,
            String officerName,
            @Nullable String note) implements HeldFact {}

    /// It makes no sense here.
    record Senseless(String problem) implements HeldFact {}
}
