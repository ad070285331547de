package org.limen.engine.screening.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.limen.engine.screening.words.FlatIn;
import org.limen.engine.screening.words.FlatOut;

/// Runs begin where they were said to begin, short or long, before and after they were saved.
class RunsTest {
    private static final long SEED = 20_261_122;

    @Test
    void everyRunBeginsWhereItWasSaidTo() throws IOException {
        var random = new SplittableRandom(SEED);
        for (int longest : new int[] {1, 5, 30, 40, 1_000}) {
            for (int round = 0; round < 50; round++) {
                int[] froms = new int[random.nextInt(1, 100)];
                for (int i = 1; i < froms.length; i++) {
                    froms[i] = froms[i - 1] + random.nextInt(longest + 1);
                }
                Runs runs = again(Runs.of(froms));
                assertThat(runs.size()).isEqualTo(froms.length - 1);
                for (int i = 0; i < froms.length; i++) {
                    assertThat(runs.from(i))
                            .as("seed %d, up to %d, round %d, run %d", SEED, longest, round, i)
                            .isEqualTo(froms[i]);
                }
            }
        }
    }

    private static Runs again(Runs runs) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new FlatOut(bytes);
        runs.write(out);
        out.flush();
        return Runs.read(new FlatIn(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
