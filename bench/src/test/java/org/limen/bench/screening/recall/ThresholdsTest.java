package org.limen.bench.screening.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
    private static final int INNOCENTS = 20_000;

    @Test
    void aThresholdLetsAsManyOfTheTuningHalfPassAsWereAskedFor() {
        double[] best = IntStream.range(0, INNOCENTS).mapToDouble(i -> i / 2).toArray();
        Thresholds thresholds = Thresholds.of(best, i -> true);
        assertThat(thresholds.resulting(0)).isEqualTo(10);
        assertThat(thresholds.resulting(Thresholds.HEADLINE)).isEqualTo(1);
        assertThat(thresholds.resulting(2)).isEqualTo(0.1);
    }

    @Test
    void equalBestScoresAreNoRoomForAThreshold() {
        double[] best = IntStream.range(0, INNOCENTS).mapToDouble(i -> 1).toArray();
        assertThat(Thresholds.of(best, i -> true).score(0)).isGreaterThan(1);
    }

    @Test
    void whoIsNotCountedDoesNotRaiseTheThreshold() {
        double[] best = IntStream.range(0, INNOCENTS)
                .mapToDouble(i -> i < 2_000 ? 99 : 5)
                .toArray();
        assertThat(Thresholds.of(best, i -> i >= 2_000).score(0)).isLessThan(6);
        assertThat(Thresholds.of(best, i -> true).score(0)).isGreaterThan(98);
    }
}
