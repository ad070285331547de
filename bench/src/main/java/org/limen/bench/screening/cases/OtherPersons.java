package org.limen.bench.screening.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.limen.bench.screening.people.Culture;
import org.limen.bench.screening.recall.Case;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;

/// Somebody else who has all of a listed person's name but one telling word, and another date of birth: what finds
/// these is a false alert.
public final class OtherPersons {
    private final ListedCases cases;

    public OtherPersons(ListedCases cases) {
        this.cases = cases;
    }

    public List<Case> all() {
        var all = new ArrayList<Case>();
        all.addAll(changed("another patronymic", Culture.EAST_SLAVIC, 1));
        all.addAll(changed("another last name, Arabic", Culture.ARABIC, 2));
        all.addAll(changed("another last syllable, Korean", Culture.KOREAN, 2));
        all.addAll(changed("another second surname", Culture.HISPANIC, 3));
        return all;
    }

    /// The word at this place, of names that have it, is exchanged for another person's.
    private List<Case> changed(String kind, Culture culture, int place) {
        var random = new Random(cases.seed() + kind.hashCode());
        List<ListedSubject> persons = cases.some(p -> Culture.of(p) == culture && words(p).length > place, random);
        var changed = new ArrayList<Case>();
        for (ListedSubject person : persons) {
            String[] words = words(person).clone();
            String other = words(persons.get(random.nextInt(persons.size())))[place];
            if (!other.equals(words[place])) {
                words[place] = other;
                Query query = Query.ofName(String.join(" ", words)).bornOn(birth(person, random));
                changed.add(new Case(kind, culture.title(), person.entryId(), query));
            }
        }
        return changed;
    }

    private static String[] words(ListedSubject person) {
        return person.names().getFirst().text().split(" ");
    }

    /// A full date of another year than the listed ones.
    private static PartialDate birth(ListedSubject person, RandomGenerator random) {
        int year = 1940 + random.nextInt(65);
        while (listsYear(person, year)) {
            year = 1940 + random.nextInt(65);
        }
        return new PartialDate(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static boolean listsYear(ListedSubject person, int year) {
        return person.birthDates().stream().anyMatch(d -> d.year() == year);
    }
}
