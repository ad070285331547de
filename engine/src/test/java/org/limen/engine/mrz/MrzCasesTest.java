package org.limen.engine.mrz;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Every case that the test suites of public libraries assert, with those where we differ and why.
class MrzCasesTest {
    private static final String UTOPIA = "the library does not know UTO, which is ICAO's specimen state";
    private static final String LICENCE = "a driving licence is no travel document and no layout of Doc 9303";
    private static final String NO_DAY =
            "the French card has no day of issue, so none of expiry; the department is part of the number";
    private static final String TOO_LONG =
            "a visa has no long numbers: the library cuts twelve characters to nine without a word";
    private static final String LIBRARY_RULE =
            "the library's own rule: Doc 9303 has one filler between words, and a cut ends on a letter";
    private static final String INNER_FILLER =
            "optional data that begins with a filler keeps it: its layout is the issuing state's";

    /// Where we differ from what a library asserts; docs/mrz.md shows the same list.
    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            entry("mrz-011", UTOPIA),
            entry("mrz-013", UTOPIA),
            entry("mrz-021", UTOPIA),
            entry("mrz-023", UTOPIA),
            entry("mrz-025", UTOPIA),
            entry("mrz-035", UTOPIA),
            entry("mrz-039", LICENCE),
            entry("mrz-049", LICENCE),
            entry("mrz-051", LICENCE),
            entry("mrz-047", "the number of the French card is its twelve characters; the library parts them"),
            entry("mrz-083", INNER_FILLER),
            entry("mrz-297", INNER_FILLER),
            entry("mrz-099", NO_DAY),
            entry("mrz-101", NO_DAY),
            entry("mrz-103", NO_DAY),
            entry("mrz-125", TOO_LONG),
            entry("mrz-127", TOO_LONG),
            entry("mrz-129", "2 lines of 34 are a Slovak card of before Doc 9303"),
            entry("mrz-131", LIBRARY_RULE),
            entry("mrz-133", LIBRARY_RULE),
            entry("mrz-159", "the library names a visa TD3"),
            entry("mrz-241", "its composite check digit is wrong, and the writer writes right ones only"),
            entry("mrz-255", "the expected lines hold given names that the input lacks"),
            entry("mrz-275", "the expected lines hold optional data that the input lacks"),
            entry(
                    "mrz-291",
                    "the library refuses it without a reason; its check digits are right, and Part 7 leaves optional data to the state"),
            entry(
                    "mrz-303",
                    "the library asserts its own warnings; the check digits of the expiry and the zone are wrong"));

    @Test
    void everyCaseAgreesOrIsAnExceptionWithItsReason() throws IOException {
        var differing = new TreeMap<String, List<String>>();
        var cases = SharedData.rows("a-mrz/mrz_cases.jsonl").stream()
                .map(LibraryCase::new)
                .toList();
        for (LibraryCase one : cases) {
            if (!one.differences().isEmpty()) {
                differing.put(one.id(), one.differences());
            }
        }
        List<String> excepted = cases.stream()
                .map(LibraryCase::id)
                .filter(EXCEPTIONS::containsKey)
                .toList();
        assertThat(differing.keySet()).as("%s", differing).containsExactlyInAnyOrderElementsOf(excepted);
    }

    @Test
    void everyCaseOfTheAcceptanceSetWasLookedAt() throws IOException {
        var cases = SharedData.rows("a-mrz/mrz_cases.jsonl").stream()
                .map(LibraryCase::new)
                .toList();
        assertThat(cases).filteredOn(LibraryCase::isAcceptance).hasSizeGreaterThanOrEqualTo(40);
        assertThat(cases).extracting(LibraryCase::kind).doesNotContain("").hasSizeGreaterThanOrEqualTo(150);
    }
}
