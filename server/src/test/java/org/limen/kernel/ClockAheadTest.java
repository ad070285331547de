package org.limen.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class ClockAheadTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private final KernelConfiguration kernel = new KernelConfiguration();

    @Test
    void aNodeOfMadeUpPeopleMayLiveInTheWeekAfter() {
        assertThat(kernel.clock(true, WEEK).instant())
                .isCloseTo(Clock.systemUTC().instant().plus(WEEK), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aNodeForRealWorkDoesNotStartWithAClockThatIsMovedEitherWay() {
        for (Duration moved : new Duration[] {WEEK, WEEK.negated(), Duration.ofMillis(1)}) {
            assertThatThrownBy(() -> kernel.clock(false, moved)).hasMessageContaining("limen.clock-ahead");
        }
        assertThat(kernel.clock(false, Duration.ZERO).instant())
                .isCloseTo(Clock.systemUTC().instant(), within(1, ChronoUnit.MINUTES));
    }
}
