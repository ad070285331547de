package org.limen.engine.screening.listed;

import static org.assertj.core.api.Assertions.assertThat;

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

/// What is kept comes out as it went in.
class SubjectStoreTest {
    private static final int SUBJECTS = 300;

    @Test
    void everySubjectComesOutAsItWentIn() {
        List<ListedSubject> subjects =
                IntStream.range(0, SUBJECTS).mapToObj(SubjectStoreTest::subject).toList();
        var builder = new SubjectStore.Builder();
        subjects.forEach(subject -> builder.add(SubjectStore.bytes(subject)));
        SubjectStore store = builder.build();
        for (int entry = 0; entry < SUBJECTS; entry++) {
            ListedSubject subject = subjects.get(entry);
            assertThat(store.subject(entry, "list", subject.birthDates())).isEqualTo(subject);
        }
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
