package org.limen.engine.screening.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedLettersTest {
    private static final long SEED = 20261122;
    private final int[][] rows = new int[3][32];
    private final Random random = new Random(SEED);

    /// Few letters, so that many words are near each other.
    private String word(int lettersMax, int alphabet) {
        return random.ints(random.nextInt(lettersMax + 1), 0, alphabet)
                .collect(
                        StringBuilder::new, (text, letter) -> text.append((char) ('A' + letter)), StringBuilder::append)
                .toString();
    }

    @Test
    void packedWordsAreAsFarApartAsTheirLettersAre() {
        for (int i = 0; i < 300_000; i++) {
            String a = word(i % 2 == 0 ? 6 : 12, i % 3 == 0 ? 2 : 4);
            String b = word(i % 2 == 0 ? 6 : 12, i % 3 == 0 ? 2 : 4);
            long packedA = PackedLetters.of(a);
            long packedB = PackedLetters.of(b);
            assertThat(PackedLetters.edits(packedA, packedB))
                    .as("%s and %s, seed %d", a, b, SEED)
                    .isEqualTo(EditDistance.within(2, a, b, rows));
            assertThat(PackedLetters.isOneEdit(packedA, packedB))
                    .as("%s and %s, seed %d", a, b, SEED)
                    .isEqualTo(EditDistance.isOne(a, b));
        }
    }

    @Test
    void aWordOfThirteenLettersIsMarkedAndOneOfTwelveIsNot() {
        assertThat(PackedLetters.isLonger(PackedLetters.of("ZZZZZZZZZZZZ"))).isFalse();
        assertThat(PackedLetters.isLonger(PackedLetters.of("ZZZZZZZZZZZZA"))).isTrue();
    }
}
