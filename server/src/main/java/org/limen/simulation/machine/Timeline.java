package org.limen.simulation.machine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// What happens when: one thing after the other, and of two for the same moment the one that was planned first.
public final class Timeline {
    private final PriorityQueue<Planned> planned =
            new PriorityQueue<>(Comparator.comparing(Planned::when).thenComparingLong(Planned::number));
    private Instant now;
    private long numbers;
    private long passed;

    public Timeline(Instant begin) {
        this.now = begin;
    }

    /// The true time, which no node knows.
    public Instant now() {
        return now;
    }

    /// How many things have happened.
    public long passed() {
        return passed;
    }

    public void in(Duration wait, Runnable what) {
        planned.add(new Planned(now.plus(wait), numbers++, what));
    }

    /// Lets everything happen until then.
    public void run(Instant end) {
        for (Planned next = planned.peek(); next != null && !next.when().isAfter(end); next = planned.peek()) {
            planned.remove();
            now = next.when();
            passed++;
            next.what().run();
        }
        now = end;
    }

    private record Planned(Instant when, long number, Runnable what) {}
}
