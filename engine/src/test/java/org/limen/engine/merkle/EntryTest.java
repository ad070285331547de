package org.limen.engine.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final byte[] SALT = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    private static final Hash BODY = Entry.bodyHash(SALT, "{\"name\":\"Şelin\"}".getBytes(UTF_8));
    private static final UUID ID = UUID.fromString("0195e5a0-0000-7000-8000-000000000001");
    private static final Instant HAPPENED = Instant.parse("2026-03-01T06:00:01.123456Z");
    private static final Instant RECORDED = Instant.parse("2026-03-01T06:00:02Z");
    private static final Entry ENTRY =
            new Entry(1, ID, "crossing-checked", "Şelin", HAPPENED, RECORDED, BODY, Hash.origin());

    @Test
    void theHashIsThatOfAnIndependentComputation() {
        // Computed with Python's hashlib and struct from the encoding that the class describes.
        assertThat(BODY.hex()).isEqualTo("a12fd778972ed278f410e6513762df150d084c6eb33f6a1150efa251acae0a8b");
        assertThat(ENTRY.hash().hex()).isEqualTo("a0394d9081e8863b3594bb122f5255f33a4e4a7be34c2dfef891113c46346859");
    }

    @Test
    void everyFieldIsBoundByTheHash() {
        var changed = List.of(
                new Entry(2, ID, "crossing-checked", "Şelin", HAPPENED, RECORDED, BODY, Hash.origin()),
                new Entry(1, new UUID(1, 1), "crossing-checked", "Şelin", HAPPENED, RECORDED, BODY, Hash.origin()),
                new Entry(1, ID, "crossing-decided", "Şelin", HAPPENED, RECORDED, BODY, Hash.origin()),
                new Entry(1, ID, "crossing-checked", "Selin", HAPPENED, RECORDED, BODY, Hash.origin()),
                new Entry(1, ID, "crossing-checked", "Şelin", HAPPENED.plusNanos(1000), RECORDED, BODY, Hash.origin()),
                new Entry(1, ID, "crossing-checked", "Şelin", HAPPENED, RECORDED.plusNanos(1000), BODY, Hash.origin()),
                new Entry(1, ID, "crossing-checked", "Şelin", HAPPENED, RECORDED, Hash.origin(), Hash.origin()),
                new Entry(1, ID, "crossing-checked", "Şelin", HAPPENED, RECORDED, BODY, BODY));
        assertThat(Stream.concat(Stream.of(ENTRY), changed.stream()).map(Entry::hash))
                .doesNotHaveDuplicates();
    }

    @Test
    void lettersCannotMoveFromOneFieldToTheNext() {
        var one = new Entry(1, ID, "ab", "c", HAPPENED, RECORDED, BODY, Hash.origin());
        var other = new Entry(1, ID, "a", "bc", HAPPENED, RECORDED, BODY, Hash.origin());
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void timesAreKeptToTheMicrosecond() {
        var finer =
                new Entry(1, ID, "crossing-checked", "Şelin", HAPPENED.plusNanos(999), RECORDED, BODY, Hash.origin());
        assertThat(finer).isEqualTo(ENTRY);
        assertThat(finer.hash()).isEqualTo(ENTRY.hash());
    }

    @Test
    void anotherSaltHidesTheSameBody() {
        byte[] other = SALT.clone();
        other[0]++;
        assertThat(Entry.bodyHash(other, "{\"name\":\"Şelin\"}".getBytes(UTF_8)))
                .isNotEqualTo(BODY);
    }

    @Test
    void aHashHas32Bytes() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).hasMessageContaining("31");
    }
}
