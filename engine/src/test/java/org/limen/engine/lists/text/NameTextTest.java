package org.limen.engine.lists.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// All persons are made up.
class NameTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Zeno Mullerstein > Zeno Mullerstein",
                "Mullerstein, Zeno > Mullerstein, Zeno",
                "Zeno Mullerstein; Zeno the Miller > Zeno Mullerstein|Zeno the Miller",
                "Zeno (a.k.a. Xeno, Ksenon) MULLER > Zeno MULLER|Xeno MULLER|Ksenon MULLER",
                "Zeno Ivanovich (Iwanowitsch) MULLER > Zeno Ivanovich MULLER|Zeno Iwanowitsch MULLER",
                "Zena MULLER (KOSHKINA) > Zena MULLER|Zena KOSHKINA",
                "Zena MULLER, née KOSHKINA > Zena MULLER|Zena KOSHKINA",
                "Zena MULLER (born KOSHKINA) > Zena MULLER|Zena KOSHKINA",
                "Zeno MULLER (Зено МЮЛЛЕР) > Zeno MULLER|Зено МЮЛЛЕР",
                "Zeno MULLER Russian: Зено МЮЛЛЕР > Zeno MULLER|Зено МЮЛЛЕР",
                "Зено МЮЛЛЕР / Зенон МЮЛЕР > Зено МЮЛЛЕР|Зенон МЮЛЕР",
                "Zeno MULLER/MOLLER > Zeno MULLER|Zeno MOLLER",
                "Zeno Muller a.k.a. Zenobius Moller, Zeno Meller > Zeno Muller|Zenobius Moller|Zeno Meller",
                "Zeno BALO, Seno ABA BAKO, Zeno ABABAKO > Zeno BALO|Seno ABA BAKO|Zeno ABABAKO",
                "Zeno Muller (born on 14.1.1968 in Nowhere) > Zeno Muller",
                "Zeno Muller (formerly listed as) > Zeno Muller",
                "Zeno Muller (previously listed as. In Arabic: زينو مولر) > Zeno Muller|زينو مولر",
                "Muller, Zeno (Minister of Mines) > Muller, Zeno",
                "Iван МЮЛЛЕР > Iван МЮЛЛЕР",
                "Зено МЮЛЛЕР) (a.k.a. Zeno MILLER > Зено МЮЛЛЕР|Zeno MILLER",
                "Mullar, Mullir, Mollar > Mullar|Mullir|Mollar",
            })
    void severalNamesInACellAreToldApart(String text, String names) {
        assertThat(NameText.read(text)).containsExactly(names.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "()", "(((", "))) ;;; (", "12 34", "a.k.a.", "(a.k.a. )", "😀", "/ / /", "\" \"", ",,,"
            })
    void whereThereIsNoNameThereIsNone(String text) {
        assertThat(NameText.read(text)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void anAliasOfOneWordTakesThePlaceOfTheWordThatItSpells() {
        assertThat(NameText.aliases("Mullar, Mullir; The Miller", "Zeno MULLER"))
                .containsExactly("Zeno Mullar", "Zeno Mullir", "The Miller");
    }

    @org.junit.jupiter.api.Test
    void noTextMakesItFail() {
        var chance = new java.util.Random(20261123);
        String parts = "(((()))) ;;,,//ab Zeno a.k.a. born né\u0627\u0628Ш\u200F\"'-–:";
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int length = chance.nextInt(60); length > 0; length--) {
                text.append(parts.charAt(chance.nextInt(parts.length())));
            }
            assertThat(NameText.read(text.toString()))
                    .as("seed 20261123, round %d", i)
                    .doesNotContain("");
        }
    }
}
