package org.limen.bench.sync;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.limen.sync.link.LinkStatus;

/// How long a small request and its answer take on a link that has nothing else to do: a node's greeting and its
/// parent's welcome, as the node itself times them to read the parent's clock.
final class RoundTrips {
    private RoundTrips() {}

    static void print(LinkedNode post, int greetings, double speed) {
        LinkStatus status = post.bean(LinkStatus.class);
        double[] seconds = new double[greetings];
        Instant last = heard(status);
        for (int i = 0; i < greetings; i++) {
            Instant next = heard(status);
            while (Objects.equals(next, last)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                next = heard(status);
            }
            last = next;
            seconds[i] = roundTripSeconds(status) * speed;
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "a small request and its answer, %d times: p50 %.2f s, p95 %.2f s (must 2), longest %.2f s%n",
                greetings,
                seconds[greetings / 2],
                seconds[(int) Math.ceil(greetings * 0.95) - 1],
                seconds[greetings - 1]);
    }

    private static @Nullable Instant heard(LinkStatus status) {
        return parent(status).heardAt();
    }

    /// A reading of the other clock is as uncertain as half of its round trip is long.
    private static double roundTripSeconds(LinkStatus status) {
        LinkStatus.ClockSaid clock = parent(status).clock();
        return clock == null ? 0 : 2 * clock.uncertaintyMillis() / 1e3;
    }

    private static LinkStatus.Upwards parent(LinkStatus status) {
        return Objects.requireNonNull(status.now().parent(), "the post has a parent");
    }
}
