package org.limen.engine.lists.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.limen.engine.Problem;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1957|1957",
                "1957-03|1957-03",
                "1957-03-04|1957-03-04",
                "14.2.1981|1981-02-14",
                "6.6.1986.|1986-06-06",
                "7.8. 1978|1978-08-07",
                "09/25/1965|1965-09-25",
                "10 Dec 1948|1948-12-10",
                "1 Jan. 1967|1967-01-01",
                "8 Oct.1970|1970-10-08",
                "16th June 1969|1969-06-16",
                "October 19, 1970|1970-10-19",
                "Nov. 1973|1973-11",
                "07.1965|1965-07",
                "circa 1957|1957",
                "circa 07 Jul 1966|1966",
                "2.3.1961 (approximately)|1961",
                "1961 to 1963|1961 1962 1963",
                "01 Jan 1961 to 31 Dec 1962|1961 1962",
                "circa 1979-1982|1979 1980 1981 1982",
                "Between 1959 and 1961|1959 1960 1961",
                "Between 1960 and 1962 (Approximately)|1960 1961 1962",
                "1959/1960|1959 1960",
                "the 1940s|1940 1941 1942 1943 1944 1945 1946 1947 1948 1949",
                "1965 or 1967|1965 1967",
                "1954; 1953|1953 1954",
                "Approximately 1973; 9 September 1966|1966-09-09 1973",
                "(a) 17.8.1957, (b) 17.8.1958|1957-08-17 1958-08-17",
                "(i) 11.4.1963, (ii) 11.4.1960|1960-04-11 1963-04-11",
                "\"(a) 30.4.1963; (b) circa 1960\"|1960 1963-04-30",
                "10.2.1983 (or 10.3.1983)|1983-02-10 1983-03-10",
                "''|''",
            })
    void aDateIsReadAsClerksWriteIt(String text, String dates) {
        var reading = DateText.read(text);
        assertThat(reading.problems()).as(text).isEmpty();
        assertThat(reading.dates().stream().map(Object::toString).toList()).isEqualTo(words(dates));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.2.1970|1970-02|date-impossible",
                "1970-13-05|1970|date-impossible",
                "Between Aug. and Sep. 1977|1977|date-partly-read",
                "before 1964|1964|date-partly-read",
                "27.11.1967; Qirat, Nowhere|1967-11-27|date-partly-read",
                "1343 (Hijri calendar), 1964 or 1965|1964 1965|date-partly-read",
                "30-35 years old|''|date-unreadable",
                "24/06/1402 (Hijri Calendar)|''|date-unreadable",
                "10 October (year unknown)|''|date-unreadable",
                "N/D|''|date-unreadable",
                "1900 to 1990|''|date-unreadable",
                "1990 to 1980|''|date-unreadable",
                "0000-00-00|''|date-unreadable",
            })
    void whatIsNotUnderstoodIsNamed(String text, String dates, String code) {
        var reading = DateText.read(text);
        assertThat(reading.problems()).as(text).extracting(Problem::code).contains(code);
        assertThat(reading.dates().stream().map(Object::toString).toList()).isEqualTo(words(dates));
    }

    @Test
    void noTextMakesItFail() {
        var chance = new java.util.Random(20261122);
        String parts = "0123456789 .-/();ab circa to and between jan Z\u00A0é";
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int length = chance.nextInt(30); length > 0; length--) {
                text.append(parts.charAt(chance.nextInt(parts.length())));
            }
            var reading = DateText.read(text.toString());
            assertThat(reading.dates().isEmpty() && reading.problems().isEmpty())
                    .as("seed 20261122, round %d: nothing said of '%s'", i, text)
                    .isEqualTo(text.toString().isBlank());
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }
}
