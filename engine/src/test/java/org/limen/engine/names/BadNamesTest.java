package org.limen.engine.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is typed, pasted or read by a machine is a name or none; nothing is thrown.
class BadNamesTest {
    private static final List<String> SCRIPTS = List.of(
            "ABCXYZ",
            "abcß",
            "АБВГЙЪ",
            "ΑΒΓΏ",
            "אבגדצ'",
            "ابتعةمحد",
            "김정은ㄱㅏ",
            "王小明斯尔",
            "あいうッー",
            "アヴィン",
            "กขฃ์า",
            "नमस्ते",
            "রহমান",
            "მხედ",
            "ՀԱՅ",
            "ሀለ",
            "ꓐꓑ",
            "𝐀𝓑",
            "😀🚀👩‍👩",
            "0123",
            " \t\n-'’.,<",
            "\u200B\u200E\u202E\u2069\uFEFF",
            "\u0301\u0323\u20DD",
            "\uD800\uDC00",
            "\uD83D",
            "\uDE00",
            "\u0000\u0001\u007F",
            "XHXTHXSSE",
            "ŻŁÑÜ",
            "ﷲﷺ",
            "㍻㈱",
            "ǅﬃ");

    @Test
    void everyMixtureOfScriptsMarksAndRubbishHasReadings() {
        long seed = 20261122;
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String written = mixture(random);
            List<NormalName> readings = NameNormaliser.readings(written);
            assertThat(readings).as("seed %d, round %d", seed, i).hasSizeBetween(1, Readings.READINGS_MAX);
            assertThat(readings.getFirst()).isEqualTo(NameNormaliser.normalise(written));
            assertThat(readings).allSatisfy(BadNamesTest::isWellFormed);
        }
    }

    private static String mixture(Random random) {
        var written = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int piece = 0; piece < pieces; piece++) {
            String script = SCRIPTS.get(random.nextInt(SCRIPTS.size()));
            int letters = random.nextInt(100) == 0 ? 200 : 1 + random.nextInt(6);
            for (int letter = 0; letter < letters; letter++) {
                written.append(script.charAt(random.nextInt(script.length())));
            }
            written.append(random.nextInt(3) == 0 ? " " : "");
        }
        return written.toString();
    }

    private static void isWellFormed(NormalName name) {
        assertThat(name.tokens()).hasSizeLessThanOrEqualTo(NameNormaliser.TOKENS_MAX);
        for (NameToken token : name.tokens()) {
            assertThat(token.letters()).matches("[A-Z]{1,24}");
            assertThat(token.spellingKey()).matches("[A-Z]+");
            assertThat(token.skeleton()).matches("[A-Z]*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀😀", "1984", "\u200B", "\u202E", "\uD83D", "---", "\u0301\u0301", "。"})
    void whatHoldsNoLettersIsNoName(String written) {
        assertThat(NameNormaliser.readings(written)).containsExactly(new NormalName(List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Я", "李", "가", "あ", "م", "א", "ก", "क"})
    void aNameOfOneLetterIsAName(String written) {
        assertThat(NameNormaliser.normalise(written).tokens()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Я", "李", "가", "ア", "م", "א", "ก", "क", "斯", "е\u0301"})
    void fourHundredLettersAreCappedAndSaySo(String letter) {
        for (NormalName reading : NameNormaliser.readings(letter.repeat(400))) {
            assertThat(reading.capped()).isTrue();
            isWellFormed(reading);
        }
    }

    @Test
    void aFloodOfMarksLeavesTheLettersUnderIt() {
        String flooded = "A\u0301\u0323\u0308".replace("\u0308", "\u0308".repeat(60)) + "HMED";
        assertThat(NameNormaliser.normalise(flooded).text()).isEqualTo("AHMED");
    }

    @ParameterizedTest
    @CsvSource({"IVАNOV,IVANOV", "Ηassan,HASSAN", "РЕТROV,PETROV", "Иваnов,IVANOV"})
    void lettersThatOnlyLookRightAreReadAsMeant(String mixed, String meant) {
        assertThat(NameNormaliser.readings(mixed).stream().map(NormalName::text))
                .contains(meant);
    }
}
