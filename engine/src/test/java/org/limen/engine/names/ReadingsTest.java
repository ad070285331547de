package org.limen.engine.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsTest {
    @ParameterizedTest
    @CsvSource({
        "Юрий Щукин,YURI SHCHUKIN",
        "Джон Смит,JOHN SMIT",
        "Анна,ANNA",
        "김정은,KIM JUNG EUN",
        "로버트,ROBERT",
        "王小明,WANG XIAOMING",
        "陈小明,CHEN XIAOMING",
        "约翰,JOHN",
        "田中太郎,TANAKA TARO",
        "スティーブン,STEVEN",
        "さとう,SATO",
        "משה כהן,MOSHE COHEN",
        "ג'ון,JOHN",
        "محمد التكريتي,MUHAMMAD AL TIKRITI",
        "राजेश कुमार,RAJESH KUMAR",
        "Ελένη Παπαδοπούλου,ELENI PAPADOPOULOU",
        "მიხეილ,MIKHEIL",
        "রহমান,RAHMAN",
        "عبدالواحد شفيق,ABDUL WAHID SHAFIQ",
        "محمد حبيب الله,MUHAMMAD HABIBULLAH",
        "سيف الدين,SAYFUDDIN",
        "محسن ابراهیمی,MOHSEN EBRAHIMI",
        "غلامرضا رحیمی,GHOLAMREZA RAHIMI",
        "حسين محمدي,HOSSEIN MOHAMMADI",
    })
    void aReadingIsTheLatinNameOfLists(String written, String latin) {
        assertThat(texts(written)).contains(latin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"김정은", "Щукин Юрий", "王小明", "محمد التكريتي", "JOHN SMITH", "Müller", "", "1984", "😀"})
    void theFirstReadingIsTheNormalisedName(String written) {
        assertThat(NameNormaliser.readings(written).getFirst()).isEqualTo(NameNormaliser.normalise(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"김정은 로버트", "Юрий Щукин Юрьевич", "王小明", "סטיבן אלכסנדר", "ジョージ ワシントン"})
    void thereAreAtMostFourReadingsAndNoTwoAlike(String written) {
        assertThat(texts(written)).hasSizeBetween(2, Readings.READINGS_MAX).doesNotHaveDuplicates();
    }

    /// The example of ICAO Doc 9303 Part 3 §6.C.
    @Test
    void theXCodesOfAZoneAreReadAsArabic() {
        assertThat(texts("EBDALRXHYM<<MXHMWD")).contains("ABDUL RAHIM MAHMUD");
        assertThat(texts("MXHMWD EBDALRXHYM")).startsWith("MXHMWD EBDALRXHYM").contains("MAHMUD ABDUL RAHIM");
    }

    /// Without a letter that only Arabic has, a zone's codes look like a Latin name without vowels.
    @Test
    void aNameWithoutVowelsIsReadAsTheCodesOfAZone() {
        assertThat(texts("JMYL ALMJYD")).contains("JAMIL AL MAJID");
        assertThat(texts("GLYNN")).startsWith("GLYNN").hasSizeGreaterThan(1);
        assertThat(texts("FLYNN CONNOR")).containsExactly("FLYNN CONNOR");
    }

    @Test
    void byTheRulesOfThePastANameIsReadAsThen() {
        assertThat(NameNormaliser.readings("محسن ابراهیمی", ReadingRules.FIRST))
                .extracting(NormalName::text)
                .contains("MUHSIN ABRAHIMI")
                .doesNotContain("MOHSEN EBRAHIMI");
        assertThat(NameNormaliser.readings("JMYL ALMJYD", ReadingRules.FIRST)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"MUXXLLER,MULLER", "NUNXXEZ,NUNEZ"})
    void marksThatAZoneWroteAsXXAreTakenOff(String zone, String plain) {
        assertThat(texts(zone)).containsExactly(zone, plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALEXANDER", "XIAOMING", "MAXX", "XAVIER", "FOX"})
    void anXInALatinNameIsNoCode(String name) {
        assertThat(texts(name)).containsExactly(name);
    }

    @Test
    void aNameInAsciiHasOneReading() {
        assertThat(texts("John O'Neill")).containsExactly("JOHN ONEILL");
    }

    private static List<String> texts(String written) {
        return NameNormaliser.readings(written).stream().map(NormalName::text).toList();
    }
}
