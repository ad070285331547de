package org.limen.engine.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameNormaliserTest {
    private static final String WITHOUT_WIDTH = "\u200B";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O'Neill, Séan|ONEILL SEAN",
                "MUSTERMANN<<ERIKA<MARIA<<<<|MUSTERMANN ERIKA MARIA",
                "Jean-Luc|JEAN LUC",
                "Müller|MULLER",
                "Weiß|WEISS",
                "Ørsted Åse|ORSTED ASE",
                "Þórður Ægir|THORDUR AEGIR",
                "Щукин Юрий|SHCHUKIN IURII",
                "M0HAMMED 5ALEH|MOHAMMED SALEH",
                "王小明|WANG XIAO MING",
                "김정은|KIM JONG UN",
                "محمد التكريتي|MUHAMMAD AL TIKRITI",
                "Γιώργος|GIORGOS",
                "АHMAD|AHMAD",
                "1984|''",
            })
    void aNameBecomesTokens(String written, String tokens) {
        assertThat(text(written)).isEqualTo(tokens);
    }

    @Test
    void marksWithoutWidthVanish() {
        assertThat(text("A\u200BH\u200EM\u202EE\u2069D")).isEqualTo("AHMED");
    }

    @Test
    void emojiLeaveNothing() {
        assertThat(text("😀🚀")).isEmpty();
        assertThat(text("ANNA 😀 NOVAK")).isEqualTo("ANNA NOVAK");
    }

    @Test
    void aNameOfFourHundredLettersIsCappedAndSaysSo() {
        var name = NameNormaliser.normalise("A".repeat(400));
        assertThat(name.capped()).isTrue();
        assertThat(name.text()).hasSize(NameNormaliser.TOKEN_LETTERS_MAX);
    }

    @Test
    void moreWordsThanAnyNameHasAreCapped() {
        var name = NameNormaliser.normalise("ANNA ".repeat(90));
        assertThat(name.tokens()).hasSize(NameNormaliser.TOKENS_MAX);
        assertThat(name.capped()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MUELLER,MULLER", "YURI,IURI", "MAHMOUD,MAHMUD", "SCHMIDT,SHMIDT", "ALEXEI,ALEKSEI", "DMITRIY,DMITRII"})
    void spellingsOfOneNameShareTheirKey(String one, String other) {
        assertThat(NameToken.of(one).spellingKey())
                .isEqualTo(NameToken.of(other).spellingKey());
    }

    @ParameterizedTest
    @CsvSource({"MOHAMMED,محمد", "MUHAMAD,MOHAMMED", "TIKRITI,تكريتي", "QADDAFI,KADHAFI", "YOUSEF,يوسف", "SHERIF,CHARIF"
    })
    void freeTranscriptionsShareTheirSkeleton(String one, String other) {
        assertThat(skeleton(one)).isEqualTo(skeleton(other)).isNotEmpty();
    }

    @Test
    void differentNamesHaveDifferentSkeletons() {
        assertThat(skeleton("TIKRITI")).isNotEqualTo(skeleton("DULAIMI"));
    }

    @Test
    void whateverIsWrittenBecomesLettersAToZ() {
        long seed = 20261121;
        var random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            String written = random.ints(random.nextInt(40), 1, 0x2FFFF)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(text(written)).as("seed %d, round %d", seed, i).matches("([A-Z]+( [A-Z]+)*)?");
        }
    }

    @Test
    void asciiOnItsOwnPathGivesWhatTheWayForAllScriptsGives() {
        long seed = 20261122;
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String ascii = random.ints(random.nextInt(70), 1, 160)
                    .map(c -> c < 128 ? c : ' ')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(NameNormaliser.normalise(ascii).tokens())
                    .as("seed %d, round %d, %s", seed, i, ascii)
                    .isEqualTo(NameNormaliser.normalise(ascii + WITHOUT_WIDTH).tokens());
        }
    }

    @ParameterizedTest
    @CsvSource({"Russian,RUS", "Iran,IRN", "'Korea, North',PRK", "D,DEU", "UTO,UTO", "de,DEU", "Mordor-on-Sea,''"})
    void aNationalityIsReadFromCodesAndWords(String written, String code) {
        assertThat(Nationality.code(written)).isEqualTo(code);
    }

    private static String text(String written) {
        return NameNormaliser.normalise(written).text();
    }

    private static String skeleton(String written) {
        return NameNormaliser.normalise(written).tokens().getLast().skeleton();
    }
}
