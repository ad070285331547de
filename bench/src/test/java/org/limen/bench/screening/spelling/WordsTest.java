package org.limen.bench.screening.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Random random = new Random(1);

    @Test
    void aZoneBeginsWithTheSurnameAndEndsWhereItIsFull() {
        assertThat(Words.zone(12).of("ANNA MARIA ERIKSSON", random)).contains("ERIKSSON AN");
    }

    @Test
    void aNameThatFitsIsNotCut() {
        assertThat(Words.zone(39).of("ANNA MARIA ERIKSSON", random)).isEmpty();
    }

    @Test
    void onlyAPatronymicIsLeftOut() {
        assertThat(Words.withoutPatronymic("IVAN PETROVICH SIDOROV", random)).contains("IVAN SIDOROV");
        assertThat(Words.withoutPatronymic("ANNA MARIA ERIKSSON", random)).isEmpty();
    }

    @Test
    void pinyinIsWrittenAsWadeAndGilesDid() {
        assertThat(Chinese.wadeGiles("ZHANG XIAOPING", random)).contains("CHANG HSIAO PING");
        assertThat(Chinese.wadeGiles("ANNA ERIKSSON", random)).isEmpty();
    }
}
