package org.limen.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limen.engine.PartialDate;

class DateAgreementTest {
    @ParameterizedTest
    @CsvSource({
        "1970-11-22,1970-11-22,SAME",
        "1970-01-01,1970-01-01,SAME_FIRST_OF_JANUARY",
        "1970-06-05,1970-01-01,YEAR_OF_FIRST_OF_JANUARY",
        "1970-06-05,1970,YEAR",
        "1970-06-05,1970-06,YEAR_AND_MONTH",
        "1970-06-05,1970-07,SAME_YEAR_ONLY",
        "1970-06-05,1970-05-06,SWAPPED",
        "1970-06-05,1971-06-05,NEXT_YEAR_SAME_DAY",
        "1970-06-05,1980-06-05,OTHER_DECADE_SAME_DAY",
        "1970-06-05,1970-08-05,MONTH_DIFFERS",
        "1970-06-05,1970-06-09,DAY_DIFFERS",
        "1970-06-05,1971,NEXT_YEAR_OF_ROUGH",
        "1970-06-05,1974,FEW_YEARS_OF_ROUGH",
        "1970-06-05,1990,CONTRADICTED",
        "1970-06-05,1984-02-28,CONTRADICTED",
        "1970-06-05,'',UNKNOWN",
    })
    void datesAgreeAsFarAsTheyAreKnown(String given, String listed, DateAgreement agreement) {
        assertThat(DateAgreement.of(packed(given), packed(listed))).isEqualTo(agreement);
        assertThat(DateAgreement.of(packed(listed), packed(given))).isEqualTo(agreement);
    }

    private static int packed(String text) {
        return text.isEmpty()
                ? 0
                : Objects.requireNonNull(PartialDate.read(text, "birthDate").date())
                        .packed();
    }
}
