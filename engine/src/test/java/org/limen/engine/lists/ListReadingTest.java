package org.limen.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.ListedName;

/// All persons are made up.
class ListReadingTest {
    @Test
    void rowsOfOneEntryAreOnePerson() {
        var list = PersonList.read("""
                # a remark
                7\twanted\tZenobius Mullerstein\t1970-11-02\tUTO\tM\tP123\tgood\tarrest\tarmed
                7\twanted\tZeno the Miller\t1971\t\t\t\tweak
                8\twanted\tOther Person
                """, 1, "wanted");
        assertThat(list.problems()).isEmpty();
        assertThat(list.entries()).hasSize(2);
        var first = list.entries().getFirst();
        assertThat(first.category()).isEqualTo(Category.ARREST);
        assertThat(first.person().names()).extracting(ListedName::isWeak).containsExactly(false, true);
        assertThat(first.person().birthDates()).containsExactly(new PartialDate(1970, 11, 2), PartialDate.ofYear(1971));
        assertThat(first.person().documentNumbers()).containsExactly("P123");
    }

    @Test
    void everyRowIsUnderstoodOrNamedWithItsLine() {
        var list = PersonList.read("""
                1\twanted\tAnna Novakova\t1970-02-31
                2\twanted
                3\twanted\t😀
                4\tother\tBerta Novakova
                5\twanted\tClara Novakova\tyesterday\tMordor\tQ\t\t\thug
                """, 2, "wanted");
        assertThat(list.rows()).isEqualTo(5);
        assertThat(list.understood()).isEqualTo(2);
        assertThat(list.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactly(
                        "2 date-impossible",
                        "3 row-unreadable",
                        "4 row-unreadable",
                        "5 row-unreadable",
                        "6 date-unreadable",
                        "6 nationality-unknown",
                        "6 sex-unknown",
                        "6 category-unknown");
        assertThat(list.entries().getFirst().person().birthDates()).containsExactly(new PartialDate(1970, 2, 0));
    }

    @Test
    void onlyTheIssuingStateMayReportADocument() {
        var list = DocumentList.read("UTO\tAB 12-34\tlost\t2026-01-05\nXYZ\tQ1\tstolen\nUTO\tQ2\teaten\n", 2, "UTO");
        assertThat(list.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.number()).isEqualTo("AB1234");
            assertThat(entry.since()).isEqualTo("2026-01-05");
        });
        assertThat(list.problems())
                .extracting(p -> p.line() + " " + p.problem().code())
                .containsExactly("3 issuer-not-own", "4 kind-unknown");
    }

    @Test
    void anotherEncodingIsRefusedWithLineAndColumn() {
        byte[] bytes = "1\twanted\tAnna\n2\twanted\tJos\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        var text = ListText.of(ByteBuffer.wrap(bytes), 1);
        assertThat(text.fault()).hasValueSatisfying(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.problem().message()).contains("line 2, column 13");
        });
    }

    @Test
    void anEmptyListIsAnEmptyList() {
        assertThat(PersonList.read("", 1, "")).isEqualTo(new PersonList(List.of(), 0, List.of()));
    }
}
