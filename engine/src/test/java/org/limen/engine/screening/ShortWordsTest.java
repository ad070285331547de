package org.limen.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.limen.engine.screening.words.TokenFrequencies;

/// Words of a syllable or two, as Chinese and Korean names are made of.
class ShortWordsTest {
    private final ScreeningIndex index = ScreeningIndex.build(
            List.of(
                    person("syllables", "TAK JUN RYE"),
                    person("letters", "TIKRATI BARZUN"),
                    person("sounds", "NEBU ADIBO"),
                    person("iranian", "MOHSEN BARZIGAR")),
            TokenFrequencies.shipped());

    @Test
    void aRareSyllableProvesLessThanARareWord() {
        assertThat(bits("TAK", "syllables", Model.FS_5)).isLessThan(bits("TAK", "syllables", Model.FS_4) - 1);
        assertThat(bits("TIKRATI", "letters", Model.FS_5)).isEqualTo(bits("TIKRATI", "letters", Model.FS_4));
    }

    @Test
    void twoSyllablesThatLookAlikeSpeakAgainstEachOther() {
        assertThat(evidence("TAK HYUN RYE", "syllables", Level.RESEMBLES)).isNegative();
        assertThat(evidence("TIKRATI BARZAKI", "letters", Level.RESEMBLES)).isZero();
    }

    @Test
    void whatLooksLikeAnotherWordDoesNotSayItAgain() {
        double once = bits("TAK JUN RYE", "syllables", Model.FS_5);
        assertThat(bits("TAK JUN RYE TOK", "syllables", Model.FS_5)).isEqualTo(once);
        assertThat(bits("TAK JUN RYE MUN", "syllables", Model.FS_5)).isLessThan(once);
        assertThat(bits("TAK JUN RYE MUN", "syllables", Model.FS_4)).isEqualTo(once(Model.FS_4));
    }

    @Test
    void twoConsonantsInCommonProveLessThanBefore() {
        assertThat(bits("NEBU ATUBA", "sounds", Model.FS_5)).isLessThan(bits("NEBU ATUBA", "sounds", Model.FS_4) - 1);
    }

    @Test
    void aNameInItsOwnScriptIsReadAsAtTheTimeOfTheModel() {
        assertThat(bits("محسن برزیگر", "iranian", Model.FS_5))
                .isGreaterThan(bits("محسن برزیگر", "iranian", Model.FS_4));
    }

    private double once(Model model) {
        return bits("TAK JUN RYE", "syllables", model);
    }

    private double bits(String name, String entry, Model model) {
        return hit(name, entry, model).bits();
    }

    private double evidence(String name, String entry, Level level) {
        return hit(name, entry, Model.FS_5).evidence().stream()
                .filter(e -> e.level() == level)
                .mapToDouble(Evidence::bits)
                .findFirst()
                .orElseThrow();
    }

    private Hit hit(String name, String entry, Model model) {
        return index.screen(Query.ofName(name), ScreeningOptions.best().by(model)).stream()
                .filter(hit -> hit.entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    private static ListedSubject person(String id, String name) {
        return ListedSubject.person(
                id, "made-up", List.of(ListedName.good(name)), List.of(), Set.of(), Sex.UNSPECIFIED, List.of());
    }
}
