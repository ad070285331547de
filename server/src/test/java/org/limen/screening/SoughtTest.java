package org.limen.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.limen.engine.Problem;

/// Descriptions of people as officers and files give them. All people are made up.
class SoughtTest {
    @Test
    void aNameOfAnyScriptIsReadAsLetters() {
        Sought.Reading reading = sought(List.of("Зенобий Мюллерштейн", "  ", "Zenobius 7"), "1970", "", "");
        assertThat(reading.query().names()).containsExactly("Зенобий Мюллерштейн", "Zenobius 7");
        assertThat(reading.readAs()).hasSize(2).allMatch(letters -> letters.matches("[A-Z ]+"), "is in A to Z");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void whatCannotBeUsedIsNamedAndTheRestIsCompared() {
        Sought.Reading reading = sought(List.of("Zenobius", "👻"), "1970-02-31", "Atlantis?", "W");
        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactly("name-without-letters", "date-impossible", "nationality-unknown", "sex-unknown");
        assertThat(reading.isEmpty()).isFalse();
        assertThat(String.valueOf(reading.query().birthDate())).isEqualTo("1970-02");
    }

    @Test
    void withoutNameAndDocumentThereIsNothingToSearchBy() {
        assertThat(sought(List.of("123", "…"), "1970", "QMO", "M").isEmpty()).isTrue();
        var document = new Sought(List.of(), "", "", "", "P 123", "", false);
        assertThat(document.read().isEmpty()).isFalse();
    }

    @Test
    void moreNamesThanAreComparedAreNamed() {
        Sought.Reading reading = sought(Collections.nCopies(17, "Zenobius"), "", "", "");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("names-too-many");
    }

    @Test
    void theTraceNamesWhatWasGivenAndNothingElse() {
        var sought = new Sought(List.of(" A B ", "C"), "1970", "", "", "P1", " ", false);
        assertThat(sought.inWords()).isEqualTo("names=A B | C birthDate=1970 documentNumber=P1");
    }

    private static Sought.Reading sought(List<String> names, String birthDate, String nationality, String sex) {
        return new Sought(names, birthDate, nationality, sex, "", "", false).read();
    }
}
