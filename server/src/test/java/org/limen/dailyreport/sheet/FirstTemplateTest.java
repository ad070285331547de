package org.limen.dailyreport.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.limen.Expect;
import org.limen.dailyreport.facts.SampleDay;

class FirstTemplateTest {
    private static final Pattern LEADS_TO = Pattern.compile("href=\"#([^\"]*)\"");

    /// A published report must come out of its template again: this file is never written anew once there are reports.
    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirstTemplateStaysAsItIs(Language language) throws IOException {
        Expect.text(
                "server/src/test/resources/dailyreport/template-1-" + language.code() + ".html",
                Sheets.html(SampleDay.report(), language));
    }

    @Test
    void theTableForMachinesStaysAsItIs() throws IOException {
        Expect.text(
                "server/src/test/resources/dailyreport/template-1.csv",
                CsvSheet.of(SampleDay.report()).replace("\r\n", "\n"));
    }

    @Test
    void neitherLocaleNorTimeZoneOfTheMachineReachThePage() {
        String page = Sheets.html(SampleDay.report(), Language.RU);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Sheets.html(SampleDay.report(), Language.RU)).isEqualTo(page);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLinkOfAFigureLeadsSomewhereOnThePage(Language language) {
        String page = Sheets.html(SampleDay.report(), language);
        assertThat(LEADS_TO.matcher(page).results().map(link -> link.group(1)).distinct())
                .hasSizeGreaterThan(10)
                .allSatisfy(target -> assertThat(page).contains("id=\"" + target + "\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void allLanguagesSayTheSame(Language language) throws IOException {
        assertThat(words(language).stringPropertyNames())
                .isEqualTo(words(Language.EN).stringPropertyNames());
    }

    private static Properties words(Language language) throws IOException {
        var words = new Properties();
        try (InputStream in = Objects.requireNonNull(
                FirstTemplateTest.class.getResourceAsStream("/dailyreport/1/" + language.code() + ".properties"))) {
            words.load(in);
        }
        return words;
    }
}
