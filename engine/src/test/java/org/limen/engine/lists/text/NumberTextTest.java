package org.limen.engine.lists.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// All numbers are made up.
class NumberTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "D1234567 > D1234567",
                "4615 123456 > 4615 123456",
                "A00000106 (Utopia) > A00000106",
                "H 236483 (Utopian passport) > H 236483",
                "series 1815 No 112026 > 1815 112026",
                "Utopian passport number R512768 > R512768",
                "Utopia 2135314355 > 2135314355",
                "381120660 expires 25.3.2016. > 381120660",
                "A54062245 (Utopia), expires 12.7.2026 > A54062245",
                "563120368, issued on 22.3.2013 > 563120368",
                "513519275; 514841480 > 513519275|514841480",
                "7301193828, 0710012691 > 7301193828|0710012691",
                "\"(a) M408665 (issued on 4.10.2000, expired 3.10.2005); (b) W334061\" > M408665|W334061",
                "(a) Voter ID 73320881AG1191, (b) Student ID 200801087 > 73320881AG1191|200801087",
                "1-64-86-22311-29 > 1-64-86-22311-29",
                "12/YAKANA(N)006981 > 12/YAKANA 006981",
            })
    void numbersAreFoundAmongTheWordsOfAClerk(String text, String numbers) {
        assertThat(NumberText.read(text)).containsExactly(numbers.split("\\|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "does not exist", "diplomatic passport issued by Utopia", "Passport", "(12345)"})
    void whereThereIsNoNumberThereIsNone(String text) {
        assertThat(NumberText.read(text)).isEmpty();
    }
}
