package org.limen.engine.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NicknamesTest {
    @ParameterizedTest
    @CsvSource({
        "ROBERT,BOB",
        "BOB,ROBERT",
        "ALEKSANDR,SASHA",
        "SASHA,ALEKSANDRA",
        "FRANCISCO,PACO",
        "MEHMET,MEMO",
        "JOAO,JUCA",
        "YITZHAK,ITZIK",
        "IOANNIS,YANNIS"
    })
    void aNicknameAndItsNameKnowEachOther(String name, String other) {
        assertThat(Nicknames.of(name)).contains(other);
    }

    @Test
    void twoFormsOfOneNameAreNotTakenForOneAnother() {
        assertThat(Nicknames.of("SANDY")).doesNotContain("ALEX").contains("ALEXANDER");
    }

    @Test
    void aNameWithoutOtherFormsHasNone() {
        assertThat(Nicknames.of("QWERTY")).isEmpty();
        assertThat(Nicknames.of("")).isEmpty();
    }

    @Test
    void everyFormIsATokenAndPointsBack() {
        var names = new TreeSet<String>();
        names.addAll(Nicknames.of("ALEXANDER"));
        names.addAll(Nicknames.of("ELIZABETH"));
        names.addAll(Nicknames.of("JOSE"));
        assertThat(names).hasSizeGreaterThan(15).allSatisfy(name -> {
            assertThat(NameNormaliser.normalise(name).text()).isEqualTo(name);
            assertThat(Nicknames.of(name)).containsAnyOf("ALEXANDER", "ELIZABETH", "JOSE");
        });
    }
}
