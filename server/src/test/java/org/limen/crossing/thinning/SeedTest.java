package org.limen.crossing.thinning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.limen.engine.merkle.Hash;

class SeedTest {
    private static final Seed SEED = new Seed(new byte[32]);

    @Test
    void asManyAreDrawnAsTheShareSays() {
        for (int share : new int[] {1, 10, 50, 100}) {
            long drawn = IntStream.range(0, 20_000)
                    .filter(i -> SEED.draws("traveller " + i, share))
                    .count();
            assertThat(drawn / 200.0).as("of a hundred").isBetween(share * 0.85, share * 1.15);
        }
    }

    @Test
    void whoIsDrawnByASmallShareIsDrawnByALargerOne() {
        assertThat(IntStream.range(0, 2_000).mapToObj(i -> "traveller " + i).filter(over -> SEED.draws(over, 10)))
                .isNotEmpty()
                .allMatch(over -> SEED.draws(over, 20));
    }

    /// Computed with Python: hmac.new(bytes(32), b"traveller 0", "sha256").hexdigest()[:8] and so on, modulo 100.
    @Test
    void anybodyCanDoADrawAgain() {
        assertThat(SEED.commitment()).isEqualTo(Hash.over(new byte[32]).hex());
        assertThat(SEED.draws("traveller 0", REST_0)).isFalse();
        assertThat(SEED.draws("traveller 0", REST_0 + 1)).isTrue();
    }

    private static final int REST_0 = 33;
}
