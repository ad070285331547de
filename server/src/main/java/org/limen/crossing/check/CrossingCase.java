package org.limen.crossing.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.limen.document.DocumentCase;
import org.limen.engine.stay.Edition;
import org.limen.engine.stay.StayRule;
import org.limen.engine.stay.StayVerdict;
import org.limen.kernel.Source;
import org.limen.screening.ListStatus;
import org.limen.screening.ScreeningHit;

/// One traveller at one crossing, with everything that the rules look at.
///
/// @param companions the whole arrival, this traveller included
/// @param verdict    the days of stay under the pack's rule; null for nationals without a limit or holders of a permit
/// @param rule       the rule that the verdict rests on
/// @param last       the latest recorded crossing before this one, or null
/// @param lists      every list in force
record CrossingCase(
        ArrivalRequest arrival,
        ArrivalRequest.Person shown,
        Instant at,
        LocalDate on,
        Checked.Person person,
        List<Companion> companions,
        DocumentCase document,
        Edition edition,
        Source pack,
        StayRule rule,
        @Nullable StayVerdict verdict,
        boolean permitHeld,
        List<Checked.Past> history,
        Checked.@Nullable Past last,
        List<ScreeningHit> hits,
        List<ListStatus> lists) {

    /// Another traveller of the same arrival, as far as a child's company is judged by it.
    record Companion(
            java.util.UUID id, String surname, @Nullable Integer ageYears) {}

    boolean isEntry() {
        return arrival.direction() == Direction.ENTRY;
    }

    boolean isChild() {
        Integer age = person.ageYears();
        return age != null && age < edition.childBelowYears();
    }

    /// Whether an adult of this arrival answers for the traveller: the one named, or one of the same family name.
    boolean isAccompanied() {
        return companions.stream()
                .filter(other -> !other.id().equals(shown.id()))
                .filter(other -> other.ageYears() != null && other.ageYears() >= edition.childBelowYears())
                .anyMatch(adult -> shown.accompaniedBy() == null
                        ? adult.surname().equals(person.surname())
                        : adult.id().equals(shown.accompaniedBy()));
    }

    boolean isLimited() {
        return !(rule instanceof StayRule.Unlimited) && !permitHeld;
    }
}
