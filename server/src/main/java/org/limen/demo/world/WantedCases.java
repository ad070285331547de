package org.limen.demo.world;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.limen.demo.people.Chance;
import org.limen.demo.people.Paper;
import org.limen.demo.people.Papers;
import org.limen.demo.people.People;
import org.limen.demo.people.Person;
import org.limen.demo.people.Spelling;
import org.limen.demo.world.Arrival.Direction;
import org.limen.demo.world.Listing.ListedPerson;

/// People who stand on a list under other spellings than their document has, and people who only look like it.
final class WantedCases {
    private static final int CANDIDATES_MAX = 10_000;
    private static final int LONG_NAME_LETTERS = 40;
    private final Companies companies;

    WantedCases(Companies companies) {
        this.companies = companies;
    }

    Case asListed(Chance chance, String list) {
        Person person = anybody(chance, _ -> true);
        return coming(
                chance, paper(chance, person), entry(chance, list, person.name().full(), person));
    }

    Case otherRomanisation(Chance chance) {
        Person person = anybody(
                chance,
                one -> one.name().family().getFirst().spellings().size() > 0
                        && one.name().hasOtherSpellings());
        String other = Spelling.romanised(chance, person.name()).full();
        return coming(chance, paper(chance, person), entry(chance, "wanted", other, person));
    }

    Case ownScript(Chance chance) {
        Person person = anybody(chance, one -> one.name().isInAnotherScript());
        return coming(
                chance,
                paper(chance, person),
                entry(chance, "wanted", person.name().own(), person));
    }

    Case truncated(Chance chance) {
        Person base = anybody(chance, one -> one.name().full().length() > LONG_NAME_LETTERS / 2);
        Person person = base.named(Spelling.lengthened(chance, base));
        return coming(
                chance,
                Papers.passport(chance, person, companies.today()),
                entry(chance, "wanted", person.name().full(), person));
    }

    Case namesSwapped(Chance chance) {
        Person person = anybody(chance, _ -> true);
        Person onPaper = person.named(Spelling.swapped(person.name()));
        return coming(
                chance,
                paper(chance, onPaper),
                entry(chance, "wanted", person.name().full(), person));
    }

    Case dayMonthSwapped(Chance chance) {
        Person person = anybody(chance, one -> Spelling.canSwapDayAndMonth(one.birthDate()));
        Person listed = person.bornOn(Spelling.dayAndMonthSwapped(person.birthDate()));
        return coming(
                chance,
                paper(chance, person),
                entry(chance, "wanted", person.name().full(), listed));
    }

    Case mistyped(Chance chance) {
        Person person = anybody(chance, one -> one.name().surname().length() > 6);
        String other = Spelling.mistyped(chance, person.name()).full();
        return coming(chance, paper(chance, person), entry(chance, "wanted", other, person));
    }

    Case yearOnly(Chance chance) {
        Person person = anybody(chance, one -> one.name().given().size() > 1);
        String year = Integer.toString(person.birthDate().getYear());
        return coming(
                chance,
                paper(chance, person),
                entry(chance, "wanted", person.name().full(), person).bornIn(year));
    }

    /// Somebody else of the same name is wanted.
    Case namesake(Chance chance) {
        Person person = anybody(chance, _ -> true);
        Person listed = People.namesake(chance, person);
        return coming(
                chance,
                paper(chance, person),
                entry(chance, "wanted", listed.name().full(), listed));
    }

    private Case coming(Chance chance, Paper paper, ListedPerson listed) {
        Member member = companies.member(chance, paper);
        Direction direction = paper.holder().state().equals(companies.home()) && chance.happens(0.5)
                ? Direction.EXIT
                : Direction.ENTRY;
        return Case.in(companies.accompanied(chance, member, direction), listed);
    }

    private Paper paper(Chance chance, Person person) {
        return companies.member(chance, person).paper();
    }

    private static Person anybody(Chance chance, Predicate<Person> fitting) {
        return Stream.generate(() -> People.adult(chance, People.anyState(chance)))
                .limit(CANDIDATES_MAX)
                .filter(fitting)
                .findFirst()
                .orElseThrow();
    }

    private static ListedPerson entry(Chance chance, String list, String name, Person person) {
        return ListedPerson.of(list, chance.written("X-#######"), name, person);
    }
}
