package org.limen.demo.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.limen.demo.people.Chance;
import org.limen.demo.people.State;
import org.limen.demo.world.Arrival.Direction;
import org.limen.engine.stay.Crossing;
import org.limen.engine.stay.StayHistory;
import org.limen.engine.stay.StayRule;
import org.limen.engine.stay.StayRules;
import org.limen.engine.stay.StayVerdict;

/// People whose past crossings matter: overstayers, those whose days are used up, and those the record lost.
///
/// How long a stay must have been is asked of the rules themselves.
/// Under a rule that begins anew each January some cases cannot exist early in a year: they are then left out.
final class StayCases {
    private static final int BACK_DAYS_MAX = 320;
    private static final int OVERSTAY_DAYS_MIN = 4;
    private static final int AWAY_DAYS = 6;
    private final Companies companies;
    private final Past past;

    StayCases(Companies companies, Past past) {
        this.companies = companies;
        this.past = past;
    }

    /// Came in long ago and leaves today, days too late.
    Optional<Case> overstayed(Chance chance) {
        State state = companies.ordinaryState(chance);
        LocalDate today = companies.today();
        return first(back ->
                        assess(state, Crossing.entry(today.minusDays(back))).overstayDays() >= OVERSTAY_DAYS_MIN)
                .map(back -> today.minusDays(back + chance.below(15)))
                .map(entered -> {
                    Party party = single(chance, state, Direction.EXIT);
                    past.crossed(chance, party, Direction.ENTRY, entered);
                    return Case.in(party);
                });
    }

    /// Came in long ago and is still inside, days too late: nobody of this morning, but of the overstay list.
    void neverLeft(Chance chance) {
        State state = companies.ordinaryState(chance);
        LocalDate today = companies.today();
        first(back -> assess(state, Crossing.entry(today.minusDays(back))).overstayDays() >= OVERSTAY_DAYS_MIN)
                .ifPresent(back -> past.crossed(
                        chance,
                        single(chance, state, Direction.ENTRY),
                        Direction.ENTRY,
                        today.minusDays(back + chance.below(40))));
    }

    /// Left a week ago after staying as long as the rules allow, and wants to come in again.
    Optional<Case> usedUp(Chance chance) {
        State state = companies.ordinaryState(chance);
        LocalDate left = companies.today().minusDays(AWAY_DAYS);
        return first(back ->
                        back > AWAY_DAYS && isUsedUp(state, companies.today().minusDays(back), left))
                .map(back -> {
                    Party party = single(chance, state, Direction.ENTRY);
                    past.stayed(chance, party, companies.today().minusDays(back), left);
                    return Case.in(party);
                });
    }

    /// Came in weeks ago, and comes in again: no exit was recorded.
    Case exitMissing(Chance chance) {
        Party party = single(chance, companies.ordinaryState(chance), Direction.ENTRY);
        past.crossed(chance, party, Direction.ENTRY, companies.today().minusDays(chance.between(20, 40)));
        return Case.in(party);
    }

    /// Comes in early in the morning and again towards its end.
    Case enteredTwice(Chance chance) {
        Party party = single(chance, companies.ordinaryState(chance), Direction.ENTRY);
        List<Member> again = party.members().stream()
                .map(member -> member.again(chance.id()))
                .toList();
        return Case.inSecond(
                party, new Party(chance.id(), Direction.ENTRY, party.conveyance(), party.postKind(), again));
    }

    /// Leaves without having come in.
    Case entryMissing(Chance chance) {
        return Case.in(single(chance, companies.ordinaryState(chance), Direction.EXIT));
    }

    private Party single(Chance chance, State state, Direction direction) {
        return companies.single(chance, companies.member(chance, companies.adult(chance, state)), direction);
    }

    private boolean isUsedUp(State state, LocalDate entered, LocalDate left) {
        Integer remaining =
                assess(state, Crossing.entry(entered), Crossing.exit(left)).remaining();
        return remaining != null && remaining == 0;
    }

    private StayVerdict assess(State state, Crossing... crossings) {
        StayRule rule = companies.group(state).stay();
        return StayRules.assess(rule, new StayHistory(List.of(crossings), List.of(), null), companies.today());
    }

    private static Optional<Integer> first(IntPredicate enough) {
        return IntStream.range(1, BACK_DAYS_MAX).filter(enough).boxed().findFirst();
    }
}
