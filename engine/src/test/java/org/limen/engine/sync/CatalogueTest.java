package org.limen.engine.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void theOrderOfEditionsIsNoDifference() {
        var one = new Catalogue(List.of(edition("wanted", 3), edition("stolen", 1)));
        var other = new Catalogue(List.of(edition("stolen", 1), edition("wanted", 3)));
        assertThat(one.digest()).isEqualTo(other.digest());
        assertThat(new Catalogue(List.of(edition("wanted", 3))).digest()).isNotEqualTo(one.digest());
    }

    @Test
    void whatIsLackingIsNewOrNewerAndNeverOlder() {
        var child = new Catalogue(List.of(edition("wanted", 3), edition("stolen", 9)));
        var parent = new Catalogue(List.of(edition("wanted", 4), edition("stolen", 8), edition("sanctions", 1)));
        assertThat(child.lacking(parent)).containsExactly(edition("sanctions", 1), edition("wanted", 4));
    }

    @Test
    void aClockDiffersOnlyByWhatTheRoundTripCannotExplain() {
        ClockReading slow = ClockReading.of(NOW, NOW.plusSeconds(8), NOW.plusSeconds(7));
        assertThat(slow).isEqualTo(new ClockReading(Duration.ofSeconds(3), Duration.ofSeconds(4)));
        assertThat(slow.differs(Duration.ZERO)).isFalse();
        ClockReading behind = ClockReading.of(NOW, NOW.plusSeconds(2), NOW.minusSeconds(3600));
        assertThat(behind.ahead()).isEqualTo(Duration.ofSeconds(-3601));
        assertThat(behind.differs(Duration.ofSeconds(2))).isTrue();
        assertThat(ClockReading.of(NOW, NOW.minusSeconds(60), NOW).uncertainty())
                .isPositive();
    }

    private static Offered edition(String name, long number) {
        return new Offered("list", name, number, NOW, 100, "ab".repeat(32), 1);
    }
}
