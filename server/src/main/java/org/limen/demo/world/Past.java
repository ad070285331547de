package org.limen.demo.world;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.limen.demo.people.Chance;
import org.limen.demo.world.Arrival.Direction;

/// The crossings of the months before the morning, which its cases rest on.
final class Past {
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);
    private final Places places;
    private final ZoneId zone;
    private final List<Arrival> arrivals = new ArrayList<>();

    Past(Places places, ZoneId zone) {
        this.places = places;
        this.zone = zone;
    }

    /// The party crossed on that day, with the same documents.
    void crossed(Chance chance, Party party, Direction direction, LocalDate day) {
        crossed(chance, party, direction, day, direction == Direction.ENTRY ? MORNING : AFTERNOON);
    }

    private void crossed(Chance chance, Party party, Direction direction, LocalDate day, LocalTime time) {
        ZonedDateTime at = day.atTime(time).plusMinutes(chance.below(180)).atZone(zone);
        var members = party.members().stream()
                .map(member -> member.again(chance.id()))
                .toList();
        Party then = new Party(chance.id(), direction, party.conveyance(), party.postKind(), members);
        arrivals.add(then.at(places.any(chance, then), at.toInstant(), null, true, day));
    }

    /// A stay from one day to another, both recorded.
    void stayed(Chance chance, Party party, LocalDate from, LocalDate to) {
        crossed(chance, party, Direction.ENTRY, from);
        crossed(chance, party, Direction.EXIT, to);
    }

    /// Over in the morning in this direction, and back in the afternoon.
    void commuted(Chance chance, Party party, Direction direction, LocalDate day) {
        crossed(chance, party, direction, day, MORNING);
        crossed(chance, party, direction.opposite(), day, AFTERNOON);
    }

    /// Every crossing, oldest first.
    List<Arrival> inOrder() {
        return arrivals.stream()
                .sorted(Comparator.comparing(arrival -> Objects.requireNonNull(arrival.at())))
                .toList();
    }
}
