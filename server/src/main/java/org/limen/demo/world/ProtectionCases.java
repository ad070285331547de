package org.limen.demo.world;

import java.util.List;
import org.limen.demo.people.Chance;
import org.limen.demo.people.People;
import org.limen.demo.people.State;
import org.limen.demo.world.Arrival.Conveyance;
import org.limen.demo.world.Arrival.Direction;

/// People who need protection before anything else is asked.
final class ProtectionCases {
    private final Companies companies;

    ProtectionCases(Companies companies) {
        this.companies = companies;
    }

    /// A child on foot with nobody responsible.
    Case childAlone(Chance chance) {
        State state = companies.ordinaryState(chance);
        Member child = companies
                .member(chance, People.child(chance, state, companies.today()))
                .alone();
        return Case.in(new Party(chance.id(), Direction.ENTRY, Conveyance.FOOT, "road", List.of(child)));
    }

    /// The officer saw it or was told.
    Case indicating(Chance chance, String indicator) {
        State state = People.anyState(chance);
        Member member = companies.member(chance, companies.adult(chance, state)).indicating(indicator);
        return Case.in(companies.accompanied(chance, member, Direction.ENTRY));
    }
}
