package org.limen.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Lists as nobody wants them. All persons are made up.
class HostileListTest {
    private static final String UN = """
            <CONSOLIDATED_LIST><INDIVIDUALS>
            <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ZENO</FIRST_NAME></INDIVIDUAL>
            <INDIVIDUAL><DATAID>2</DATAID><FIRST_NAME>OTTO</FIRST_NAME></INDIVIDUAL>
            </INDIVIDUALS></CONSOLIDATED_LIST>
            """;
    private final MergedEntries entries = new MergedEntries();

    @Test
    void anEntityThatGrowsIsRefusedBeforeItDoes() throws IOException {
        Understood report = read("""
                <?xml version="1.0"?>
                <!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a "zeno zeno zeno zeno"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>
                <CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>&d;</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
                """);
        assertThat(report.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.problem().code()).isEqualTo("doctype-refused"));
        assertThat(report.complete()).isFalse();
        assertThat(entries.subjects()).isEmpty();
    }

    @Test
    void noFileOfTheMachineIsRead() throws IOException {
        Understood report = read("""
                <!DOCTYPE CONSOLIDATED_LIST [<!ENTITY f SYSTEM "file:///etc/hostname">]>
                <CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>&f;</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
                """);
        assertThat(report.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.problem().code()).isEqualTo("doctype-refused"));
        assertThat(entries.subjects()).isEmpty();
    }

    @Test
    void anXmlFileThatWasCutGivesWhatStandsBefore() throws IOException {
        Understood report = read(UN.substring(0, UN.indexOf("OTTO") + 2));
        assertThat(entries.subjects()).hasSize(1);
        assertThat(report.complete()).isFalse();
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactly("3 xml-broken");
        assertThat(report.lines(5).getFirst()).contains("INCOMPLETE");
    }

    @Test
    void anXmlFileWithNulsIsReadAndSaysSo() throws IOException {
        Understood report = read(UN.replace("ZENO", "ZE\0NO"));
        assertThat(entries.subjects()).hasSize(2);
        assertThat(entries.subjects().getFirst().names().getFirst().text()).isEqualTo("ZE NO");
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactly("2 control-character");
    }

    @Test
    void anXmlFileInAnotherEncodingThanItSaysNamesWhatWasLost() throws IOException {
        Understood report =
                read(UN.replace("ZENO", "JOS\u00c9").getBytes(Charset.forName("windows-1252")), "consolidated.xml");
        assertThat(entries.subjects()).hasSize(2);
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactly("2 character-lost");
    }

    @Test
    void anXmlFileIsReadInTheEncodingsItMayHave() throws IOException {
        String named = UN.replace("ZENO", "JOSÉ");
        for (String encoding : java.util.List.of("UTF-8", "UTF-16", "windows-1252", "ISO-8859-1")) {
            String text = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + named;
            Understood report = read(text.getBytes(Charset.forName(encoding)), "consolidated.xml");
            assertThat(report.problems())
                    .as(encoding)
                    .allMatch(p -> p.problem().code().equals("entry-again"));
        }
        assertThat(entries.subjects().getFirst().names())
                .singleElement()
                .satisfies(n -> assertThat(n.text()).isEqualTo("JOSÉ"));
    }

    @Test
    void aListInWindows1252IsReadAndSaysSo() throws IOException {
        Understood report = read("1\tx\tJos\u00e9 Muller\n".getBytes(Charset.forName("windows-1252")), "x.tsv");
        assertThat(entries.subjects().getFirst().names().getFirst().text()).isEqualTo("José Muller");
        assertThat(report.encoding()).isEqualTo("Windows-1252");
        assertThat(report.problems())
                .singleElement()
                .satisfies(
                        p -> assertThat(p.problem().message()).startsWith("line 1: the byte in column 8 is not UTF-8"));
    }

    @Test
    void aQuoteThatNeverClosesCostsOneRow() throws IOException {
        String row = "%d,\"MULLER, %s\",\"individual\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
        String broken = row.formatted(2, "Broken").replace("Broken\"", "Broken");
        Understood report = read(
                (row.formatted(1, "Zeno") + broken + row.formatted(3, "Otto")).getBytes(StandardCharsets.UTF_8),
                "sdn.csv");
        assertThat(entries.subjects()).extracting(s -> s.entryId()).containsExactly("1", "3");
        assertThat(report.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactly("2 row-unreadable");
        assertThat(report.rows()).isEqualTo(3);
        assertThat(report.rowsLeftOut()).isEqualTo(1);
    }

    @Test
    void aMillionEqualNamesAreReadAsAStream() throws IOException {
        byte[] row = "\tx\tZeno Muller\n".getBytes(StandardCharsets.UTF_8);
        var count = new AtomicLong();
        Understood report = SubjectListReader.of("")
                .as(ListFormat.LIMEN)
                .read(new Repeated(row, 1_000_000), "x.tsv", entry -> count.incrementAndGet());
        assertThat(count).hasValue(1_000_000);
        assertThat(report.entriesTotal()).isEqualTo(1_000_000);
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void anEntryWithTooManyNamesKeepsTheFirst() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < SubjectListReader.NAMES_MAX + 10; i++) {
            text.append("1\tx\tZeno ").append(Integer.toString(i + 100_000, 36)).append("z\n");
        }
        Understood report = read(text.toString().getBytes(StandardCharsets.UTF_8), "x.tsv");
        assertThat(entries.subjects().getFirst().names()).hasSize(SubjectListReader.NAMES_MAX);
        assertThat(report.problemCounts()).containsEntry("names-too-many", 10L);
        assertThat(report.rowsLeftOut()).isZero();
    }

    @Test
    void whateverIsDoneToAListEveryRowIsAccountedFor() throws IOException {
        String limen = "7\twanted\tZeno Muller\t1968-01-14\tYEM\tM\n8\twanted\tOtto M\u00fcller\t1970\n";
        String ofac =
                "1,\"MULLER, Zeno\",\"individual\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1 Jan 1970; a.k.a. 'Z'.\"\n";
        String json =
                "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Zeno\"],\"birthDate\":[\"1970\"]}}\n";
        String eu =
                "celex,recordId,annex,schema,name,alias,birthDate\n3X,1,I,Person,Zeno (a.k.a. Xeno) Muller,\"Z; Y\",1.2.1970\n";
        String fsf = "Entity_LogicalId;NameAlias_WholeName;BirthDate_BirthDate\n1;Zeno Muller;1970-01-01\n";
        String targets = "id,schema,name,aliases,birth_dates\n1,Person,Zeno,Xeno;Z,1970\n";
        var chance = new Random(3);
        for (String text : java.util.List.of(limen, ofac, json, eu, fsf, targets, UN)) {
            for (int round = 0; round < 100; round++) {
                byte[] bytes = text.repeat(text == UN ? 1 : 3).getBytes(StandardCharsets.UTF_8);
                for (int i = chance.nextInt(6); i > 0; i--) {
                    bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
                }
                int length = chance.nextInt(3) == 0 ? chance.nextInt(bytes.length + 1) : bytes.length;
                var given = new AtomicLong();
                Understood report = SubjectListReader.of("")
                        .read(new ByteArrayInputStream(bytes, 0, length), "", entry -> given.incrementAndGet());
                assertThat(report.rowsUnderstood())
                        .as("seed 3, round %d of %s", round, text)
                        .isNotNegative();
                assertThat(report.rowsLeftOut() == 0 || report.problemsTotal() > 0)
                        .isTrue();
                assertThat(given.get()).isLessThanOrEqualTo(report.rows());
            }
        }
    }

    private Understood read(String xml) throws IOException {
        return read(xml.getBytes(StandardCharsets.UTF_8), "consolidated.xml");
    }

    private Understood read(byte[] bytes, String fileName) throws IOException {
        return SubjectListReader.of("").read(new ByteArrayInputStream(bytes), fileName, entries);
    }

    /// A row again and again, each with its number before it.
    private static final class Repeated extends InputStream {
        private final byte[] row;
        private final int times;
        private int number;
        private byte[] line = new byte[0];
        private int at;

        Repeated(byte[] row, int times) {
            this.row = row;
            this.times = times;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int filled = 0;
            while (filled < length) {
                if (at == line.length) {
                    if (number == times) {
                        break;
                    }
                    line = (number++ + new String(row, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
                    at = 0;
                }
                into[offset + filled++] = line[at++];
            }
            return filled == 0 ? -1 : filled;
        }
    }
}
