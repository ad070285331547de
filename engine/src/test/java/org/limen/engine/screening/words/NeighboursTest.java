package org.limen.engine.screening.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final long SEED = 20261122;

    /// As many letters as are compared at once.
    private static final String LONG = "MARAKANARAMA";

    private static final int[][] ROWS = new int[3][40];

    @Test
    void everyLongWordWithinTwoEditsIsFound() {
        var random = new SplittableRandom(SEED);
        List<String> words = words(random, 3_000);
        TokenDictionary dictionary = TokenDictionary.of(words);
        for (int i = 0; i < 2_000; i++) {
            String given = edited(edited(words.get(random.nextInt(words.size())), random), random);
            var found = new FoundWords();
            dictionary.findEditedTwice(given, found);
            List<String> lost = Arrays.stream(dictionary.words)
                    .filter(word -> word.length() >= TokenDictionary.TWO_EDITS_LETTERS_MIN)
                    .filter(word -> given.length() >= TokenDictionary.EDIT_LETTERS_MIN)
                    .filter(word -> EditDistance.within(2, given, word, ROWS) <= 2)
                    .filter(word -> notIn(dictionary, found, word))
                    .toList();
            assertThat(lost).as("two edits from %s, seed %d", given, SEED).isEmpty();
        }
    }

    @Test
    void everyWordOneEditAwayIsFound() {
        var random = new SplittableRandom(SEED + 1);
        List<String> words = words(random, 3_000);
        TokenDictionary dictionary = TokenDictionary.of(words);
        for (int i = 0; i < 2_000; i++) {
            String given = edited(words.get(random.nextInt(words.size())), random);
            var found = new FoundWords();
            dictionary.findEdited(given, found);
            List<String> lost = Arrays.stream(dictionary.words)
                    .filter(word -> Math.min(word.length(), given.length()) >= TokenDictionary.EDIT_LETTERS_MIN)
                    .filter(word -> EditDistance.isOne(given, word))
                    .filter(word -> notIn(dictionary, found, word))
                    .toList();
            assertThat(lost).as("one edit from %s, seed %d", given, SEED).isEmpty();
        }
    }

    @Test
    void wordsThatBeginAlikeStandInARange() {
        var random = new SplittableRandom(SEED + 2);
        List<String> longOnes = List.of(LONG.substring(0, 11), LONG, LONG + "A", LONG + "AB", LONG + "B");
        TokenDictionary dictionary = TokenDictionary.of(
                Stream.concat(words(random, 2_000).stream(), longOnes.stream()).toList());
        List<String> prefixes = List.of("", "A", "Z", "BA", "KAR", "MARA", "ZZZZ");
        for (String prefix : Stream.concat(prefixes.stream(), longOnes.stream()).toList()) {
            String[] range =
                    Arrays.copyOfRange(dictionary.words, dictionary.prefixFrom(prefix), dictionary.prefixTo(prefix));
            assertThat(range)
                    .containsExactly(Stream.of(dictionary.words)
                            .filter(word -> word.startsWith(prefix))
                            .toArray(String[]::new));
        }
    }

    private static boolean notIn(TokenDictionary dictionary, Ints found, String word) {
        int id = dictionary.idOf(word);
        return IntStream.range(0, found.size).noneMatch(i -> found.values[i] == id);
    }

    /// Words of few letters, so that many lie near each other.
    private static List<String> words(SplittableRandom random, int count) {
        return Stream.generate(() -> letters(random, 3 + random.nextInt(10)))
                .distinct()
                .limit(count)
                .toList();
    }

    private static String letters(SplittableRandom random, int length) {
        return random.ints(length, 0, 4)
                .collect(StringBuilder::new, (text, i) -> text.append("AKMR".charAt(i)), StringBuilder::append)
                .toString();
    }

    private static String edited(String word, SplittableRandom random) {
        int at = random.nextInt(word.length());
        String before = word.substring(0, at);
        String rest = word.substring(at);
        return switch (random.nextInt(4)) {
            case 0 -> before + letters(random, 1) + rest;
            case 1 -> word.length() > 2 ? before + rest.substring(1) : word;
            case 2 -> before + letters(random, 1) + rest.substring(1);
            default -> rest.length() < 2 ? word : before + rest.charAt(1) + rest.charAt(0) + rest.substring(2);
        };
    }
}
