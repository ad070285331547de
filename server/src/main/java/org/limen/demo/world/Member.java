package org.limen.demo.world;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.limen.demo.people.Paper;
import org.limen.demo.people.Person;
import org.limen.demo.world.Arrival.Traveller;
import org.limen.demo.world.Arrival.Typed;

/// One person of a party with the document that is handed over.
///
/// @param id          of the traveller in the arrival
/// @param scanned     the machine-readable zone as the scanner gives it, which may be damaged
/// @param beside      visas and permits shown with it
/// @param typed       what the officer typed besides, or instead of the zone
/// @param indicators  what the officer saw or was told: `asks-protection`
/// @param accompanied whether somebody responsible is with a child
record Member(
        UUID id,
        Paper paper,
        List<String> scanned,
        List<Paper> beside,
        @Nullable Typed typed,
        List<String> indicators,
        boolean accompanied,
        @Nullable Integer plannedDays) {
    static Member with(UUID id, Paper paper, List<Paper> beside) {
        return new Member(id, paper, paper.zone(), beside, null, List.of(), true, null);
    }

    Member scannedAs(List<String> lines) {
        return new Member(id, paper, lines, beside, typed, indicators, accompanied, plannedDays);
    }

    Member typedAs(Typed form) {
        return new Member(id, paper, scanned, beside, form, indicators, accompanied, plannedDays);
    }

    Member indicating(String indicator) {
        return new Member(id, paper, scanned, beside, typed, List.of(indicator), accompanied, plannedDays);
    }

    Member alone() {
        return new Member(id, paper, scanned, beside, typed, indicators, false, plannedDays);
    }

    Member planning(int days) {
        return new Member(id, paper, scanned, beside, typed, indicators, accompanied, days);
    }

    /// The same person with the same document at another time.
    Member again(UUID otherId) {
        return with(otherId, paper, beside);
    }

    Person person() {
        return paper.holder();
    }

    /// The form of the programming interface; `adult` is who answers for the children of the party.
    Traveller form(@Nullable UUID adult) {
        UUID with = accompanied && !id.equals(adult) ? adult : null;
        List<List<String>> further = beside.stream().map(Paper::zone).toList();
        return new Traveller(id, scanned, typed, further, indicators, with, plannedDays);
    }

    /// What an officer would type from the document, letter by letter.
    Typed copied() {
        Person person = paper.holder();
        return new Typed(
                paper.kind().code(),
                paper.number(),
                paper.issuer().replace("<", ""),
                person.name().surname(),
                person.name().givenNames(),
                person.birthDate(),
                person.sex().code(),
                person.state().letters(),
                paper.expiryDate());
    }
}
