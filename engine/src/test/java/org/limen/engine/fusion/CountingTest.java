package org.limen.engine.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingTest {
    @Test
    void countsOfTheSameThingAreNotAddedUp() {
        assertThat(of(10, 10, 10).count()).isBetween(10, 11);
        assertThat(of(20, 21, 19, 20).count()).isBetween(20, 21);
    }

    @Test
    void aPostThatHeardAPartPullsNobodyDown() {
        assertThat(of(20, 21, 4).count()).isBetween(20, 22);
    }

    @Test
    void aPostThatCountedEchoesPullsNobodyUpMuch() {
        assertThat(of(20, 20, 45).count()).isBetween(19, 24);
    }

    @Test
    void disagreementWidensTheInterval() {
        CountEstimate agreeing = of(20, 20, 20);
        CountEstimate disagreeing = of(8, 20, 33);

        assertThat(disagreeing.high() - disagreeing.low()).isGreaterThan(agreeing.high() - agreeing.low());
    }

    @Test
    void oneCountAloneIsSurestAboutTheLowerEnd() {
        CountEstimate alone = of(10);

        assertThat(alone.count()).isBetween(10, 12);
        assertThat(alone.low()).isBetween(7, 10);
        assertThat(alone.high()).isGreaterThan(13);
    }

    @Test
    void aBoundIsABound() {
        CountEstimate estimate = Counting.estimate(List.of(CountRange.atLeast(15), CountRange.exactly(14)))
                .orElseThrow();

        assertThat(estimate.count()).isBetween(15, 18);
    }

    @Test
    void nobodyCountedIsNotZeroAndZeroIsZero() {
        assertThat(Counting.estimate(List.of())).isEmpty();
        assertThat(of(0, 0)).isEqualTo(new CountEstimate(0, 0, 0));
    }

    @Test
    void thousandsAreEstimatedToo() {
        assertThat(of(2_000, 2_100).count()).isBetween(1_950, 2_250);
        assertThat(of(CountRange.UNBOUNDED - 1).count()).isPositive();
    }

    private static CountEstimate of(int... counts) {
        return Counting.estimate(
                        Arrays.stream(counts).mapToObj(CountRange::exactly).toList())
                .orElseThrow();
    }
}
