package org.limen.demo.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.limen.demo.people.Chance;
import org.limen.demo.people.Paper;
import org.limen.demo.people.Papers;
import org.limen.demo.people.People;
import org.limen.demo.people.Person;
import org.limen.demo.people.State;
import org.limen.demo.world.Arrival.Conveyance;
import org.limen.demo.world.Arrival.Direction;
import org.limen.engine.stay.Edition;
import org.limen.engine.stay.TravellerGroup;
import org.limen.engine.stay.TravellerGroup.DocumentKind;
import org.limen.engine.stay.TravellerGroup.VisaNeed;

/// Puts ordinary people together into the parties in which they travel, each with papers that the rules accept.
final class Companies {
    private static final Set<String> LORRY_STATES = Set.of("TUR", "UKR", "SRB", "POL", "ROU", "BGR", "QTA");

    private final Edition rules;
    private final State home;
    private final State neighbour;
    private final LocalDate today;

    Companies(Edition rules, State home, State neighbour, LocalDate today) {
        this.rules = rules;
        this.home = home;
        this.neighbour = neighbour;
        this.today = today;
    }

    /// An ordinary party that nothing needs to be known about: foreigners come in, the state's own people either way.
    Party any(Chance chance) {
        int kind = chance.below(100);
        if (kind < 25) {
            return commuter(chance);
        }
        if (kind < 45) {
            return family(chance, People.anyState(chance), Direction.ENTRY);
        }
        if (kind < 60) {
            return lorry(chance, Direction.ENTRY);
        }
        return kind < 75
                ? footPassenger(chance, Direction.ENTRY)
                : car(chance, People.anyState(chance), Direction.ENTRY);
    }

    /// Somebody who lives on one side and works on the other, on the way there.
    Party commuter(Chance chance) {
        boolean livesHere = chance.happens(0.5);
        Direction direction = livesHere ? Direction.EXIT : Direction.ENTRY;
        Conveyance conveyance = chance.happens(0.7) ? car(chance) : new Conveyance("bicycle", null);
        return new Party(chance.id(), direction, conveyance, "road", List.of(member(chance, adult(chance, home))));
    }

    /// A national of the neighbour who comes over for a day's work.
    Party neighbourCommuter(Chance chance) {
        return new Party(
                chance.id(), Direction.ENTRY, car(chance), "road", List.of(member(chance, adult(chance, neighbour))));
    }

    Party family(Chance chance, State state, Direction direction) {
        List<Member> members = People.family(chance, state, today).stream()
                .map(person -> member(chance, person))
                .toList();
        return new Party(chance.id(), direction, car(chance), postKind(chance), members);
    }

    /// One to three adults in a car.
    Party car(Chance chance, State state, Direction direction) {
        List<Member> members = Stream.generate(() -> member(chance, adult(chance, state)))
                .limit(chance.between(1, 3))
                .toList();
        return new Party(chance.id(), direction, car(chance), postKind(chance), members);
    }

    Party lorry(Chance chance, Direction direction) {
        State state = chance.pick(State.all().stream()
                .filter(candidate -> LORRY_STATES.contains(candidate.code()))
                .toList());
        return new Party(
                chance.id(),
                direction,
                new Conveyance("lorry", chance.written("@@-####-@@")),
                "road",
                List.of(member(chance, adult(chance, state))));
    }

    /// One or two people off the ferry.
    Party footPassenger(Chance chance, Direction direction) {
        State state = People.anyState(chance);
        List<Member> members = Stream.generate(() -> member(chance, adult(chance, state)))
                .limit(chance.between(1, 2))
                .toList();
        return new Party(chance.id(), direction, Conveyance.FOOT, "ferry", members);
    }

    /// A coach of people who mostly come from one state.
    Party bus(Chance chance, Direction direction) {
        State most = People.anyState(chance);
        List<Member> members = Stream.generate(() -> chance.happens(0.85) ? most : People.anyState(chance))
                .map(state -> member(chance, adult(chance, state)))
                .limit(chance.between(16, 36))
                .toList();
        return new Party(chance.id(), direction, new Conveyance("bus", chance.written("BUS-####")), "road", members);
    }

    /// One person alone, by car or on foot.
    Party single(Chance chance, Member member, Direction direction) {
        return chance.happens(0.7)
                ? new Party(chance.id(), direction, car(chance), "road", List.of(member))
                : new Party(chance.id(), direction, Conveyance.FOOT, "ferry", List.of(member));
    }

    /// One person in a car with one or two others from the same state.
    Party accompanied(Chance chance, Member member, Direction direction) {
        Stream<Member> others = Stream.generate(
                        () -> member(chance, adult(chance, member.person().state())))
                .limit(chance.between(0, 2));
        return new Party(
                chance.id(),
                direction,
                car(chance),
                postKind(chance),
                Stream.concat(Stream.of(member), others).toList());
    }

    /// The person with papers that the rules accept: a card where one is enough, a visa where one is needed.
    Member member(Chance chance, Person person) {
        boolean card = acceptsCard(person.state()) && chance.happens(0.5);
        Member member =
                member(chance, card ? Papers.card(chance, person, today) : Papers.passport(chance, person, today));
        return chance.happens(plannedShare(person.state())) ? member.planning(chance.between(1, 12)) : member;
    }

    /// The holder of this document, with a visa or a permit beside it where one is needed.
    Member member(Chance chance, Paper paper) {
        return Member.with(chance.id(), paper, beside(chance, paper.holder()));
    }

    private List<Paper> beside(Chance chance, Person person) {
        if (!needsVisa(person.state())) {
            return List.of();
        }
        return List.of(
                chance.happens(0.15)
                        ? Papers.residencePermit(chance, person, home, today)
                        : Papers.visa(chance, person, home, today));
    }

    /// Officers ask foreigners now and then how long they mean to stay.
    private double plannedShare(State state) {
        return state.equals(home) || state.equals(neighbour) ? 0 : 0.3;
    }

    boolean needsVisa(State state) {
        return group(state).visa() == VisaNeed.NEEDED;
    }

    TravellerGroup group(State state) {
        return rules.groupFor(state.letters());
    }

    /// A state whose nationals need no visa and whose days here are counted.
    State ordinaryState(Chance chance) {
        return chance.pick(State.all().stream()
                .filter(state -> !state.equals(home) && !state.equals(neighbour) && !needsVisa(state))
                .toList());
    }

    /// A state whose nationals need a visa.
    State visaState(Chance chance) {
        return chance.pick(State.all().stream().filter(this::needsVisa).toList());
    }

    Person adult(Chance chance, State state) {
        return People.adult(chance, state);
    }

    LocalDate today() {
        return today;
    }

    State home() {
        return home;
    }

    State neighbour() {
        return neighbour;
    }

    private boolean acceptsCard(State state) {
        return state.hasIdCard() && group(state).documents().contains(DocumentKind.ID_CARD);
    }

    private static Conveyance car(Chance chance) {
        return new Conveyance("car", chance.written("@@-###-@@"));
    }

    private static String postKind(Chance chance) {
        return chance.happens(0.75) ? "road" : "ferry";
    }
}
