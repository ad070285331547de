package org.limen.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.words.TokenFrequencies;

/// An index that was updated, or saved and loaded, answers like one that was built; all persons are made up.
class UpdatedIndexTest {
    private static final long SEED = 7;
    private static final String[] WORDS =
            "ZENO MULLER BARZUN TIKRATI HADDAM QUENDEL MOORLAND BALTHAS OLUWAG DWYER WANG KIM ALI VARGASH".split(" ");
    private final Random random = new Random(SEED);
    private final ScreeningOptions options = ScreeningOptions.perThousand(10).atMost(500);

    @Test
    void whatWasPutReplacedAndRemovedIsFoundAsInAnIndexBuiltAnew() {
        List<ListedSubject> before = persons("a", 300);
        List<ListedSubject> put = persons("b", 10);
        put.addAll(before.subList(0, 5).stream().map(p -> named(p.entryId())).toList());
        List<String> removed =
                before.subList(5, 15).stream().map(ListedSubject::entryId).toList();
        ScreeningIndex index = ScreeningIndex.build(before, TokenFrequencies.shipped());
        ScreeningIndex updated = index.updated(put, removed);

        assertThat(updated.entries()).isEqualTo(300 - 10 + 10);
        removed.forEach(id -> assertThat(updated.subject(id)).isEmpty());
        for (ListedSubject subject : put) {
            assertThat(updated.subject(subject.entryId())).contains(subject);
            var query = Query.ofName(subject.names().getFirst().text())
                    .bornOn(subject.birthDates().getFirst());
            assertThat(updated.screen(query, options)).extracting(Hit::entry).contains(subject.entryId());
        }
        for (ListedSubject subject : before.subList(15, 100)) {
            var query = Query.ofName(subject.names().getFirst().text())
                    .bornOn(subject.birthDates().getFirst());
            assertThat(bits(updated, query, subject.entryId()))
                    .as("seed %d, %s", SEED, query)
                    .isEqualTo(bits(index, query, subject.entryId()));
            assertThat(updated.screen(query, options)).extracting(Hit::entry).doesNotContainAnyElementsOf(removed);
        }
    }

    @Test
    void aSecondUpdateKeepsTheFirst() {
        ScreeningIndex index = ScreeningIndex.build(persons("a", 50), TokenFrequencies.shipped());
        ListedSubject first = named("first");
        ListedSubject second = named("second");
        ScreeningIndex updated = index.updated(List.of(first), List.of()).updated(List.of(second), List.of("a1"));
        assertThat(updated.subject("first")).contains(first);
        assertThat(updated.subject("second")).contains(second);
        assertThat(updated.subject("a1")).isEmpty();
        assertThat(updated.updated(List.of(), List.of("first")).subject("first"))
                .isEmpty();
        assertThat(index.subject("a1")).isPresent();
    }

    @Test
    void aWordThatOnlyTheUpdateHasIsWorthAsMuchAsInTheWhole() {
        ListedSubject rare = named("rare");
        ScreeningIndex index = ScreeningIndex.build(persons("a", 50), TokenFrequencies.shipped());
        var query = Query.ofName("ALI KIM").bornOn(PartialDate.ofYear(1970));
        var known = ListedSubject.person(
                "known",
                "made-up",
                List.of(ListedName.good("ALI KIM")),
                List.of(PartialDate.ofYear(1970)),
                Set.of(),
                Sex.UNSPECIFIED,
                List.of());
        ScreeningIndex updated = index.updated(List.of(rare, known), List.of());
        double whole = bits(updated.updated(List.of(), List.of("rare")), query, "known");
        assertThat(bits(updated, query, "known")).isEqualTo(whole);
    }

    @Test
    void aSavedIndexAnswersLikeTheOneThatWasBuilt() throws IOException {
        List<ListedSubject> persons = persons("a", 200);
        ScreeningIndex index =
                ScreeningIndex.build(persons, TokenFrequencies.shipped()).updated(persons("b", 5), List.of("a3"));
        ScreeningIndex loaded = ScreeningIndex.load(new ByteArrayInputStream(saved(index)), TokenFrequencies.shipped());
        assertThat(loaded.threshold(1, true)).isEqualTo(index.threshold(1, true));
        for (ListedSubject subject : persons) {
            var query = Query.ofName(subject.names().getFirst().text())
                    .bornOn(subject.birthDates().getFirst());
            assertThat(loaded.screen(query, options)).isEqualTo(index.screen(query, options));
        }
    }

    @Test
    void aSavedIndexThatWasCutOrIsAnotherFileIsRefused() throws IOException {
        byte[] saved = saved(ScreeningIndex.build(persons("a", 20), TokenFrequencies.shipped()));
        for (int length : new int[] {0, 7, 40, saved.length / 2, saved.length - 1}) {
            var cut = new ByteArrayInputStream(Arrays.copyOf(saved, length));
            assertThatThrownBy(() -> ScreeningIndex.load(cut, TokenFrequencies.shipped()))
                    .isInstanceOf(IOException.class);
        }
        saved[20] ^= 1;
        assertThatThrownBy(() -> ScreeningIndex.load(new ByteArrayInputStream(saved), TokenFrequencies.shipped()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anOlderVersionOfTheModelAnswersAgain() {
        ScreeningIndex index = ScreeningIndex.build(List.of(named("one")), TokenFrequencies.shipped());
        var query = Query.ofName("VARGASH TIKRATI");
        List<Hit> hits = index.screen(query, ScreeningOptions.best().by(Model.FS_1));
        assertThat(hits).extracting(Hit::modelVersion).containsOnly("fs-1");
        assertThat(hits.getFirst().bits())
                .isNotEqualTo(
                        index.screen(query, ScreeningOptions.best()).getFirst().bits());
        assertThat(Model.of("fs-1")).contains(Model.FS_1);
        assertThat(Model.of("fs-0")).isEmpty();
    }

    @Test
    void thresholdsFollowFromANodesOwnTravellers() {
        ScreeningIndex index = ScreeningIndex.build(persons("a", 200), TokenFrequencies.shipped());
        List<Query> alike = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            alike.add(Query.ofName(name()).bornOn(PartialDate.ofYear(1950 + random.nextInt(50))));
        }
        ScreeningIndex calibrated = index.calibrated(alike);
        long alerts = alike.stream()
                .filter(q ->
                        !calibrated.screen(q, ScreeningOptions.perThousand(20)).isEmpty())
                .count();
        assertThat(alerts).as("seed %d", SEED).isBetween(30L, 50L);
    }

    private byte[] saved(ScreeningIndex index) throws IOException {
        var out = new ByteArrayOutputStream();
        index.save(out);
        return out.toByteArray();
    }

    private double bits(ScreeningIndex index, Query query, String entry) {
        return index.screen(query, options).stream()
                .filter(hit -> hit.entry().equals(entry))
                .mapToDouble(Hit::bits)
                .findFirst()
                .orElse(Double.NaN);
    }

    private List<ListedSubject> persons(String prefix, int count) {
        List<ListedSubject> persons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            persons.add(person(prefix + i, name()));
        }
        return persons;
    }

    private ListedSubject named(String id) {
        return person(id, "VARGASH TIKRATI");
    }

    private ListedSubject person(String id, String name) {
        var born = new PartialDate(1950 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return ListedSubject.person(
                id,
                "made-up",
                List.of(ListedName.good(name)),
                List.of(born),
                Set.of("UTO"),
                Sex.FEMALE,
                List.of("X" + id));
    }

    private String name() {
        return WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)] + " "
                + WORDS[random.nextInt(WORDS.length)];
    }
}
