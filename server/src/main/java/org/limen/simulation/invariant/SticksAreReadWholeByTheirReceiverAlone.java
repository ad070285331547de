package org.limen.simulation.invariant;

import java.util.Optional;
import org.limen.simulation.node.Observation;

/// Nobody reads a stick that is for another, and nobody takes one that was changed or cut off.
final class SticksAreReadWholeByTheirReceiverAlone implements Invariant {
    @Override
    public Optional<String> seen(Observation observation) {
        return observation instanceof Observation.StickRead(var reader, var changed)
                ? Optional.of(reader + (changed ? " takes a stick that was changed" : " reads a stick for another"))
                : Optional.empty();
    }
}
