package org.limen.demo.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.limen.demo.people.Chance;
import org.limen.demo.people.People;
import org.limen.demo.people.State;
import org.limen.demo.world.Arrival.Direction;
import org.limen.engine.stay.Edition;

/// A made-up morning at the border of the sample region with everything it rests on.
///
/// The same seed, rules and end give the same world on every machine.
///
/// @param listings what stands on the lists
/// @param past     the crossings of the months before, oldest first
/// @param morning  the arrivals in the order of time
/// @param plants   the cases put among them
public record World(List<Listing> listings, List<Arrival> past, List<Arrival> morning, List<Plant> plants) {
    private static final int PAST_COMMUTERS = 24;
    private static final int PAST_DAYS = 200;
    private static final int OVERSTAYERS_INSIDE = 14;
    private static final double COMMUTES_A_DAY = 0.22;
    private static final int STAY_DAYS_MAX = 20;

    /// Makes the morning that ends at this moment.
    public static World of(long seed, Region region, Edition rules, Instant end) {
        return new Making(Chance.of(seed), region, rules, end).world(seed);
    }

    private static final class Making {
        private final Chance chance;
        private final Region region;
        private final Instant end;
        private final LocalDate today;
        private final Companies companies;
        private final Past past;
        private final Schedule schedule;

        Making(Chance chance, Region region, Edition rules, Instant end) {
            ZoneId zone = ZoneId.of(region.node().zone());
            this.chance = chance;
            this.region = region;
            this.end = end;
            this.today = end.atZone(zone).toLocalDate();
            this.companies = new Companies(
                    rules,
                    State.of(region.node().state()),
                    State.of(region.node().neighbour()),
                    today);
            Places places = new Places(region.posts());
            this.past = new Past(places, zone);
            this.schedule = new Schedule(places);
        }

        World world(long seed) {
            ordinary();
            var planting = new Planting(companies, schedule, past);
            planting.all(chance.part("plants"));
            var stays = new StayCases(companies, past);
            repeat(OVERSTAYERS_INSIDE, "never left", stays::neverLeft);
            var listings = new ArrayList<Listing>(planting.listings());
            listings.addAll(
                    Listings.ofRegion(seed, region.node().state(), region.node().neighbour()));
            return new World(
                    List.copyOf(listings),
                    past.inOrder(),
                    schedule.arrivals(chance.part("schedule"), end, today),
                    planting.plants());
        }

        private void ordinary() {
            repeat(PAST_COMMUTERS, "old commuters", this::commuterWithPast);
            repeat(50, "commuters", dice -> come(dice, companies.commuter(dice)));
            repeat(60, "neighbours", dice -> come(dice, companies.neighbourCommuter(dice)));
            repeat(55, "families", dice -> pass(dice, companies.family(dice, state(dice), direction(dice))));
            repeat(110, "cars", dice -> pass(dice, companies.car(dice, state(dice), direction(dice))));
            repeat(65, "lorries", dice -> pass(dice, companies.lorry(dice, direction(dice))));
            repeat(75, "ferry", dice -> pass(dice, companies.footPassenger(dice, direction(dice))));
            repeat(5, "coaches", dice -> pass(dice, companies.bus(dice, direction(dice))));
            repeat(35, "home", dice -> come(dice, companies.car(dice, companies.home(), direction(dice))));
        }

        private void repeat(int times, String name, java.util.function.Consumer<Chance> act) {
            Chance dice = chance.part(name);
            IntStream.range(0, times).forEach(number -> act.accept(dice.part(number)));
        }

        /// Foreigners who leave have come in some days before.
        private void pass(Chance dice, Party party) {
            if (party.direction() == Direction.EXIT) {
                past.crossed(dice, party, Direction.ENTRY, today.minusDays(dice.between(1, STAY_DAYS_MAX)));
            }
            come(dice, party);
        }

        private void come(Chance dice, Party party) {
            schedule.add(dice, party);
        }

        private void commuterWithPast(Chance dice) {
            Party party = dice.happens(0.6) ? companies.commuter(dice) : companies.neighbourCommuter(dice);
            Direction out = party.direction();
            for (LocalDate day = today.minusDays(PAST_DAYS); day.isBefore(today); day = day.plusDays(1)) {
                if (dice.happens(COMMUTES_A_DAY)) {
                    past.commuted(dice, party, out, day);
                }
            }
            come(dice, party);
        }

        private static State state(Chance dice) {
            return People.anyState(dice);
        }

        private static Direction direction(Chance dice) {
            return dice.happens(0.5) ? Direction.ENTRY : Direction.EXIT;
        }
    }
}
