package org.limen.engine.screening.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Rows are found by their dates, and dates by their rows, whether dates are few or many, of our time or of none.
class DateRowsTest {
    private static final long SEED = 20_261_122;
    private static final int YEAR = 1 << 9;
    private static final int ASKED = 2_000;

    @Test
    void rowsAndDatesAreFoundAsSearchingOneByOneFindsThem() {
        var random = new SplittableRandom(SEED);
        for (int count : new int[] {1, 7, 300, 9_000}) {
            int[] dates = IntStream.concat(
                            IntStream.of(0),
                            IntStream.generate(() -> random.nextInt(1_700 * YEAR, 2_300 * YEAR))
                                    .limit(count))
                    .sorted()
                    .distinct()
                    .toArray();
            int[] rows = new int[dates.length + 1];
            for (int i = 1; i < rows.length; i++) {
                rows[i] = rows[i - 1] + random.nextInt(1, 200);
            }
            var dateRows = new DateRows(dates, rows);
            for (int asked = 0; asked < ASKED; asked++) {
                int date = random.nextInt(1_600 * YEAR, 2_400 * YEAR);
                assertThat(dateRows.from(date))
                        .as("seed %d, %d dates, date %d", SEED, count, date)
                        .isEqualTo(rows[
                                (int) IntStream.of(dates).filter(d -> d < date).count()]);
                int row = random.nextInt(rows[dates.length]);
                assertThat(dateRows.dateOf(row))
                        .as("seed %d, %d dates, row %d", SEED, count, row)
                        .isEqualTo(dates[
                                (int) IntStream.of(rows).filter(r -> r <= row).count() - 1]);
            }
        }
    }
}
