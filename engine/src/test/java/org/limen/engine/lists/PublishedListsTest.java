package org.limen.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.limen.engine.screening.SubjectKind;

/// The lists as they are published, which are not in the repository: every row is understood or named.
///
/// The figures are those that others counted in the same files; where ours differ, the test says why.
class PublishedListsTest {
    private static final Path LISTS = Path.of(System.getenv().getOrDefault("LIMEN_DATA", "../../shared/data"))
            .resolve("m-screening/lists");

    @Test
    void theUnListIsUnderstood() throws IOException {
        Understood report = read("un/UN_consolidated_2026-02-27.xml", null);
        assertThat(report.complete()).isTrue();
        assertThat(report.rowsLeftOut()).isZero();
        assertThat(report.entriesOf(SubjectKind.PERSON)).isEqualTo(730);
        assertThat(report.entriesOf(SubjectKind.ORGANISATION)).isEqualTo(273);
        // 677 have one that can be read among their dates of birth; one more has it on an alias alone
        assertThat(report.count(Counted.PERSONS_WITH_BIRTH_DATE)).isEqualTo(678);
        assertThat(report.count(Counted.PERSONS_WITH_NATIONALITY)).isEqualTo(625);
        // 336 in the field for it; the others have one in Chinese or Arabic letters among their aliases
        assertThat(report.count(Counted.PERSONS_WITH_OTHER_SCRIPT)).isEqualTo(339);
        // 272 with a number; five more have it in the words about the type
        assertThat(report.count(Counted.PERSONS_WITH_DOCUMENT)).isEqualTo(277);
        // 2,139 aliases of individuals and 613 of entities make some more names, for some hold several
        assertThat(report.count(Counted.NAMES)).isBetween(4_000L, 4_400L);
        assertThat(report.count(Counted.WEAK_NAMES)).isBetween(615L, 650L);
        assertThat(report.count(Counted.DATES_UNREADABLE)).isEqualTo(2);
        assertThat(report.count(Counted.DOCUMENTS_UNREADABLE)).isEqualTo(2);
    }

    @Test
    void theOfacListIsUnderstood() throws IOException {
        Understood report = read("ofac/sdn_2024-05-03.csv", "ofac/alt_2025-12.csv");
        assertThat(report.rows()).isEqualTo(14_965);
        // the ship '40' or the like has no letter in any name
        assertThat(report.rowsLeftOut()).isLessThanOrEqualTo(1);
        assertThat(report.entriesOf(SubjectKind.PERSON)).isEqualTo(6_854);
        assertThat(report.count(Counted.PERSONS_WITH_BIRTH_DATE)).isEqualTo(6_736);
        assertThat(report.count(Counted.PERSONS_WITH_NATIONALITY)).isEqualTo(5_173);
        assertThat(report.count(Counted.PERSONS_WITH_SEX)).isEqualTo(4_264);
        // 1,665 with a passport; the others with an identity card or another number of their own
        assertThat(report.count(Counted.PERSONS_WITH_DOCUMENT)).isGreaterThan(1_665);
        assertThat(report.count(Counted.DATES_UNREADABLE)).isZero();
        assertThat(report.count(Counted.ALIAS_ROWS)).isEqualTo(20_107);
        // the alias file is of December 2025, the list of May 2024
        assertThat(report.count(Counted.ALIAS_ROWS_WITHOUT_ENTRY)).isEqualTo(2_460);
    }

    @Test
    void anotherDayOfTheOfacListIsUnderstood() throws IOException {
        assertThat(read("ofac/sdn_2024-04-18_eb9eba2.csv", null).rowsLeftOut()).isLessThanOrEqualTo(1);
    }

    @Test
    void theEuActsAreUnderstood() throws IOException {
        long rows = 0;
        long persons = 0;
        long dated = 0;
        for (Path file : files("eu/consolidated")) {
            Understood report = read("eu/consolidated/" + file.getFileName(), null);
            assertThat(report.rowsLeftOut()).as(file.toString()).isZero();
            assertThat(report.rowsAside()).as(file.toString()).isZero();
            rows += report.rows();
            // two persons stand twice in an annex that gives no numbers
            persons += report.entriesOf(SubjectKind.PERSON) + report.entriesAgain();
            dated += report.count(Counted.PERSONS_WITH_BIRTH_DATE);
        }
        assertThat(rows).isEqualTo(8_017);
        assertThat(persons).isEqualTo(4_500);
        // 3,850 cells are filled; in five of them there is no year
        assertThat(dated).isEqualTo(3_845);
    }

    @Test
    void theAmendmentsOfEuActsAreUnderstood() throws IOException {
        for (Path file : files("eu/amendments")) {
            assertThat(read("eu/amendments/" + file.getFileName(), null).rowsLeftOut())
                    .as(file.toString())
                    .isZero();
        }
    }

    private static List<Path> files(String folder) throws IOException {
        assumeThere(LISTS.resolve(folder));
        try (var files = Files.list(LISTS.resolve(folder))) {
            return new ArrayList<>(files.sorted().toList());
        }
    }

    private static Understood read(String file, @org.jspecify.annotations.Nullable String aliases) throws IOException {
        assumeThere(LISTS.resolve(file));
        var reader = SubjectListReader.of("");
        if (aliases != null) {
            reader.withAliases(Files.newInputStream(LISTS.resolve(aliases)));
        }
        try (InputStream in = Files.newInputStream(LISTS.resolve(file))) {
            return reader.read(in, file, entry -> {});
        }
    }

    private static void assumeThere(Path path) {
        Assumptions.assumeTrue(Files.exists(path), "the published lists are not on this machine (LIMEN_DATA): " + path);
    }
}
