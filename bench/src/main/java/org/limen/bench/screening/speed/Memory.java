package org.limen.bench.screening.speed;

/// The heap in use when everything that nobody holds is gone.
public final class Memory {
    private static final int TRIES = 3;

    private Memory() {}

    public static long usedBytes() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
