package org.limen.stay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limen.engine.stay.Crossing;
import org.limen.engine.stay.Edition;
import org.limen.engine.stay.StayRule.PerVisit;
import org.limen.engine.stay.StayRule.PerYear;
import org.limen.engine.stay.StayRule.RollingWindow;
import org.limen.engine.stay.StayRule.Unlimited;
import org.limen.engine.stay.StayRules;
import org.limen.engine.stay.TravellerGroup.DocumentKind;
import org.limen.engine.stay.TravellerGroup.VisaNeed;

class CountryPacksTest {
    private static final String GOOD = """
            {"name": "x", "state": "QMO", "title": "X", "editions": [
              {"number": 1, "validFrom": "2020-01-01", "basis": "b", "childBelowYears": 18, "groups": [
                {"name": "all", "stay": {"kind": "rolling-window", "daysMax": 90, "windowDays": 180},
                 "visa": "needed", "documents": ["passport"],
                 "documentValidity": {"monthsAfterDeparture": 3, "issuedWithinYears": 10}}]}]}
            """;

    @Test
    void thePackThatShipsForTheSchengenAreaHoldsItsRules() {
        var edition = on("90-180", "2026-05-01");
        var american = edition.groupFor("USA");
        assertThat(american.stay()).isEqualTo(new RollingWindow(90, 180));
        assertThat(american.visa()).isEqualTo(VisaNeed.NOT_NEEDED);
        assertThat(american.validity().monthsAfterDeparture()).isEqualTo(3);
        assertThat(american.validity().issuedWithinYears()).isEqualTo(10);
        assertThat(edition.groupFor("IND").visa()).isEqualTo(VisaNeed.NEEDED);
        assertThat(edition.groupFor("D<<").stay()).isEqualTo(new Unlimited());
        assertThat(edition.groupFor("FRA").documents()).contains(DocumentKind.ID_CARD);
        assertThat(american.documents()).doesNotContain(DocumentKind.ID_CARD);
        assertThat(edition.childBelowYears()).isEqualTo(18);
    }

    @Test
    void anEditionIsInForceFromItsDayOn() {
        assertThat(on("90-180", "2020-12-31").groupFor("GBR").stay()).isEqualTo(new Unlimited());
        assertThat(on("90-180", "2021-01-01").groupFor("GBR").stay()).isEqualTo(new RollingWindow(90, 180));
        assertThat(on("morvania", "2025-06-30").groupFor("FRA").stay()).isEqualTo(new PerYear(90));
        assertThat(on("morvania", "2025-07-01").groupFor("FRA").stay()).isEqualTo(new PerYear(120));
        assertThat(on("taldria", "2026-03-01").groupFor("FRA").stay()).isEqualTo(new PerVisit(30, 14));
        assertThat(CountryPacks.named("taldria").on(LocalDate.of(2012, 5, 31))).isEmpty();
    }

    @Test
    void borderResidentsHaveARuleOfTheirOwn() {
        var edition = on("morvania", "2026-01-01");
        assertThat(edition.borderResidents("QTA").orElseThrow().stay()).isEqualTo(new PerVisit(14, 1));
        assertThat(edition.borderResidents("FRA")).isEmpty();
        assertThat(edition.groupFor("QMO").stay()).isEqualTo(new Unlimited());
    }

    @Test
    void aNationalityIsAssessedUnderItsOwnGroup() {
        var crossings = List.of(Crossing.entry(LocalDate.of(2026, 1, 1)));
        var verdict =
                StayRules.assess(on("morvania", "2026-01-10"), "QTA", crossings, List.of(), LocalDate.of(2026, 1, 10));
        assertThat(verdict.remaining()).isEqualTo(230);
    }

    @Test
    void anUnknownNameIsSaidPlainly() {
        assertThat(CountryPacks.find("atlantis")).isEmpty();
        assertThat(CountryPacks.find("../application")).isEmpty();
        assertThatThrownBy(() -> CountryPacks.named("atlantis"))
                .hasMessage("country pack atlantis: there is no country pack of this name");
    }

    @Test
    void everyPackInTheFolderIsRead() throws IOException {
        var folder = Path.of(System.getProperty("limen.root", ".."), "server/src/main/resources/packs");
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .toList();
            assertThat(names).contains("90-180", "morvania", "taldria");
            assertThat(names)
                    .allSatisfy(
                            name -> assertThat(CountryPacks.named(name).name()).isEqualTo(name));
        }
    }

    @Test
    void aGoodPackIsRead() {
        assertThat(PackReader.read("x", GOOD.getBytes(UTF_8)).editions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"daysMax\": 90 | \"daysMax\": 180 | at editions[0].groups[0].stay: daysMax must be above 0",
                "\"daysMax\": 90 | \"days\": 90 | at editions[0].groups[0].stay.days: is not a field",
                "\"daysMax\": 90 | \"daysMax\": \"90\" | at editions[0].groups[0].stay.daysMax: must be a whole number",
                "rolling-window | rolling | at editions[0].groups[0].stay.kind: must be one of",
                "2020-01-01 | 2020-13-01 | at editions[0].validFrom: must be a date",
                "\"needed\" | \"perhaps\" | at editions[0].groups[0].visa: \"perhaps\" is not one of [needed",
                "\"passport\" | \"pasport\" | at editions[0].groups[0].documents[0]: \"pasport\" is not one of",
                "\"basis\": \"b\", | `` | at editions[0].basis: is missing",
                "\"QMO\" | \"qmo\" | at state: \"qmo\" is not a three-letter code",
                "\"name\": \"x\" | \"name\": \"y\" | at name: the pack's name must be that of its file",
                "\"name\": \"all\", | \"name\": \"all\", \"nationalities\": [\"FRA\"], | at editions[0]: exactly one group",
                "]}]} | ]} | at line",
            })
    void aBadPackSaysWhatIsWrongAndWhere(String right, String wrong, String message) {
        assertThat(GOOD).contains(right);
        var bad = GOOD.replace(right, wrong).getBytes(UTF_8);
        assertThatThrownBy(() -> PackReader.read("x", bad))
                .isInstanceOf(BadPack.class)
                .hasMessageContaining(message);
    }

    private static Edition on(String pack, String day) {
        return CountryPacks.named(pack).on(LocalDate.parse(day)).orElseThrow();
    }
}
