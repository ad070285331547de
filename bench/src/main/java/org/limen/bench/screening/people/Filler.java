package org.limen.bench.screening.people;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Query;

/// The real persons and as many made-up ones as make a list of some size: half of these have names of the lists' own
/// words recombined, half have names as the population has them.
///
/// One recombined name in forty has a letter changed, so that the dictionary grows as it does on real lists. Of the
/// dates of birth 7 in a hundred are missing and 16 only a year. The persons are made again at each iteration, from
/// the same seed, and nobody holds them.
public final class Filler implements Iterable<ListedSubject> {
    private static final String LIST = "made-up";
    private final ListedPeople real;
    private final Population population;
    private final int names;
    private final long seed;

    public Filler(ListedPeople real, Population population, int names, long seed) {
        this.real = real;
        this.population = population;
        this.names = names;
        this.seed = seed;
    }

    @Override
    public Iterator<ListedSubject> iterator() {
        int realNames = real.persons().stream().mapToInt(p -> p.names().size()).sum();
        var random = new SplittableRandom(seed);
        return Stream.concat(
                        real.persons().stream(),
                        IntStream.range(0, Math.max(0, names - realNames)).mapToObj(i -> person(i, random)))
                .iterator();
    }

    /// All of them held at once.
    public List<ListedSubject> held() {
        var held = new ArrayList<ListedSubject>();
        forEach(held::add);
        return held;
    }

    private ListedSubject person(int number, SplittableRandom random) {
        boolean listLike = random.nextBoolean();
        Query made = (listLike ? population.listCultured(random) : population.general(random)).query();
        String name = made.names().getFirst();
        return ListedSubject.person(
                "m" + number,
                LIST,
                List.of(ListedName.good(listLike && random.nextInt(40) == 0 ? changed(name, random) : name)),
                dates(made.birthDate(), random),
                made.nationality().isEmpty() ? Set.of() : Set.of(made.nationality()),
                made.sex(),
                List.of());
    }

    private static List<PartialDate> dates(@Nullable PartialDate date, SplittableRandom random) {
        if (date == null) {
            return List.of();
        }
        return List.of(random.nextInt(100) < 14 ? PartialDate.ofYear(date.year()) : date);
    }

    private static String changed(String name, SplittableRandom random) {
        int at = 1 + random.nextInt(name.length() - 1);
        return name.charAt(at) == ' '
                ? name
                : name.substring(0, at) + (char) ('A' + random.nextInt(26)) + name.substring(at + 1);
    }
}
