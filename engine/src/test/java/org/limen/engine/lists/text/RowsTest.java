package org.limen.engine.lists.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {
    private final List<String> faults = new ArrayList<>();

    @Test
    void linesEndInEveryWayThatThereIs() throws IOException {
        assertThat(lines("a\nb\r\nc\rd", StandardCharsets.UTF_8)).containsExactly("1 a", "2 b", "3 c", "4 d");
        assertThat(lines("\n\n", StandardCharsets.UTF_8)).containsExactly("1 ", "2 ");
        assertThat(faults).isEmpty();
    }

    @Test
    void unicodeIsReadWithAndWithoutItsMark() throws IOException {
        String text = "Zeno\nМюллер 😀 زينو\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            assertThat(lines(text, charset)).containsExactly("1 Zeno", "2 Мюллер 😀 زينو");
        }
        assertThat(lines("\uFEFF" + text, StandardCharsets.UTF_8)).containsExactly("1 Zeno", "2 Мюллер 😀 زينو");
        assertThat(lines("\uFEFF" + text, StandardCharsets.UTF_16LE)).containsExactly("1 Zeno", "2 Мюллер 😀 زينو");
        assertThat(faults).isEmpty();
    }

    @Test
    void windows1252IsReadAndSaysSoOnce() throws IOException {
        assertThat(lines("Anna\nJos\u00e9\nZo\u00eb\n", Charset.forName("windows-1252")))
                .containsExactly("1 Anna", "2 José", "3 Zoë");
        assertThat(faults).containsExactly("2 windows-1252");
    }

    @Test
    void anotherAlphabetInOneByteIsNotTakenForWindows1252() throws IOException {
        assertThat(lines("Anna\nМюллер\nOtto\n", Charset.forName("windows-1251")))
                .containsExactly("1 Anna", "3 Otto");
        assertThat(faults).containsExactly("2 not-utf-8");
    }

    @Test
    void aBrokenLineInUtf8IsLeftOutAndNamed() throws IOException {
        byte[] bytes = "José\nZo?\nOtto\n".getBytes(StandardCharsets.UTF_8);
        bytes[8] = (byte) 0xEB;
        assertThat(lines(bytes)).containsExactly("1 José", "3 Otto");
        assertThat(faults).containsExactly("2 not-utf-8");
    }

    @Test
    void controlCharactersAndLostOnesAreNamed() throws IOException {
        assertThat(lines("a\0b\tc\nd\uFFFDe\n\u001A", StandardCharsets.UTF_8))
                .containsExactly("1 a b\tc", "2 d\uFFFDe", "3 ");
        assertThat(faults).containsExactly("1 control-character", "2 character-lost");
    }

    @Test
    void aLineWithoutAnEndIsLeftOutAndTheNextIsRead() throws IOException {
        assertThat(lines("x".repeat(3 << 20) + "\nOtto", StandardCharsets.UTF_8))
                .containsExactly("2 Otto");
        assertThat(faults).containsExactly("1 line-too-long");
    }

    @Test
    void aCellInQuotesHoldsWhatItWants() throws IOException {
        assertThat(rows("a,\"b, \"\"c\"\"\",\"d\ne\"\nf,,\n", 3)).containsExactly("1 [a, b, \"c\", d\ne]", "3 [f, , ]");
        assertThat(faults).isEmpty();
    }

    @Test
    void aQuoteThatNeverClosesCostsItsOwnRow() throws IOException {
        assertThat(rows("1,\"ab,c\n2,\"d\",e\n3,f,g\n", 3)).containsExactly("2 [2, d, e]", "3 [3, f, g]");
        assertThat(rows("1,\"ab\n2,d\n", 2)).containsExactly("2 [2, d]");
        assertThat(faults).containsExactly("1 row-unreadable", "1 row-unreadable");
    }

    @Test
    void aRowOfAnotherWidthIsLeftOutAndNamed() throws IOException {
        assertThat(rows("1,2\n1,2,3\n1\n3,4\n", 2)).containsExactly("1 [1, 2]", "4 [3, 4]");
        assertThat(faults).containsExactly("2 row-unreadable", "3 row-unreadable");
    }

    @Test
    void whateverIsWrittenIsReadAgain() throws IOException {
        var chance = new Random(7);
        for (int round = 0; round < 500; round++) {
            int columns = 1 + chance.nextInt(5);
            List<List<String>> table = IntStream.range(0, 1 + chance.nextInt(6))
                    .mapToObj(r -> IntStream.range(0, columns)
                            .mapToObj(c -> cell(chance))
                            .toList())
                    .toList();
            var text = new StringBuilder();
            table.forEach(row -> text.append(written(row)).append('\n'));
            assertThat(rows(text.toString(), columns).stream().map(r -> r.substring(r.indexOf('['))))
                    .as("seed 7, round %d: %s", round, text)
                    .isEqualTo(table.stream().map(List::toString).toList());
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void ofAnyBytesEveryLineIsGivenOrNamed() throws IOException {
        var chance = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[chance.nextInt(200)];
            chance.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = chance.nextInt(3) == 0 ? (byte) "\n\",;a".charAt(chance.nextInt(5)) : bytes[i];
            }
            faults.clear();
            var given = new java.util.TreeSet<Integer>();
            lines(bytes).forEach(line -> given.add(Integer.parseInt(line.substring(0, line.indexOf(' ')))));
            faults.forEach(fault -> given.add(Integer.parseInt(fault.substring(0, fault.indexOf(' ')))));
            int last = given.isEmpty() ? 0 : given.last();
            assertThat(given).as("seed 11, round %d", round).hasSize(last);
        }
    }

    private static String cell(Random chance) {
        String from = "ab\",;\n x";
        var cell = new StringBuilder("k");
        for (int length = chance.nextInt(6); length > 0; length--) {
            cell.append(from.charAt(chance.nextInt(from.length())));
        }
        return cell.toString();
    }

    private static String written(List<String> row) {
        return String.join(
                ",",
                row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .toList());
    }

    private List<String> rows(String text, int columns) throws IOException {
        var lines = TextLines.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1, this::note);
        var rows = new DelimitedRows(lines, ',', this::note);
        rows.expect(columns);
        var read = new ArrayList<String>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            read.add(row.line() + " " + row.cells());
        }
        return read;
    }

    private List<String> lines(String text, Charset charset) throws IOException {
        return lines(text.getBytes(charset));
    }

    private List<String> lines(byte[] bytes) throws IOException {
        var lines = TextLines.of(new ByteArrayInputStream(bytes), 1, this::note);
        var read = new ArrayList<String>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            read.add(lines.line() + " " + line);
        }
        return read;
    }

    private void note(int line, org.limen.engine.Problem problem) {
        faults.add(line + " " + problem.code());
    }
}
