package org.limen.engine.screening.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedName;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Sex;
import org.limen.engine.screening.SubjectKind;

/// What is packed comes out as it went in, in any order of asking.
class SubjectStoreTest {
    private static final long SEED = 20_261_122;
    private static final int SUBJECTS = 300;

    @Test
    void everySubjectComesOutAsItWentIn() {
        List<ListedSubject> subjects =
                IntStream.range(0, SUBJECTS).mapToObj(SubjectStoreTest::subject).toList();
        List<byte[]> blocks = new ArrayList<>();
        for (int from = 0; from < SUBJECTS; from += SubjectStore.BLOCK_SUBJECTS) {
            blocks.add(
                    SubjectStore.block(subjects.subList(from, Math.min(SUBJECTS, from + SubjectStore.BLOCK_SUBJECTS))));
        }
        SubjectStore store = SubjectStore.of(blocks);
        new SplittableRandom(SEED)
                .ints(2_000, 0, SUBJECTS)
                .forEach(entry -> assertThat(store.subject(entry)).isEqualTo(subjects.get(entry)));
    }

    private static ListedSubject subject(int number) {
        var random = new SplittableRandom(number);
        List<ListedName> names = IntStream.range(0, number == 7 ? 70_000 : random.nextInt(1, 6))
                .mapToObj(i -> new ListedName(
                        "نام %d NAME %d Имя".formatted(number, i),
                        random.nextBoolean() ? ListedName.Quality.GOOD : ListedName.Quality.WEAK))
                .toList();
        List<PartialDate> dates = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new PartialDate(1950 + random.nextInt(50), random.nextInt(13), 0))
                .toList();
        return new ListedSubject(
                "entry-" + number,
                "list",
                SubjectKind.PERSON,
                names,
                dates,
                Set.of("UTO"),
                random.nextBoolean() ? Sex.FEMALE : Sex.UNSPECIFIED,
                number % 3 == 0 ? List.of("P" + number) : List.of(),
                List.of("Port of Qumra"));
    }
}
