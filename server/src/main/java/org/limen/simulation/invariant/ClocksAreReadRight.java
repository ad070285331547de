package org.limen.simulation.invariant;

import java.time.Duration;
import java.util.Optional;
import org.limen.engine.sync.ClockReading;
import org.limen.simulation.node.Node;
import org.limen.simulation.node.Observation;

/// What a child measures of its parent's clock differs from the truth by no more than it says itself, as long as nobody
/// sets a clock while the question is on its way.
final class ClocksAreReadRight implements Invariant {
    private static final Duration GRAIN = Duration.ofMillis(10);

    @Override
    public Optional<String> seen(Observation observation) {
        if (!(observation instanceof Observation.ClockRead(Node child, Node parent, ClockReading reading, var set))
                || set) {
            return Optional.empty();
        }
        Duration truth = parent.clockAhead().minus(child.clockAhead());
        Duration off = reading.ahead().minus(truth).abs();
        return off.compareTo(reading.uncertainty().plus(GRAIN)) <= 0
                ? Optional.empty()
                : Optional.of(child + " reads its parent's clock as ahead by " + reading.ahead() + ", give or take "
                        + reading.uncertainty() + ", and it is ahead by " + truth);
    }
}
