package org.limen.bench.screening.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.limen.engine.PartialDate;
import org.limen.engine.names.Nationality;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;

/// The listed persons by culture, and new names made of the words of theirs.
public final class ListedPeople {
    private final List<ListedSubject> persons;
    private final Map<Culture, List<String[]>> names = new EnumMap<>(Culture.class);
    private final List<Culture> drawn = new ArrayList<>();

    public ListedPeople(List<ListedSubject> persons) {
        this.persons = persons;
        for (ListedSubject person : persons) {
            Culture culture = Culture.of(person);
            for (ListedName name : person.names()) {
                names.computeIfAbsent(culture, k -> new ArrayList<>())
                        .add(name.text().split(" "));
                drawn.add(culture);
            }
        }
    }

    public List<ListedSubject> persons() {
        return persons;
    }

    /// A culture, as often as the lists have it.
    Culture culture(RandomGenerator random) {
        return drawn.get(random.nextInt(drawn.size()));
    }

    /// A name with the number of words of a listed one, each word from the same place of some name of the culture.
    String recombined(Culture culture, RandomGenerator random) {
        List<String[]> own = names.getOrDefault(culture, List.<String[]>of(new String[] {"A"}));
        String[] words = own.get(random.nextInt(own.size())).clone();
        for (int i = 0; i < words.length; i++) {
            String[] other = own.get(random.nextInt(own.size()));
            int place = i == words.length - 1 ? other.length - 1 : Math.min(i, other.length - 1);
            words[i] = other[place];
        }
        return String.join(" ", words);
    }

    ListedSubject any(RandomGenerator random) {
        return persons.get(random.nextInt(persons.size()));
    }

    /// One who has a date of birth.
    ListedSubject dated(RandomGenerator random) {
        ListedSubject person = any(random);
        while (person.birthDates().isEmpty()) {
            person = any(random);
        }
        return person;
    }

    static boolean bornIn(ListedSubject person, int year) {
        return person.birthDates().stream().mapToInt(PartialDate::year).anyMatch(y -> y == year);
    }

    /// A nationality of the person as a code; empty where there is none.
    public static String nationality(ListedSubject person, RandomGenerator random) {
        List<String> codes = person.nationalities().stream()
                .map(Nationality::code)
                .filter(c -> !c.isEmpty())
                .sorted()
                .toList();
        return codes.isEmpty() ? "" : codes.get(random.nextInt(codes.size()));
    }
}
