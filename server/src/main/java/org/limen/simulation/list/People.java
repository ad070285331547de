package org.limen.simulation.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Sex;
import org.limen.simulation.machine.Chance;

/// Made-up people: those who may come to stand on a list, and travellers, some of whom are among them.
public final class People {
    private static final int LISTED = 60;
    private static final double SOUGHT = 0.25;
    private static final double MISSPELT = 0.3;
    private static final List<String> BEGINNINGS =
            List.of("Ar", "Bel", "Cor", "Dra", "El", "Fen", "Gar", "Hol", "Is", "Jor", "Kal", "Lum", "Mor", "Nev");
    private static final List<String> MIDDLES =
            List.of("an", "ede", "imo", "ova", "ust", "eri", "ando", "ilka", "omir", "aste", "urga", "enzi");
    private static final List<String> ENDS =
            List.of("dan", "vic", "lia", "ro", "mark", "sen", "thar", "nova", "quist", "bek", "ilde", "ras");

    /// Who may come to stand on lists, the same in every seed.
    public static final List<Person> POOL = pool();

    private People() {}

    private static List<Person> pool() {
        Chance chance = Chance.of(60_119);
        return IntStream.range(0, LISTED).mapToObj(i -> stranger(chance)).toList();
    }

    static Person stranger(Chance chance) {
        var born = new PartialDate(chance.between(1945, 2008), chance.between(1, 13), chance.between(1, 29));
        Sex sex = chance.one(List.of(Sex.FEMALE, Sex.MALE));
        String document = "Q" + chance.between(1_000_000, 10_000_000);
        return new Person(word(chance) + " " + word(chance), born, sex, document);
    }

    /// Whom an entry of a list stands for.
    public static Person of(String entry) {
        return POOL.get(Integer.parseInt(entry.substring(1)));
    }

    private static String word(Chance chance) {
        return chance.one(BEGINNINGS) + chance.one(MIDDLES) + chance.one(ENDS);
    }

    public static Person traveller(Chance chance) {
        if (!chance.happens(SOUGHT)) {
            return stranger(chance);
        }
        Person sought = chance.one(POOL);
        return chance.happens(MISSPELT) ? misspelt(sought, chance) : sought;
    }

    private static Person misspelt(Person person, Chance chance) {
        var letters = new ArrayList<>(person.name().chars().boxed().toList());
        letters.remove(/* index */ chance.between(1, letters.size()));
        String name = letters.stream().map(Character::toString).collect(Collectors.joining());
        return new Person(name, person.born(), person.sex(), "Q" + chance.between(1_000_000, 10_000_000));
    }

    /// A person of the pool as an entry of a list.
    ///
    /// @param dated whether the list knows the birth date
    static ListedSubject subject(String list, int number, boolean dated) {
        Person person = POOL.get(number);
        return ListedSubject.person(
                "E" + number,
                list,
                List.of(ListedName.good(person.name())),
                dated
                        ? List.of(person.born())
                        : List.of(PartialDate.ofYear(person.born().year())),
                Set.of(),
                person.sex(),
                List.of(person.document()));
    }
}
