package org.limen.demo.world;

import java.util.List;

/// A planted case before it has its place in the morning.
///
/// @param parties  who comes, in this order; the case shows in the last one
/// @param subject  the traveller it is about, in the last party
/// @param listings the entries of lists that it rests on
record Case(List<Party> parties, Member subject, List<Listing> listings) {
    Case {
        parties = List.copyOf(parties);
        listings = List.copyOf(listings);
    }

    /// A case that shows in the first member of one party.
    static Case in(Party party, Listing... listings) {
        return new Case(List.of(party), party.members().getFirst(), List.of(listings));
    }

    /// A case that only shows in the second of two parties.
    static Case inSecond(Party first, Party second) {
        return new Case(List.of(first, second), second.members().getFirst(), List.of());
    }

    Party last() {
        return parties.getLast();
    }
}
