package org.limen.demo.people;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.limen.engine.mrz.Sex;

/// Makes people: single ones, families, and namesakes of others.
///
/// Adults are born on fixed calendar dates, so that they stay the same whatever day it is; children's ages count from
/// the day that is given.
public final class People {
    private static final LocalDate OLDEST = LocalDate.of(1948, 1, 1);
    private static final LocalDate YOUNGEST = LocalDate.of(2004, 12, 31);
    private static final double RECOMBINED = 0.8;

    private People() {}

    /// The state of an ordinary traveller.
    public static State anyState(Chance chance) {
        return chance.pick(State.all(), State::weight);
    }

    public static Person adult(Chance chance, State state) {
        return adult(chance, state, sex(chance));
    }

    public static Person adult(Chance chance, State state, Sex sex) {
        Culture culture = Culture.named(state.culture());
        return person(chance, state, sex, family(chance, culture), adultBirth(chance));
    }

    /// Parents and children who share a family name, the parents first.
    public static List<Person> family(Chance chance, State state, LocalDate today) {
        Culture culture = Culture.named(state.culture());
        Culture.Family name = family(chance, culture);
        LocalDate parentsAge = LocalDate.of(1978, 1, 1).plusDays(chance.below(5000));
        Stream<Person> parents = Stream.of(Sex.FEMALE, Sex.MALE)
                .map(sex -> person(chance, state, sex, name, parentsAge.minusDays(chance.below(1500))));
        Stream<Person> children =
                Stream.generate(() -> child(chance, state, name, today)).limit(chance.between(1, 3));
        return Stream.concat(parents, children).toList();
    }

    /// A child of 6 to 15 years on this day.
    public static Person child(Chance chance, State state, LocalDate today) {
        return child(chance, state, family(chance, Culture.named(state.culture())), today);
    }

    /// Another person of the same name: the birth date is years away.
    public static Person namesake(Chance chance, Person person) {
        int years = chance.between(4, 15);
        boolean older = person.birthDate().getYear() > 1975;
        return person.bornOn(
                person.birthDate().plusYears(older ? -years : years).plusDays(chance.between(20, 160)));
    }

    private static Person child(Chance chance, State state, Culture.Family name, LocalDate today) {
        return person(chance, state, sex(chance), name, today.minusDays(chance.between(6 * 366, 15 * 365)));
    }

    private static Person person(Chance chance, State state, Sex sex, Culture.Family family, LocalDate birthDate) {
        Culture culture = Culture.named(state.culture());
        return new Person(state, name(chance, culture, sex, family), sex, birthDate);
    }

    private static PersonName name(Chance chance, Culture culture, Sex sex, Culture.Family family) {
        NamePart first = chance.pick(culture.given(sex));
        NamePart ofFamily = family.of(sex);
        return switch (culture.code()) {
            case "arabic", "persian", "ethiopian" ->
                new PersonName(List.of(ofFamily), withSecond(first, chance.pick(culture.male())));
            case "spanish", "portuguese" ->
                new PersonName(
                        List.of(ofFamily, family(chance, culture).of(sex)), given(chance, culture, sex, first, 0.3));
            case "vietnamese" -> new PersonName(List.of(ofFamily), given(chance, culture, sex, first, 0.95));
            case "chinese", "korean", "georgian", "armenian" -> new PersonName(List.of(ofFamily), List.of(first));
            default -> new PersonName(List.of(ofFamily), given(chance, culture, sex, first, 0.4));
        };
    }

    private static List<NamePart> given(
            Chance chance, Culture culture, Sex sex, NamePart first, double secondProbability) {
        return chance.happens(secondProbability) ? withSecond(first, chance.pick(culture.given(sex))) : List.of(first);
    }

    private static List<NamePart> withSecond(NamePart first, NamePart second) {
        return second.equals(first) ? List.of(first) : List.of(first, second);
    }

    private static Culture.Family family(Chance chance, Culture culture) {
        return culture.family(chance, chance.happens(RECOMBINED));
    }

    private static Sex sex(Chance chance) {
        return chance.happens(0.5) ? Sex.MALE : Sex.FEMALE;
    }

    private static LocalDate adultBirth(Chance chance) {
        int days = (int) (YOUNGEST.toEpochDay() - OLDEST.toEpochDay());
        return OLDEST.plusDays(chance.below(days));
    }
}
