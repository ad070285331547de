package org.limen.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.limen.engine.lists.DocumentNumbers.Report;

/// All numbers are made up.
class DocumentNumbersTest {
    private static final String[] ISSUERS = {"UTO", "D", "XXA", "QQQ", "UT", "Utopia"};
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZÄЯ";

    @Test
    void aReportedDocumentIsFoundInAnyForm() {
        var numbers = new DocumentNumbers(10);
        assertThat(numbers.put("UTO", "AB 12-34", DocumentKind.STOLEN, LocalDate.of(2026, 1, 5)))
                .isTrue();
        assertThat(numbers.find("UTO", "ab1234<<<"))
                .contains(new Report(DocumentKind.STOLEN, LocalDate.of(2026, 1, 5)));
        assertThat(numbers.find("UTX", "AB1234")).isEmpty();
        assertThat(numbers.find("UTO", "0AB1234")).isEmpty();
        assertThat(numbers.find("UTO", "")).isEmpty();
    }

    @Test
    void aListOfDocumentsIsReadAsAStreamAndEveryRowIsAccountedFor() throws IOException {
        byte[] list = """
                # a remark
                UTO\tAB 12-34\tlost\t2026-01-05
                XYZ\tQ1\tstolen
                UTO\tQ2\teaten
                UTO\tQ3\tstolen\tyesterday
                UTO\tAB1234\tstolen
                UTO
                """.getBytes(StandardCharsets.UTF_8);
        var read = DocumentNumbersReader.read(new ByteArrayInputStream(list), 2, "UTO", 10);
        assertThat(read.numbers().size()).isEqualTo(2);
        assertThat(read.numbers().find("UTO", "AB1234")).contains(new Report(DocumentKind.STOLEN, null));
        assertThat(read.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactly("4 issuer-not-own", "5 kind-unknown", "6 date-unreadable", "8 row-unreadable");
        assertThat(read.rows()).isEqualTo(6);
        assertThat(read.leftOut()).isEqualTo(3);
        assertThat(read.again()).isEqualTo(1);
    }

    @Test
    void theLaterReportStands() {
        var numbers = new DocumentNumbers(0);
        assertThat(numbers.put("UTO", "A1", DocumentKind.LOST, null)).isTrue();
        assertThat(numbers.put("UTO", "A1", DocumentKind.REVOKED, LocalDate.of(1900, 1, 1)))
                .isFalse();
        assertThat(numbers.find("UTO", "A1")).contains(new Report(DocumentKind.REVOKED, LocalDate.of(1950, 1, 1)));
        assertThat(numbers.size()).isEqualTo(1);
    }

    @Test
    void theWidestNumbersArePackedAndDiffer() {
        var seen = new java.util.HashSet<Long>();
        for (String issuer : new String[] {"AAA", "ZZZ", "Z", "<<<"}) {
            for (String number :
                    new String[] {"0", "00", "Z", "ZZZZZZZZZ", "000000000", "0000000000", "9999999999", "99999999999999"
                    }) {
                long packed = PackedNumber.of(issuer, number).orElseThrow();
                assertThat(packed).as("%s %s", issuer, number).isPositive();
                assertThat(seen.add(packed)).as("%s %s", issuer, number).isTrue();
            }
        }
        assertThat(PackedNumber.of("UTO", "ABCDEFGHIJ")).isEmpty();
        assertThat(PackedNumber.of("UTO", "123456789012345")).isEmpty();
    }

    @Test
    void itHoldsWhatAMapHolds() {
        for (long seed = 1; seed <= 8; seed++) {
            var chance = new Random(seed);
            var numbers = new DocumentNumbers(chance.nextInt(100));
            Map<String, Report> map = new HashMap<>();
            for (int i = 0; i < 20_000; i++) {
                String issuer = ISSUERS[chance.nextInt(ISSUERS.length)];
                String number = number(chance);
                String key = issuer + '\t' + number;
                if (chance.nextBoolean()) {
                    var report = report(chance);
                    boolean fresh = numbers.put(issuer, number, report.kind(), report.since());
                    assertThat(fresh).as("seed %d, round %d: %s", seed, i, key).isEqualTo(map.put(key, report) == null);
                }
                assertThat(numbers.find(issuer, number).orElse(null))
                        .as("seed %d, round %d: %s", seed, i, key)
                        .isEqualTo(map.get(key));
            }
            assertThat(numbers.size()).isEqualTo(map.size());
        }
    }

    private static Report report(Random chance) {
        LocalDate since =
                chance.nextInt(4) == 0 ? null : LocalDate.of(1960, 1, 1).plusDays(chance.nextInt(30_000));
        return new Report(DocumentKind.values()[chance.nextInt(4)], since);
    }

    /// Short ones often, so that many come again; some too long to be packed, some with letters of other alphabets.
    private static String number(Random chance) {
        int length = chance.nextInt(8) == 0 ? 8 + chance.nextInt(20) : 1 + chance.nextInt(3);
        int letters = chance.nextInt(3) == 0 ? LETTERS.length() : 10;
        var number = new StringBuilder();
        for (int i = 0; i < length; i++) {
            number.append(LETTERS.charAt(chance.nextInt(letters)));
        }
        return number.toString();
    }
}
