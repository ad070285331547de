package org.limen.bench.screening.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.limen.bench.screening.data.SharedData;
import org.limen.bench.screening.recall.Case;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.Sex;

/// Made-up travellers who are on no list: 88 in a hundred as the world travels, 10 list-cultured, one a namesake of
/// a listed person with another date of birth, one a relative.
///
/// What is known of them is as noisy as of the listed: dates of birth missing or without a day as often. Namesakes
/// and relatives always have a full date, and are of persons who have one, for without it nobody could tell them
/// apart.
public final class Population {
    public static final String GENERAL = "general";
    public static final String LIST_CULTURED = "list-cultured";

    private static final int NATIONALITY_MISSING_PERCENT = 2;
    private static final LocalDate OLDEST = LocalDate.of(1938, 1, 1);
    private static final int DAYS = 25_000;

    private final Map<Culture, NamePool> pools;
    private final ListedPeople listed;
    private final List<Culture> mix = new ArrayList<>();

    public Population(SharedData data, ListedPeople listed) {
        this.pools = NamePools.read(data);
        this.listed = listed;
        for (Culture culture : Culture.values()) {
            for (int i = 0; i < culture.share; i++) {
                mix.add(culture);
            }
        }
    }

    /// So many travellers from this seed; each is a [Case] of no entry whose kind tells of which of the four it is.
    public List<Case> travellers(int count, long seed) {
        var random = new SplittableRandom(seed);
        var travellers = new ArrayList<Case>(count);
        for (int i = 0; i < count; i++) {
            int chance = random.nextInt(100);
            travellers.add(
                    chance < 88
                            ? general(random)
                            : chance < 98 ? listCultured(random) : chance < 99 ? namesake(random) : relative(random));
        }
        return List.copyOf(travellers);
    }

    /// A name, a sex, a date of birth and a nationality of somebody whom the world might have.
    public Case general(RandomGenerator random) {
        Culture culture = mix.get(random.nextInt(mix.size()));
        boolean man = random.nextInt(100) < 55;
        String name = pool(culture).fullName(man, random);
        PartialDate birth = known(birth(random), random);
        return innocent(GENERAL, culture, name, birth, state(culture, random), man ? Sex.MALE : Sex.FEMALE);
    }

    /// The same with a name made of the lists' own words.
    public Case listCultured(RandomGenerator random) {
        Culture culture = listed.culture(random);
        String name = listed.recombined(culture, random);
        Sex sex = random.nextInt(100) < 80 ? Sex.MALE : Sex.FEMALE;
        return innocent(LIST_CULTURED, culture, name, known(birth(random), random), state(culture, random), sex);
    }

    private Case namesake(RandomGenerator random) {
        ListedSubject person = listed.dated(random);
        String name = person.names().get(random.nextInt(person.names().size())).text();
        return like(Case.NAMESAKE, person, name, random);
    }

    private Case relative(RandomGenerator random) {
        ListedSubject person = listed.dated(random);
        String[] words =
                person.names().get(random.nextInt(person.names().size())).text().split(" ");
        Culture culture = Culture.of(person);
        words[0] = listed.recombined(culture, random).split(" ")[0];
        return like(Case.RELATIVE, person, String.join(" ", words), random);
    }

    private Case like(String kind, ListedSubject person, String name, RandomGenerator random) {
        PartialDate birth = birth(random);
        while (ListedPeople.bornIn(person, birth.year())) {
            birth = birth(random);
        }
        String state = ListedPeople.nationality(person, random);
        return innocent(kind, Culture.of(person), name, birth, state, person.sex());
    }

    private static Case innocent(
            String kind, Culture culture, String name, @Nullable PartialDate birth, String state, Sex sex) {
        return new Case(
                kind, culture.title(), Case.INNOCENT, new Query(List.of(name), birth, state, sex, "", "", false));
    }

    private NamePool pool(Culture culture) {
        return java.util.Objects.requireNonNull(pools.get(culture));
    }

    private static PartialDate birth(RandomGenerator random) {
        return PartialDate.of(
                OLDEST.plusDays((random.nextInt(DAYS) + random.nextInt(DAYS)) / 2L + random.nextInt(2000)));
    }

    private static @Nullable PartialDate known(PartialDate birth, RandomGenerator random) {
        int chance = random.nextInt(100);
        return chance < 6 ? null : chance < 9 ? PartialDate.ofYear(birth.year()) : birth;
    }

    private static String state(Culture culture, RandomGenerator random) {
        boolean missing = culture.states.isEmpty() || random.nextInt(100) < NATIONALITY_MISSING_PERCENT;
        return missing ? "" : culture.states.get(random.nextInt(culture.states.size()));
    }
}
