package org.limen.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// All persons are made up.
class ListReadingTest {
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
}
