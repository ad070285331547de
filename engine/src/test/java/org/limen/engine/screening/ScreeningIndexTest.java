package org.limen.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.words.TokenFrequencies;

/// All persons are made up.
class ScreeningIndexTest {
    private static final ScreeningIndex INDEX = ScreeningIndex.build(
            List.of(
                    person("tik", "1961-04-17", "Haddam Barzun al-Tikrati", "Abu Zunayr"),
                    person("mul", "1970-11-02", "Zenobius Müllerstein"),
                    person("iva", "1982-03-09", "Yevgraf Vissarionovich Shchukolyubov"),
                    person("wan", "1988-08-08", "Wang Xiaozheng"),
                    person("one", "1955", "Oluwagbemileke O'Dwyerson"),
                    person("qad", "1973-01-01", "Muhammad Qadhaffiri"),
                    person("par", "1990-05-05", "Willemijn van der Heuvelinck"),
                    person("gon", "1966-12-24", "Hermenegildo Gonzalbez de la Torrentera"),
                    person("kim", "1979-02-16", "Kim Myonghyok")),
            TokenFrequencies.shipped());

    @ParameterizedTest
    @CsvSource({
        "Haddam Barzun al-Tikrati,tik",
        "Hadam Barzun El Tikrity,tik",
        "AL TIKRATI HADDAM BARZUN,tik",
        "HADDAM ALTIKRATI BARZUN,tik",
        "Zenobius Muellerstein,mul",
        "ZENOBIUS MULLERSTEIN,mul",
        "Zenobuis Mullerstein,mul",
        "Щуколюбов Евграф,iva",
        "YEVGRAF SHCHUKOLYUBOV,iva",
        "王小正,wan",
        "WANG XIAO ZHENG,wan",
        "ODWYERSON OLUWAGBEMILEKE,one",
        "O DWYERSON OLUWAGBEMILEKE,one",
        "Willemijn Heuvelinck,par",
        "HEUVELINCK VAN DER WILLEMIJN,par",
        "Hermenegildo Gonzalbez,gon",
        "김명혁,kim",
    })
    void aPersonIsFoundUnderAnotherSpelling(String given, String entry) {
        assertThat(INDEX.screen(Query.ofName(given), ScreeningOptions.perThousand(10)))
                .extracting(Hit::entry)
                .first()
                .isEqualTo(entry);
    }

    @Test
    void aNameInArabicLettersIsFound() {
        var query = Query.ofName("هدام برزون التكراتي").bornOn(date("1961-04-17"));
        assertThat(INDEX.screen(query)).extracting(Hit::entry).containsExactly("tik");
    }

    @Test
    void aTruncatedNameIsAPrefix() {
        var cut = Query.ofName("TORRENTERA HERMENEGI");
        double whole = bits(cut.withLastTokenAsPrefix(), "gon");
        assertThat(whole).isGreaterThan(bits(cut, "gon") + 2);
        assertThat(INDEX.screen(cut.withLastTokenAsPrefix()).getFirst().evidence())
                .anyMatch(e -> e.level() == Level.PREFIX && e.given().equals("HERMENEGI"));
    }

    @Test
    void aNamesakeWithAnotherBirthDateIsToldApart() {
        var name = Query.ofName("Zenobius Mullerstein");
        double same = bits(name.bornOn(date("1970-11-02")), "mul");
        double unknown = bits(name, "mul");
        double other = bits(name.bornOn(date("1994-06-20")), "mul");
        assertThat(same).isGreaterThan(unknown + 10);
        assertThat(other).isLessThan(unknown - 4);
    }

    @Test
    void aContradictedNameIsWorthLessThanAnOmittedOne() {
        double omitted = bits(Query.ofName("Yevgraf Shchukolyubov"), "iva");
        double contradicted = bits(Query.ofName("Yevgraf Anatolyevich Shchukolyubov"), "iva");
        assertThat(contradicted).isLessThan(omitted - 3);
    }

    @Test
    void particlesAreWorthNextToNothing() {
        assertThat(bits(Query.ofName("Willemijn van der Heuvelinck"), "par"))
                .isBetween(
                        bits(Query.ofName("Willemijn Heuvelinck"), "par") - 0.1,
                        bits(Query.ofName("Willemijn Heuvelinck"), "par") + 2.5);
    }

    @Test
    void aDocumentNumberFindsAPersonUnderAnyName() {
        var listed = ListedSubject.person(
                "doc",
                "made-up",
                List.of(ListedName.good("Quirinus Abendstern")),
                List.of(),
                Set.of("UTO"),
                Sex.MALE,
                List.of("X-1234 567"));
        var index = ScreeningIndex.build(List.of(listed), TokenFrequencies.shipped());
        var query = new Query(List.of("Somebody Else"), null, "UTO", Sex.MALE, "X1234567", "", false);
        assertThat(index.screen(query))
                .singleElement()
                .satisfies(hit ->
                        assertThat(hit.evidence()).anyMatch(e -> e.field().equals("documentNumber") && e.bits() > 15));
    }

    @Test
    void aDocumentNumberAloneFindsWhoeverCarriesIt() {
        List<ListedSubject> three = Stream.of("A 12-3456", "A123457", "a123456")
                .map(number -> ListedSubject.person(
                        number,
                        "made-up",
                        List.of(ListedName.good("Quirinus " + number)),
                        List.of(),
                        Set.of(),
                        Sex.MALE,
                        List.of(number)))
                .toList();
        var index = ScreeningIndex.build(three, TokenFrequencies.shipped());
        var query = Query.ofName("").ofSex(Sex.MALE).withDocument("A123456");
        assertThat(index.screen(query)).extracting(Hit::entry).containsExactlyInAnyOrder("A 12-3456", "a123456");
        assertThat(index.screen(query))
                .allSatisfy(hit -> assertThat(hit.evidence())
                        .extracting(Evidence::field)
                        .containsExactlyInAnyOrder("sex", "documentNumber"));
        assertThat(index.updated(List.of(), List.of("a123456")).screen(query))
                .extracting(Hit::entry)
                .containsExactly("A 12-3456");
        assertThat(index.screen(Query.ofName("").withDocument("B1"))).isEmpty();
        assertThat(index.screen(Query.ofName(""))).isEmpty();
    }

    @Test
    void theEvidenceAddsUpToTheBits() {
        for (String name : List.of("Hadam Barzun El Tikrity", "HADDAM ALTIKRATI", "Zenobuis X Mullerstein")) {
            for (Hit hit : INDEX.screen(Query.ofName(name).bornOn(date("1970-11-02")), ScreeningOptions.best())) {
                double sum = hit.evidence().stream().mapToDouble(Evidence::bits).sum();
                assertThat(hit.bits())
                        .as("%s and %s: %s", name, hit.name(), hit.evidence())
                        .isCloseTo(sum, within(0.6));
            }
        }
    }

    @Test
    void hitsComeByWeightWithTheirProbability() {
        List<Hit> hits = INDEX.screen(Query.ofName("Muhammad Qadhafiri Haddam"), ScreeningOptions.best());
        assertThat(hits).hasSizeGreaterThan(1).isSortedAccordingTo((a, b) -> Double.compare(b.bits(), a.bits()));
        assertThat(hits).allMatch(hit -> hit.probability() > 0 && hit.probability() < 1);
        assertThat(hits).isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
    }

    @Test
    void aCommonNameAloneIsNoHit() {
        assertThat(INDEX.screen(Query.ofName("Muhammad"))).isEmpty();
        assertThat(INDEX.screen(Query.ofName("Kim"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A", "''", "😀", "A B C D E F G H I J K L M N O P Q R S T", "\u202E\u200B"})
    void aNameOfNothingMuchIsNoHit(String name) {
        assertThat(INDEX.screen(Query.ofName(name))).isEmpty();
    }

    @Test
    void aQueryWithoutNamesIsNoHit() {
        assertThat(INDEX.screen(new Query(List.of(), null, "", Sex.UNSPECIFIED, "", "", false)))
                .isEmpty();
    }

    @Test
    void anEmptyIndexHasNoHits() {
        var empty = ScreeningIndex.build(List.of(), TokenFrequencies.none());
        assertThat(empty.screen(Query.ofName("Zenobius Mullerstein"), ScreeningOptions.best()))
                .isEmpty();
    }

    @Test
    void twentyThousandEqualNamesDoNotExplode() {
        List<ListedSubject> equal = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            equal.add(person("e" + i, (1940 + i % 60) + "-0" + (1 + i % 9) + "-1" + i % 10, "Balthasar Quendelmoor"));
        }
        equal.add(person("right", "1977-07-31", "Balthasar Quendelmoor"));
        var index = ScreeningIndex.build(equal, TokenFrequencies.shipped());
        var query = Query.ofName("Balthazar Quendelmoor").bornOn(date("1977-07-31"));
        assertThat(index.screen(query).getFirst().entry()).isEqualTo("right");
        assertThat(index.screen(Query.ofName("Balthazar Quendelmoor"), ScreeningOptions.best()))
                .hasSize(ScreeningOptions.BEST);
    }

    @Test
    void theSameQueryOnTheSameListsGivesTheSameAnswer() {
        var query = Query.ofName("Hadam Barzun El Tikrity").bornOn(date("1961"));
        assertThat(INDEX.screen(query, ScreeningOptions.best()))
                .isEqualTo(INDEX.screen(query, ScreeningOptions.best()));
    }

    /// Whatever one letter is changed in a long rare name, the person is found.
    @Test
    void oneChangedLetterNeverHidesAPerson() {
        long seed = 4711;
        var random = new Random(seed);
        String name = "ZENOBIUS MULLERSTEIN";
        for (int i = 0; i < 500; i++) {
            var changed = new StringBuilder(name);
            int at = random.nextInt(name.length());
            changed.setCharAt(at, name.charAt(at) == ' ' ? ' ' : (char) ('A' + random.nextInt(26)));
            assertThat(INDEX.screen(Query.ofName(changed.toString()).bornOn(date("1970-11-02"))))
                    .as("seed %d: %s", seed, changed)
                    .extracting(Hit::entry)
                    .contains("mul");
        }
    }

    /// What the index leaves out, scoring every name would leave out too.
    @Test
    void theIndexLosesNothingThatScoringEverythingFinds() {
        long seed = 99;
        var random = new Random(seed);
        String[] words =
                "ZENO MULLER BARZUN TIKRATI HADDAM QUENDEL MOORLAND BALTHAS OLUWAG DWYER WANG KIM ALI".split(" ");
        List<ListedSubject> persons = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            persons.add(
                    person("p" + i, (1950 + random.nextInt(40)) + "-05-1" + random.nextInt(10), made(words, random)));
        }
        var index = ScreeningIndex.build(persons, TokenFrequencies.shipped());
        var options = ScreeningOptions.perThousand(20).atMost(1000);
        for (int i = 0; i < 200; i++) {
            var query = Query.ofName(made(words, random)).bornOn(date("1960-05-1" + random.nextInt(10)));
            double threshold = index.threshold(20, true);
            long oracle = index.screenEveryName(query, options).stream()
                    .filter(hit -> hit.bits() >= threshold + 0.1)
                    .count();
            assertThat(index.screen(query, options).stream()
                            .filter(hit -> hit.bits() >= threshold + 0.1)
                            .count())
                    .as("seed %d, %s", seed, query)
                    .isEqualTo(oracle);
        }
    }

    private static String made(String[] words, Random random) {
        return words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)] + " "
                + words[random.nextInt(words.length)];
    }

    private static double bits(Query query, String entry) {
        return INDEX.screen(query, ScreeningOptions.best()).stream()
                .filter(hit -> hit.entry().equals(entry))
                .mapToDouble(Hit::bits)
                .findFirst()
                .orElseThrow();
    }

    private static org.assertj.core.data.Offset<Double> within(double bits) {
        return org.assertj.core.data.Offset.offset(bits);
    }

    private static PartialDate date(String text) {
        return java.util.Objects.requireNonNull(
                PartialDate.read(text, "birthDate").date());
    }

    private static ListedSubject person(String entry, String born, String... names) {
        return ListedSubject.person(
                entry,
                "made-up",
                java.util.Arrays.stream(names).map(ListedName::good).toList(),
                List.of(date(born)),
                Set.of(),
                Sex.UNSPECIFIED,
                List.of());
    }
}
