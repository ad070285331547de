package org.limen.screening.hit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.limen.screening.Judgement;

class WordsOnPairTest {
    private record Word(String origin, boolean same, int minute) {}

    @Test
    void eachNodesLastWordCountsAndWhereNodesDifferItIsTheSamePerson() {
        assertThat(same(new Word("A", true, 1), new Word("A", false, 2))).isFalse();
        assertThat(same(new Word("A", true, 1), new Word("B", false, 2))).isTrue();
        assertThat(same(new Word("A", false, 1), new Word("", false, 2))).isFalse();
    }

    @Test
    void aWordOfThisNodeEndsWhatItHadHeardBeforeAndNothingThatComesAfter() {
        assertThat(same(new Word("A", true, 9), new Word("", false, 1))).isFalse();
        assertThat(same(new Word("", false, 9), new Word("A", true, 1))).isTrue();
    }

    @Test
    void itDoesNotMatterInWhichOrderTheWordsOfOtherNodesCome() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            List<List<Word>> logs = List.of(log("A", random), log("B", random), log("C", random));
            boolean expected = same(mixed(logs, random));
            for (int again = 0; again < 5; again++) {
                assertThat(same(mixed(logs, random))).as("seed %d", seed).isEqualTo(expected);
            }
        }
    }

    private static List<Word> log(String origin, Random random) {
        var log = new ArrayList<Word>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            log.add(new Word(origin, random.nextBoolean(), random.nextInt(9)));
        }
        return log;
    }

    /// The words of all logs, each log's in its order.
    private static Word[] mixed(List<List<Word>> logs, Random random) {
        var turns = new ArrayList<Integer>();
        for (int log = 0; log < logs.size(); log++) {
            turns.addAll(Collections.nCopies(logs.get(log).size(), log));
        }
        Collections.shuffle(turns, random);
        int[] next = new int[logs.size()];
        return turns.stream().map(log -> logs.get(log).get(next[log]++)).toArray(Word[]::new);
    }

    private static boolean same(Word... words) {
        var said = new WordsOnPair();
        for (Word word : words) {
            var by = new Judgement.By(new UUID(0, word.minute()), "officer");
            said.add(word.origin(), new Judgement(word.same(), by, Instant.ofEpochSecond(word.minute()), "seen"));
        }
        return said.counting().same();
    }
}
