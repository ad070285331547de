package org.limen.engine.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.limen.engine.Problem;
import org.limen.engine.Problem.Severity;

class MrzReaderTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 21);
    private static final String NAME_LINE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    private static final String DATA_LINE = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    @Test
    void theSpecimenPassportOfIcaoIsRead() {
        Mrz mrz = read(NAME_LINE, DATA_LINE);
        assertThat(mrz.format()).isEqualTo(MrzFormat.TD3);
        assertThat(mrz.problems()).isEmpty();
        assertThat(List.of(mrz.documentCode(), mrz.issuer(), mrz.surname(), mrz.givenNames(), mrz.documentNumber()))
                .containsExactly("P", "UTO", "ERIKSSON", "ANNA MARIA", "L898902C3");
        assertThat(mrz.birthDate()).hasToString("1974-08-12");
        assertThat(mrz.expiryDate()).hasToString("2012-04-15");
        assertThat(mrz.sex()).isEqualTo(Sex.FEMALE);
        assertThat(mrz.optionalData()).isEqualTo("ZE184226B");
        assertThat(mrz.nameTruncated()).isFalse();
        assertThat(mrz.valid()).isTrue();
    }

    @Test
    void aLongNumberGoesOnInTheOptionalData() {
        Mrz td1 = read(
                "I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<");
        Mrz td2 = read("I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<", "D23145890<UTO3407127M95071227349<<<8");
        assertThat(List.of(td1, td2)).allSatisfy(mrz -> {
            assertThat(mrz.documentNumber()).isEqualTo("D23145890734");
            assertThat(mrz.optionalData()).isEmpty();
            assertThat(mrz.problems()).isEmpty();
        });
    }

    @Test
    void aLongNumberWhoseCheckDigitCountsTheFillerIsReadWithAWarning() {
        Mrz mrz = read(
                "IDBEL000590240<6013<<<<<<<<<<<", "8512017F1311048BEL851201002007", "REINARTZ<<ULRIKE<KATIA<E<<<<<<");
        assertThat(mrz.documentNumber()).isEqualTo("000590240601");
        assertThat(codes(mrz, Severity.WARNING)).containsExactly("filler-counted");
        assertThat(mrz.valid()).isTrue();
    }

    @Test
    void theOldFrenchCardIsRead() {
        Mrz mrz = read("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "9409923102854CORINNE<<<<<<<6512068F4");
        assertThat(mrz.format()).isEqualTo(MrzFormat.FRID);
        assertThat(List.of(mrz.surname(), mrz.givenNames(), mrz.documentNumber(), mrz.nationality()))
                .containsExactly("BERTHIER", "CORINNE", "940992310285", "FRA");
        assertThat(mrz.birthDate()).hasToString("1965-12-06");
        assertThat(mrz.expiryDate()).hasToString("2004-09-XX");
        assertThat(codes(mrz, Severity.WARNING)).containsExactly("expiry-inferred");
        assertThat(mrz.valid()).isTrue();
    }

    @Test
    void lettersInDatesAndDigitsInNamesAreRepairedAndReported() {
        Mrz mrz = read("P<UT0ERIK55ON<<ANNA<MAR1A<<<<<<<<<<<<<<<<<<<", "L898902C36UTO740BIZZF12041S9ZE184226B<<<<<1O");
        assertThat(mrz.surname()).isEqualTo("ERIKSSON");
        assertThat(mrz.issuer()).isEqualTo("UTO");
        assertThat(mrz.birthDate()).hasToString("1974-08-12");
        assertThat(mrz.valid()).isTrue();
        assertThat(mrz.repairs()).hasSize(10);
        assertThat(codes(mrz, Severity.WARNING)).containsExactly("ocr-repaired");
        assertThat(mrz.repairs().getFirst().position()).isEqualTo("line 1, position 5");
    }

    @Test
    void aNumberIsRepairedWhereItsCheckDigitAndTheCompositeProveIt() {
        Mrz mrz = read(NAME_LINE, DATA_LINE.replace("L898902C3", "L8989O2C3"));
        assertThat(mrz.documentNumber()).isEqualTo("L898902C3");
        assertThat(mrz.valid()).isTrue();
        assertThat(mrz.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.field()).isEqualTo("documentNumber");
            assertThat(repair.position()).isEqualTo("line 2, position 6");
            assertThat(repair.from() + repair.to()).isEqualTo("O0");
        });
    }

    @Test
    void aVisaNumberIsNotRepairedAsOneCheckDigitProvesNothing() {
        Mrz mrz = read("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L89889O1C4XXX4009078F9612109<<<<<<<<");
        assertThat(mrz.format()).isEqualTo(MrzFormat.MRVB);
        assertThat(mrz.repairs()).isEmpty();
        assertThat(codes(mrz, Severity.ERROR)).containsExactly("check-digit-wrong");
    }

    @Test
    void aLostOrDoubledFillerIsRepairedWhereOnlyOnePlaceFits() {
        Mrz lost = read(NAME_LINE, DATA_LINE.replace("<<<<<", "<<<<"));
        Mrz doubled = read(NAME_LINE, DATA_LINE.replace("<<<<<", "<<<<<<"));
        assertThat(List.of(lost, doubled)).allSatisfy(mrz -> {
            assertThat(mrz.valid()).isTrue();
            assertThat(mrz.optionalData()).isEqualTo("ZE184226B");
            assertThat(mrz.repairs()).hasSize(1);
        });
    }

    @Test
    void aDoubledFillerInTheNameIsAnErrorAsNothingProvesItsPlace() {
        Mrz mrz = read(NAME_LINE + "<", DATA_LINE);
        assertThat(codes(mrz, Severity.ERROR)).containsExactly("line-length");
        assertThat(mrz.surname()).isEqualTo("ERIKSSON");
    }

    @Test
    void onlyTheWrongCheckDigitIsNamed() {
        Mrz mrz = read(NAME_LINE, DATA_LINE.replace("7408122", "7408123"));
        assertThat(mrz.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::field)
                .containsExactly("birthDate", null);
        assertThat(mrz.valid()).isFalse();
    }

    @Test
    void partialDatesAreWarnings() {
        Mrz mrz = read(NAME_LINE, "L898902C36UTO74<<<<1F1204159ZE184226B<<<<<10");
        assertThat(mrz.birthDate()).hasToString("1974-XX-XX");
        assertThat(codes(mrz, Severity.WARNING)).contains("date-partial");
    }

    @Test
    void aNameThatFillsItsFieldIsTruncated() {
        Mrz mrz = read("P<MYSMEGAN<ELLA<RUTH<BIN<ISMAELAR<EZZAHUDDIN", "A001122338MYS0911267M2010153<<<<<<<<<<<<<<<8");
        assertThat(mrz.surname()).isEqualTo("MEGAN ELLA RUTH BIN ISMAELAR EZZAHUDDIN");
        assertThat(mrz.nameTruncated()).isTrue();
        assertThat(mrz.valid()).isTrue();
    }

    @Test
    void madeUpStatesOfSamplesAreWarningsAndUnknownCodesErrors() {
        assertThat(codes(read(NAME_LINE.replace("UTO", "QMO"), DATA_LINE), Severity.WARNING))
                .containsExactly("state-user-assigned");
        assertThat(codes(read(NAME_LINE.replace("UTO", "COU"), DATA_LINE), Severity.ERROR))
                .containsExactly("state-unknown");
    }

    @Test
    void lowerCaseIsReadWithAWarningAndOtherAlphabetsNameTheColumn() {
        assertThat(codes(read(NAME_LINE.toLowerCase(java.util.Locale.ROOT), DATA_LINE), Severity.WARNING))
                .containsExactly("lower-case");
        Mrz cyrillic = read(NAME_LINE.replace("ANNA", "АNNA"), DATA_LINE);
        assertThat(cyrillic.problems().getFirst().message())
                .contains("line 1, position 16")
                .contains("U+0410");
        assertThat(cyrillic.valid()).isFalse();
    }

    @Test
    void oneTextWithLineEndsAndOneLineOfAWholeZoneAreParted() {
        assertThat(MrzReader.read(" " + NAME_LINE + "\r\n" + DATA_LINE + "\n\n", ON)
                        .problems())
                .isEmpty();
        Mrz joined = MrzReader.read(NAME_LINE + DATA_LINE, ON);
        assertThat(joined.valid()).isTrue();
        assertThat(codes(joined, Severity.WARNING)).containsExactly("lines-joined");
    }

    @Test
    void linesOfNoLayoutAreNoZone() {
        assertThat(read("0123456789", "0123456789").format()).isNull();
        assertThat(codes(MrzReader.read(Arrays.asList(null, "", " "), ON), Severity.ERROR))
                .containsExactly("mrz-missing");
        assertThat(codes(MrzReader.read("<".repeat(100_000), ON), Severity.ERROR))
                .containsExactly("line-too-long");
        assertThat(codes(MrzReader.read("<\n".repeat(100_000), ON), Severity.ERROR))
                .containsExactly("too-many-lines");
    }

    private static Mrz read(String... lines) {
        return MrzReader.read(List.of(lines), ON);
    }

    private static List<String> codes(Mrz mrz, Severity severity) {
        return mrz.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .map(Problem::code)
                .distinct()
                .toList();
    }
}
