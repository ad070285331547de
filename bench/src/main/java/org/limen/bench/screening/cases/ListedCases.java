package org.limen.bench.screening.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.limen.bench.screening.data.OriginalNames;
import org.limen.bench.screening.data.ReadyMade;
import org.limen.bench.screening.data.ScriptPairs;
import org.limen.bench.screening.data.SharedData;
import org.limen.bench.screening.people.Culture;
import org.limen.bench.screening.people.ListedPeople;
import org.limen.bench.screening.people.Noise;
import org.limen.bench.screening.recall.Case;
import org.limen.bench.screening.spelling.CyrillicTable;
import org.limen.bench.screening.spelling.Kind;
import org.limen.bench.screening.spelling.XCodes;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;

/// Makes cases of every class from the listed persons; what is known beside the name is noisy as [Noise] has it.
public final class ListedCases {
    private static final int PER_KIND = 400;
    private static final int LONG_NAME_LETTERS = 28;

    private final SharedData data;
    private final Map<String, ListedSubject> persons;
    private final List<ListedSubject> half;
    private final boolean reported;
    private final long seed;

    /// Cases of the persons in one half: the reported one or the tuning one.
    public ListedCases(SharedData data, List<ListedSubject> persons, boolean reported, long seed) {
        this.data = data;
        this.persons = ReadyMade.byEntry(persons);
        this.seed = seed;
        this.reported = reported;
        this.half = persons.stream().filter(this::belongs).toList();
    }

    private boolean belongs(ListedSubject person) {
        return (Integer.parseInt(person.entryId()) % 2 == 1) == reported;
    }

    /// Cases of all kinds that are made from the Latin name.
    public List<Case> rewritten() {
        var cases = new ArrayList<Case>();
        for (Kind kind : Kind.all(data)) {
            cases.addAll(of(kind));
        }
        return cases;
    }

    private List<Case> of(Kind kind) {
        var random = new Random(seed + kind.name().hashCode());
        var cases = new ArrayList<Case>();
        for (ListedSubject person : shuffled(random)) {
            Culture culture = Culture.of(person);
            if (cases.size() < PER_KIND && kind.fits(culture)) {
                kind.rewriting()
                        .of(anyName(person, random), random)
                        .ifPresent(name -> cases.add(asked(kind.name(), person, name, kind.cut(), random)));
            }
        }
        return cases;
    }

    /// Real aliases that the ready-made list does not have.
    public List<Case> heldOut(List<Case> readyMade) {
        return withFields(
                        readyMade.stream()
                                .filter(c -> c.kind().equals("heldalias"))
                                .toList(),
                        seed + 1)
                .stream()
                .map(c -> new Case("real alias not on the list", c.culture(), c.entry(), c.query()))
                .toList();
    }

    /// The ready-made queries for persons of this half with noise in all fields, as they come with a noisy date alone.
    public List<Case> readyMade(List<Case> readyMade) {
        return withFields(readyMade, seed + 3);
    }

    private List<Case> withFields(List<Case> readyMade, long seedOfFields) {
        var random = new Random(seedOfFields);
        Map<String, ListedSubject> ofHalf = ReadyMade.byEntry(half);
        return readyMade.stream()
                .filter(c -> ofHalf.containsKey(c.entry()))
                .map(c -> asked(
                        c.kind(),
                        Objects.requireNonNull(ofHalf.get(c.entry())),
                        c.query().names().getFirst(),
                        c.query().lastTokenIsPrefix(),
                        random))
                .toList();
    }

    /// Real names in their own script, and what other tables and codes make of them in Latin letters.
    public List<Case> original() {
        var random = new Random(seed + 2);
        List<CyrillicTable> tables = CyrillicTable.read(data);
        XCodes codes = XCodes.read(data);
        var cases = new ArrayList<Case>();
        for (OriginalNames.OriginalName name : OriginalNames.read(data, List.copyOf(persons.values()))) {
            ListedSubject person = persons.get(name.entry());
            if (person != null && belongs(person)) {
                String script = name.script().name().toLowerCase(Locale.ROOT);
                cases.add(asked("own script: " + script, person, name.text(), false, random));
                switch (name.script()) {
                    case CYRILLIC ->
                        cases.add(asked(
                                "Cyrillic by another table",
                                person,
                                tables.get(random.nextInt(tables.size())).latin(name.text()),
                                false,
                                random));
                    case ARABIC ->
                        cases.add(asked("Arabic in X codes", person, codes.zone(name.text()), false, random));
                    default -> {}
                }
            }
        }
        cases.removeIf(c -> c.query().names().getFirst().isBlank());
        return cases;
    }

    /// Listed names written in another script word by word, as Wikidata has the words.
    public List<Case> composed() {
        var cases = new ArrayList<Case>();
        cases.addAll(composed("arabic", "ال", Culture.ARABIC, Culture.PERSIAN));
        cases.addAll(composed("russian", "", Culture.EAST_SLAVIC));
        return cases;
    }

    private List<Case> composed(String language, String particle, Culture... cultures) {
        var random = new Random(seed + language.hashCode());
        ScriptPairs pairs = ScriptPairs.read(data, language);
        Set<String> particles = particle.isEmpty() ? Set.of() : Set.of("AL", "EL");
        var cases = new ArrayList<Case>();
        for (ListedSubject person : shuffled(random)) {
            if (cases.size() < PER_KIND && List.of(cultures).contains(Culture.of(person))) {
                Optional<String> name = pairs.of(anyName(person, random), particles, particle);
                name.ifPresent(n -> cases.add(asked("composed: " + language, person, n, false, random)));
            }
        }
        return cases;
    }

    private List<ListedSubject> shuffled(Random random) {
        var shuffled = new ArrayList<>(half);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    List<ListedSubject> some(Predicate<ListedSubject> whom, Random random) {
        return shuffled(random).stream().filter(whom).limit(PER_KIND).toList();
    }

    long seed() {
        return seed;
    }

    static String anyName(ListedSubject person, RandomGenerator random) {
        return person.names().get(random.nextInt(person.names().size())).text();
    }

    static @Nullable PartialDate anyBirth(ListedSubject person, RandomGenerator random) {
        List<PartialDate> dates = person.birthDates();
        return dates.isEmpty() ? null : dates.get(random.nextInt(dates.size()));
    }

    private static Case asked(String kind, ListedSubject person, String name, boolean cut, RandomGenerator random) {
        var query = new Query(
                List.of(name),
                Noise.birth(anyBirth(person, random), random),
                Noise.nationality(ListedPeople.nationality(person, random), random),
                Noise.sex(person.sex(), random),
                "",
                "",
                cut || name.length() >= LONG_NAME_LETTERS);
        return new Case(kind, Culture.of(person).title(), person.entryId(), query);
    }
}
