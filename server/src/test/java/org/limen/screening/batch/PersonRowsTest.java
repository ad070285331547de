package org.limen.screening.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.limen.engine.Problem;
import org.limen.kernel.Answer;

/// Files of persons as people make them. All people are made up.
class PersonRowsTest {
    @Test
    void commasWithAHeadingInAnyOrder() {
        List<PersonRow> rows = rows("""
                Date of birth,Family name,First names,ID,Passport no,Shoe size
                1970-11-02,Mullerstein,Zenobius,a1,P1234567,44
                1988,"Kvarstok, jr.",Anna "Anni",a2,,
                """);
        assertThat(rows).extracting(PersonRow::id).containsExactly("a1", "a2");
        assertThat(rows).extracting(PersonRow::line).containsExactly(2L, 3L);
        assertThat(rows.getFirst().sought().names()).containsExactly("Zenobius Mullerstein");
        assertThat(rows.getFirst().sought().documentNumber()).isEqualTo("P1234567");
        assertThat(rows.get(1).sought().names()).containsExactly("Anna \"Anni\" Kvarstok, jr.");
        assertThat(opened("name,shoe size\nA,4\n").unused()).containsExactly("shoe size");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name;sex\\nZeno Miller;M | csv-semicolons",
                "name\\tsex\\nZeno Miller\\tM | tab-separated",
                "name,sex\\nZeno Miller,M | csv",
                "\uFEFFname,sex\\r\\nZeno Miller,M\\r\\n | csv",
                "\\n\\nname,sex\\n\\nZeno Miller,M | csv",
                "{\"name\":\"Zeno Miller\",\"sex\":\"M\"} | json-lines",
                "{\"names\":[\"Zeno Miller\"],\"sex\":\"M\",\"id\":7,\"note\":{}} | json-lines",
                "фамилия;имя;пол\\nMiller;Zeno;M | csv-semicolons",
                "nom,prénom,sexe\\nMiller,Zeno,M | csv",
                "الاسم الكامل,الجنس\\nZeno Miller,M | csv"
            })
    void everyFormGivesTheSamePerson(String escaped, String form) throws IOException {
        String file = escaped.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
        assertThat(opened(file).form().code()).isEqualTo(form);
        assertThat(rows(file)).singleElement().satisfies(row -> {
            assertThat(row.sought().names()).containsExactly("Zeno Miller");
            assertThat(row.sought().sex()).isEqualTo("M");
            assertThat(row.problems()).isEmpty();
        });
    }

    @Test
    void severalNamesAreSeveralNames() {
        List<PersonRow> rows = rows("name\tsurname\tgiven name\taliases\nZeno\tMiller\tZenobius\tZ. M.; Zen | Zo\n");
        assertThat(rows.getFirst().sought().names()).containsExactly("Zeno", "Zenobius Miller", "Z. M.", "Zen", "Zo");
    }

    @Test
    void whatIsNotUnderstoodIsNamedWithItsLineAndTheRowsAfterItAreRead() {
        byte[] file = join(
                "name,date of birth\n".getBytes(StandardCharsets.UTF_8),
                "José,1970\n".getBytes(StandardCharsets.ISO_8859_1),
                "\"never closed,1970\nZeno Miller,31.12.1970\n".getBytes(StandardCharsets.UTF_8),
                ("x".repeat(70_000) + "\n").getBytes(StandardCharsets.UTF_8),
                "\"Two\nlines\",1971,more\n123,\nKvarstok,1970-02-31".getBytes(StandardCharsets.UTF_8));
        assertThat(rows(file))
                .extracting(row -> row.line() + " "
                        + row.problems().stream().map(Problem::code).toList())
                .containsExactly(
                        "2 [not-utf-8]",
                        "3 [quotes-wrong]",
                        "4 [date-unreadable]",
                        "5 [line-too-long]",
                        "6 [cells-too-many]",
                        "8 [name-without-letters, nothing-to-search-by]",
                        "9 [date-impossible]");
    }

    @Test
    void aQuoteThatIsNotClosedSwallowsNoRow() {
        List<PersonRow> rows = rows("name,sex\n\"Zeno Miller,M\n\"Anna Kvarstok\",F\nBo Lund,M\n");
        assertThat(rows).extracting(PersonRow::isUnreadable).containsExactly(true, false, false);
        assertThat(rows.get(1).sought().names()).containsExactly("Anna Kvarstok");
    }

    @Test
    void jsonThatIsNoObjectIsNamed() {
        List<PersonRow> rows =
                rows("{\"name\":\"Zeno\",\"sex\":true}\n[1]\n{\"name\":\n{}\n{\"name\":\"A\\u0000b Zeno\"}\n");
        assertThat(rows)
                .extracting(row ->
                        row.problems().stream().map(Problem::code).toList().toString())
                .containsExactly(
                        "[field-unreadable]", "[row-unreadable]", "[row-unreadable]", "[nothing-to-search-by]", "[]");
        assertThat(rows.getLast().sought().names()).containsExactly("A b Zeno");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "1;2;3\n4;5;6", "date of birth,sex\n1970,M\n", "\"name"})
    void aFileWithoutANamedNameIsRefused(String file) throws IOException {
        assertThat(PersonRows.of(stream(file.getBytes(StandardCharsets.UTF_8)))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void theBytesReadEndAtTheFilesEnd() {
        String file = "name\nZeno Miller\r\n\nЗенобий\n";
        assertThat(rows(file).getLast().bytesRead()).isEqualTo(file.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void anyBytesAreRead() throws IOException {
        long seed = 20_261_122;
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String letters = "name,\t;\"\n\r{}[]:\\u0000é\u202E👻Z19-";
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder(chance.nextBoolean() ? "name,sex\n" : "{\"name\":\"Zeno\"}\n");
            for (int length = chance.nextInt(60); length > 0; length--) {
                text.append(letters.charAt(chance.nextInt(letters.length())));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt();
            long lines = text.toString().lines().count();
            if (PersonRows.of(stream(bytes)) instanceof Answer.Given<PersonRows>) {
                assertThat(rows(bytes))
                        .as("seed %d, file %d: %s", seed, i, text)
                        .allMatch(row -> row.line() > 0 && row.line() <= lines + 1);
            }
        }
    }

    private static List<PersonRow> rows(String file) {
        return rows(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PersonRow> rows(byte[] file) {
        try {
            var rows = new ArrayList<PersonRow>();
            PersonRows open = opened(file);
            for (PersonRow row = open.next(); row != null; row = open.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PersonRows opened(String file) {
        try {
            return opened(file.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PersonRows opened(byte[] file) throws IOException {
        return switch (PersonRows.of(stream(file))) {
            case Answer.Given<PersonRows>(PersonRows rows) -> rows;
            case Answer.Refused<PersonRows> refused ->
                throw new AssertionError(refused.refusal().detail());
        };
    }

    private static ByteArrayInputStream stream(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
