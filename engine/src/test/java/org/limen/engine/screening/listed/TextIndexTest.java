package org.limen.engine.screening.listed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.limen.engine.screening.words.Ints;

/// Whoever carries a text is found by it, and hardly anybody else.
class TextIndexTest {
    private static final int ENTRIES = 50_000;

    @Test
    void everyEntryIsFoundByItsTextAndHardlyAnyOther() {
        var builder = new TextIndex.Builder();
        for (int entry = 0; entry < ENTRIES; entry++) {
            builder.add(text(entry), entry);
        }
        TextIndex index = builder.build(ENTRIES);
        var found = new Ints();
        for (int entry = 0; entry < ENTRIES; entry++) {
            int before = found.size;
            index.find(text(entry), found);
            assertThat(Arrays.stream(found.values, before, found.size))
                    .as("entry %d", entry)
                    .contains(entry);
        }
        assertThat(index.size()).isEqualTo(ENTRIES);
        assertThat(found.size - ENTRIES).isLessThan(ENTRIES / 100);
    }

    @Test
    void oneTextOfManyEntriesFindsAllOfThemAndNoTextFindsNone() {
        var builder = new TextIndex.Builder();
        for (int entry = 0; entry < 1_000; entry++) {
            builder.add("AB1234567", entry);
            builder.add("", entry);
        }
        var found = new Ints();
        TextIndex index = builder.build(1_000);
        index.find("AB1234567", found);
        index.find("", found);
        index.find("AB1234568", found);
        assertThat(found.toArray()).hasSize(1_000).doesNotHaveDuplicates();
        var nothing = new Ints();
        new TextIndex.Builder().build(0).find("AB1234567", nothing);
        assertThat(nothing.size).isZero();
    }

    private static String text(int entry) {
        return Long.toString(new SplittableRandom(entry).nextLong() >>> 16, 36);
    }
}
