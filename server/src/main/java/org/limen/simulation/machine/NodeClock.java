package org.limen.simulation.machine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A node's clock: wrong by something, running a little too fast or too slow, and set anew now and then.
public final class NodeClock implements InstantSource {
    private final Timeline timeline;
    private final Instant begin;
    private final double drift;
    private Duration ahead;
    private int jumps;

    /// @param drift seconds gained in a second
    public NodeClock(Timeline timeline, Duration ahead, double drift) {
        this.timeline = timeline;
        this.begin = timeline.now();
        this.ahead = ahead;
        this.drift = drift;
    }

    @Override
    public Instant instant() {
        return timeline.now().plus(ahead());
    }

    /// How far it is ahead of the true time.
    public Duration ahead() {
        long ran = Duration.between(begin, timeline.now()).toMillis();
        return ahead.plusMillis((long) (ran * drift));
    }

    /// How often it was set.
    public int jumps() {
        return jumps;
    }

    public void jump(Duration by) {
        ahead = ahead.plus(by);
        jumps++;
    }
}
