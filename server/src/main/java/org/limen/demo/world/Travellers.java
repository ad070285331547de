package org.limen.demo.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.limen.demo.people.Chance;
import org.limen.demo.people.Person;
import org.limen.demo.people.Spelling;
import org.limen.demo.people.State;
import org.limen.demo.world.Arrival.Direction;
import org.limen.demo.world.Arrival.Traveller;
import org.limen.demo.world.Region.Post;
import org.limen.engine.stay.Edition;

/// Arrivals without end for a node that shall be kept busy, each with its number: the same seed and number give the
/// same people in the same vehicle, whoever asks and in whatever order.
///
/// One arrival in two hundred brings somebody who stands on the lists of [Listings#persons] of the same seed.
public final class Travellers {
    private static final int LISTED_ONE_IN = 200;

    private final Chance chance;
    private final long seed;
    private final int listed;
    private final Companies companies;
    private final Places places;
    private final LocalDate today;

    private Travellers(long seed, int listed, Region region, List<Post> posts, Edition rules, LocalDate today) {
        this.chance = Chance.of(seed).part("travellers");
        this.seed = seed;
        this.listed = listed;
        this.today = today;
        this.places = new Places(posts);
        this.companies = new Companies(
                rules, State.of(region.node().state()), State.of(region.node().neighbour()), today);
    }

    /// Travellers of the sample region.
    ///
    /// @param listed how many made-up people stand on the lists, of whom some come; 0 for none
    /// @param on     the moment whose day decides ages and which papers are good
    public static Travellers of(long seed, int listed, Edition rules, Instant on) {
        return of(seed, listed, rules, on, Region.sample().posts());
    }

    /// The same, who all turn up at these posts.
    public static Travellers of(long seed, int listed, Edition rules, Instant on, List<Post> posts) {
        Region region = Region.sample();
        LocalDate today = on.atZone(ZoneId.of(region.node().zone())).toLocalDate();
        return new Travellers(seed, listed, region, posts, rules, today);
    }

    /// The arrival with this number, to be answered now.
    ///
    /// @param run sets the ids apart: in another run the same people come again, and nothing counts as sent twice
    public Arrival arrival(long number, long run) {
        Chance dice = chance.part(number);
        Party party = listed > 0 && dice.below(LISTED_ONE_IN) == 0 ? withListed(dice) : companies.any(dice);
        return of(party.at(places.any(dice, party), Instant.EPOCH, null, false, today), run);
    }

    private static Arrival of(Arrival made, long run) {
        return new Arrival(
                id(made.id(), run),
                null,
                false,
                null,
                made.post(),
                made.lane(),
                made.direction(),
                made.conveyance(),
                made.travellers().stream().map(one -> of(one, run)).toList());
    }

    private static Traveller of(Traveller made, long run) {
        UUID with = made.accompaniedBy();
        return new Traveller(
                id(made.id(), run),
                made.mrz(),
                made.typed(),
                made.furtherMrz(),
                made.indicators(),
                with == null ? null : id(with, run),
                made.plannedDays());
    }

    /// Changes the lower bits only, below the variant of the id.
    private static UUID id(UUID made, long run) {
        return new UUID(made.getMostSignificantBits(), made.getLeastSignificantBits() ^ (run & 0x0FFFFFFFFFFFFFFFL));
    }

    private Party withListed(Chance dice) {
        Person person = Listings.person(seed, 1 + dice.below(listed));
        Person onPaper = person.named(Spelling.romanised(dice, person.name()));
        return companies.accompanied(dice, companies.member(dice, onPaper), Direction.ENTRY);
    }

    /// The codes of the states that the travellers come from.
    public static List<String> nationalities() {
        return State.all().stream().map(State::letters).toList();
    }
}
