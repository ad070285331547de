package org.limen.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// How often one may try, and for how long one is then kept out.
class LimitsTest {
    /// Stands still unless it is moved.
    private static final class Still extends Clock {
        Instant now = Instant.parse("2026-05-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Still clock = new Still();

    @Test
    void soManyAtOnceAndThenOneAfterEachSpan() {
        var limit = new RateLimit(clock, 3, Duration.ofSeconds(10));
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("a")).isEmpty();
        }
        assertThat(limit.take("a")).hasValue(Duration.ofSeconds(10));
        assertThat(limit.take("b")).isEmpty();
        clock.now = clock.now.plusSeconds(10);
        assertThat(limit.take("a")).isEmpty();
        assertThat(limit.take("a")).isPresent();
        clock.now = clock.now.plusSeconds(3_600);
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("a")).isEmpty();
        }
        assertThat(limit.take("a")).isPresent();
    }

    @Test
    void aClockPutBackKeepsNobodyOut() {
        var limit = new RateLimit(clock, 3, Duration.ofSeconds(10));
        limit.take("a");
        clock.now = clock.now.minusSeconds(86_400);
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("a")).isEmpty();
        }
        assertThat(limit.take("a")).hasValue(Duration.ofSeconds(10));
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        var limit = new RateLimit(clock, 1, Duration.ofSeconds(10));
        for (int i = 0; i < 100; i++) {
            assertThat(limit.take("a")).isEmpty();
            limit.giveBack("a");
        }
    }

    @Test
    void manyKeysDoNotFillTheMemory() {
        var limit = new RateLimit(clock, 1, Duration.ofSeconds(10));
        for (int i = 0; i < 30_000; i++) {
            assertThat(limit.take("key " + i)).isEmpty();
        }
        assertThat(limit.take("key 29999")).isPresent();
        assertThat(limit.take("key 1")).isEmpty();
    }

    @Test
    void oneAddressMayTryManyNamesOnlySoOften() {
        var limits = new SignInLimits(clock);
        for (int i = 0; i < 30; i++) {
            assertThat(limits.take("203.0.113.7", "name " + i)).isEmpty();
        }
        assertThat(limits.take("203.0.113.7", "name 30")).isPresent();
        assertThat(limits.take("203.0.113.8", "name 30")).isEmpty();
    }

    @Test
    void oneNameMayBeTriedFromManyAddressesOnlySoOften() {
        var limits = new SignInLimits(clock);
        for (int i = 0; i < 10; i++) {
            assertThat(limits.take("203.0.113." + i, "i.petrova")).isEmpty();
        }
        assertThat(limits.take("203.0.113.99", "i.petrova")).isPresent();
    }

    @Test
    void anIpv6NetworkCountsAsOneAddress() {
        var limits = new SignInLimits(clock);
        for (int i = 0; i < 30; i++) {
            assertThat(limits.takeAddress("2001:db8:1:2::" + Integer.toHexString(i)))
                    .isEmpty();
        }
        assertThat(limits.takeAddress("2001:db8:1:2:ffff::1")).isPresent();
        assertThat(limits.takeAddress("2001:db8:1:3::1")).isEmpty();
    }

    @Test
    void aBlockDoublesFromHalfAMinuteToAQuarterOfAnHour() {
        assertThat(RefusedSignIns.block(1)).isZero();
        assertThat(RefusedSignIns.block(4)).isZero();
        assertThat(RefusedSignIns.block(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RefusedSignIns.block(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(RefusedSignIns.block(9)).isEqualTo(Duration.ofMinutes(8));
        assertThat(RefusedSignIns.block(10)).isEqualTo(Duration.ofMinutes(15));
        assertThat(RefusedSignIns.block(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        assertThat(Token.random().text())
                .hasSize(43)
                .isNotEqualTo(Token.random().text());
        assertThat(Token.random().toString()).isEqualTo("Token[…]");
    }
}
