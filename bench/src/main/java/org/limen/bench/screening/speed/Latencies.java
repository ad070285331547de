package org.limen.bench.screening.speed;

import java.util.Arrays;

/// Nanoseconds in ascending order.
public record Latencies(long[] ascending) {
    static Latencies of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /// Microseconds below which this share of them lies.
    public double micros(double share) {
        if (ascending.length == 0) {
            return Double.NaN;
        }
        return ascending[Math.min(ascending.length - 1, (int) (ascending.length * share))] / 1e3;
    }
}
