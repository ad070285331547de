package org.limen.demo.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.limen.demo.people.Chance;
import org.limen.demo.world.Party.Place;

/// When and in which lane each party of the morning stands before a booth.
///
/// Parties join the queue of a post over the morning, most of them in its rush hour; each lane serves one after the
/// other, so that the waits follow from who came when. The last one is served just before the morning ends.
final class Schedule {
    private static final Duration MORNING = Duration.ofHours(5);
    private static final double RUSH_AT = 0.4;
    private static final double RUSH_WIDTH = 0.12;
    private static final double RUSH_SHARE = 0.45;
    private static final int PARTY_SECONDS = 45;
    private static final int TRAVELLER_SECONDS = 38;

    private final Places places;
    private final List<Wish> wishes = new ArrayList<>();

    Schedule(Places places) {
        this.places = places;
    }

    /// The party comes at some time of the morning, most likely in the rush hour.
    void add(Chance chance, Party party) {
        double moment = chance.happens(RUSH_SHARE) ? chance.around(RUSH_AT, RUSH_WIDTH) : chance.below(1000) / 1000.0;
        add(party, Math.clamp(moment, 0, 0.999));
    }

    /// The party comes at this part of the morning: 0 for its beginning, 1 for its end.
    void add(Party party, double moment) {
        wishes.add(new Wish(party, moment));
    }

    /// Every arrival in the order of time; all are entered afterwards.
    List<Arrival> arrivals(Chance chance, Instant end, LocalDate today) {
        List<Turn> turns = turns(chance);
        long last = turns.stream().mapToLong(Turn::servedSecond).max().orElse(0);
        Instant start = end.minusSeconds(last + 20);
        return turns.stream()
                .sorted(Comparator.comparingLong(Turn::servedSecond))
                .map(turn -> turn.arrival(start, today))
                .toList();
    }

    private List<Turn> turns(Chance chance) {
        Map<Place, Long> freeAt = new HashMap<>();
        return wishes.stream()
                .sorted(Comparator.comparingDouble(Wish::moment))
                .map(wish -> turn(chance, wish, freeAt))
                .toList();
    }

    private Turn turn(Chance chance, Wish wish, Map<Place, Long> freeAt) {
        Party party = wish.party();
        long queued = (long) (wish.moment() * MORNING.toSeconds());
        Place place = shortestQueue(places.lanes(places.post(chance, party), party).stream(), freeAt);
        long served = Math.max(queued + 5, freeAt.getOrDefault(place, 0L));
        freeAt.put(
                place,
                served
                        + PARTY_SECONDS
                        + (long) TRAVELLER_SECONDS * party.members().size());
        return new Turn(party, place, queued, served);
    }

    private static Place shortestQueue(Stream<Place> lanes, Map<Place, Long> freeAt) {
        return lanes.min(Comparator.comparingLong((Place lane) -> freeAt.getOrDefault(lane, 0L)))
                .orElseThrow();
    }

    private record Wish(Party party, double moment) {}

    private record Turn(Party party, Place place, long queuedSecond, long servedSecond) {
        Arrival arrival(Instant start, LocalDate today) {
            return party.at(place, start.plusSeconds(servedSecond), start.plusSeconds(queuedSecond), true, today);
        }
    }
}
