package org.limen.simulation.invariant;

import java.util.Locale;
import java.util.Optional;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Observation;

/// Something that must hold; where it does not, it says what is wrong.
public interface Invariant {
    /// In the moment in which something happens.
    default Optional<String> seen(Observation observation) {
        return Optional.empty();
    }

    /// Every few simulated hours, and at the end.
    default Optional<String> nowAndThen(Border border) {
        return Optional.empty();
    }

    default Optional<String> atTheEnd(Border border) {
        return Optional.empty();
    }

    /// The class's name as a sentence: `everything answered is recorded once`.
    default String told() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
