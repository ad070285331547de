package org.limen.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.words.TokenFrequencies;

/// All persons and words are made up: a large people and a small one, each with words of its own.
class CulturesTest {
    private static final long SEED = 20261122;
    private static final int LARGE = 6_000;
    private static final int SMALL = 2_000;
    private static final int WORDS = 200;
    private static final List<String> WORDS_OF_LARGE = words(1);
    private static final List<String> WORDS_OF_SMALL = words(2);
    private static final String SMALL_NAME = WORDS_OF_SMALL.get(3) + " " + WORDS_OF_SMALL.get(5);
    private static final String MIXED_NAME = WORDS_OF_LARGE.get(3) + " " + WORDS_OF_SMALL.get(5);
    private static final ScreeningIndex INDEX = ScreeningIndex.build(people(), TokenFrequencies.shipped());

    @Test
    void theNationalityTellsWhoseNamesTheyAre() {
        assertThat(together(SMALL_NAME, "HUN")).isLessThan(together(SMALL_NAME, "") - 2);
        assertThat(together(SMALL_NAME, "USA")).isGreaterThan(together(SMALL_NAME, "HUN") + 5);
    }

    @Test
    void wordsOfTwoPeoplesDoNotGoTogether() {
        assertThat(together(MIXED_NAME, "")).isGreaterThan(together(SMALL_NAME, "") + 2);
    }

    @Test
    void formerModelsKnowNoCultures() {
        var query = Query.ofName(SMALL_NAME).ofNationality("HUN");
        double with = best(query, Model.FS_4);
        double without = best(query, Model.FS_3);
        assertThat(without).isGreaterThan(with + 3);
    }

    @Test
    void aSavedIndexKnowsThemToo() throws IOException {
        var out = new ByteArrayOutputStream();
        INDEX.save(out);
        ScreeningIndex read =
                ScreeningIndex.load(new ByteArrayInputStream(out.toByteArray()), TokenFrequencies.shipped());
        var query = Query.ofName(SMALL_NAME).ofNationality("HUN");
        assertThat(read.screen(query, ScreeningOptions.best())).isEqualTo(INDEX.screen(query, ScreeningOptions.best()));
    }

    @Test
    void whoCameLaterIsWeighedAsWhoWasThere() {
        ScreeningIndex later = INDEX.updated(List.of(person("new", SMALL_NAME, "HUN", 1990)), Set.of());
        var query = Query.ofName(SMALL_NAME).ofNationality("HUN");
        List<Hit> hits = later.screen(query, ScreeningOptions.best());
        double listed = together(INDEX.screen(query, ScreeningOptions.best()).getFirst());
        assertThat(hits)
                .filteredOn(hit -> hit.entry().equals("new"))
                .singleElement()
                .satisfies(hit -> assertThat(together(hit)).isEqualTo(listed));
    }

    @Test
    void theIndexFindsWhatComparingEveryNameFinds() {
        var random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            List<String> people = random.nextBoolean() ? WORDS_OF_LARGE : WORDS_OF_SMALL;
            List<String> other = random.nextInt(4) == 0 ? WORDS_OF_LARGE : people;
            var query = Query.ofName(any(people, random) + " " + any(other, random))
                    .ofNationality(List.of("HUN", "USA", "").get(random.nextInt(3)))
                    .bornOn(random.nextBoolean() ? null : born(random));
            var options = ScreeningOptions.perThousand(10);
            assertThat(INDEX.screen(query, options))
                    .as("%s, seed %d", query, SEED)
                    .containsExactlyInAnyOrderElementsOf(INDEX.screenEveryName(query, options));
        }
    }

    private static double together(String name, String nationality) {
        return together(INDEX.screen(Query.ofName(name).ofNationality(nationality), ScreeningOptions.best())
                .getFirst());
    }

    private static double together(Hit hit) {
        return hit.evidence().stream()
                .filter(evidence -> evidence.field().equals("nameCulture"))
                .mapToDouble(Evidence::bits)
                .sum();
    }

    private static double best(Query query, Model model) {
        return INDEX.screen(query, ScreeningOptions.best().by(model)).getFirst().bits();
    }

    private static List<ListedSubject> people() {
        var random = new Random(SEED);
        var people = new ArrayList<ListedSubject>();
        for (int i = 0; i < LARGE + SMALL; i++) {
            List<String> words = i < LARGE ? WORDS_OF_LARGE : WORDS_OF_SMALL;
            boolean first = i == 0 || i == LARGE;
            String name = first ? words.get(3) + " " + words.get(5) : any(words, random) + " " + any(words, random);
            people.add(person("p" + i, name, i < LARGE ? "USA" : "HUN", 1950 + random.nextInt(50)));
        }
        return people;
    }

    private static ListedSubject person(String id, String name, String nationality, int year) {
        return ListedSubject.person(
                id,
                "made-up",
                List.of(ListedName.good(name)),
                List.of(PartialDate.ofYear(year)),
                Set.of(nationality),
                Sex.UNSPECIFIED,
                List.of());
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    /// Words that look like none of the others.
    private static List<String> words(long seed) {
        var random = new Random(SEED + seed);
        return Stream.generate(() -> random.ints(8, 'A', 'Z' + 1)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .limit(WORDS)
                .toList();
    }

    private static PartialDate born(Random random) {
        return PartialDate.ofYear(1950 + random.nextInt(50));
    }
}
