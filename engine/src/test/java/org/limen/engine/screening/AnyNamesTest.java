package org.limen.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.limen.engine.screening.words.TokenFrequencies;

/// Names of any length, joined, cut and repeated, are compared with each other without an exception, and every hit's
/// evidence adds up; all are made up.
class AnyNamesTest {
    private static final long SEED = 41;
    private static final String[] WORDS =
            ("ZENO MULLER BARZUN TIKRATI HADDAM AL BIN PAK TO PAKTO M S MUHAMMAD MOHAMMED ABDUL RAHMAN ABDULRAHMAN "
                            + "VAN DER HEUVEL VANDERHEUVEL LI WEI LIWEI O DWYER ODWYER")
                    .split(" ");
    private final Random random = new Random(SEED);

    @Test
    void wordsWrittenTogetherOrApartAreFoundWhereComparingAllFindsThem() {
        ScreeningIndex index = index();
        int reached = 0;
        for (int i = 0; i < 500; i++) {
            var query = Query.ofName(name());
            var options = ScreeningOptions.perThousand(20);
            List<String> found =
                    index.screen(query, options).stream().map(Hit::entry).toList();
            for (Hit hit : index.screenEveryName(query, options)) {
                assertThat(found)
                        .as("seed %d, %s with %s: %s", SEED, query.names(), hit.name(), hit.evidence())
                        .contains(hit.entry());
                reached++;
            }
        }
        assertThat(reached).isGreaterThan(100);
    }

    @Test
    void namesOfOneToTwentyWordsAreComparedAndTheirEvidenceAddsUp() {
        ScreeningIndex index = index();
        for (int i = 0; i < 500; i++) {
            String name = name();
            for (Hit hit :
                    index.screen(Query.ofName(name), ScreeningOptions.best().atMost(40))) {
                double sum = hit.evidence().stream().mapToDouble(Evidence::bits).sum();
                assertThat(sum)
                        .as("seed %d, %s with %s: %s", SEED, name, hit.name(), hit.evidence())
                        .isCloseTo(
                                hit.bits(),
                                org.assertj.core.data.Offset.offset(
                                        0.06 * (hit.evidence().size() + 1)));
            }
        }
    }

    private ScreeningIndex index() {
        List<ListedSubject> subjects = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            subjects.add(ListedSubject.person(
                    "p" + i,
                    "made-up",
                    List.of(ListedName.good(name())),
                    List.of(),
                    Set.of(),
                    Sex.UNSPECIFIED,
                    List.of()));
        }
        return ScreeningIndex.build(subjects, TokenFrequencies.shipped());
    }

    private String name() {
        var name = new StringBuilder();
        int words = random.nextInt(8) == 0 ? 1 + random.nextInt(20) : 1 + random.nextInt(4);
        for (int i = 0; i < words; i++) {
            name.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(6) == 0 ? "" : " ");
        }
        return name.toString().strip();
    }
}
