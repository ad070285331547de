package org.limen.simulation.invariant;

import java.util.Optional;
import org.limen.engine.sync.Origin;
import org.limen.simulation.node.Node;
import org.limen.simulation.node.Observation;

/// A key that was shut out gets no editions any more.
final class NothingFlowsDownToWhomIsShutOut implements Invariant {
    @Override
    public Optional<String> seen(Observation observation) {
        return observation instanceof Observation.EditionGiven(Node parent, Origin to)
                        && parent.store().revoked().containsKey(to)
                ? Optional.of(parent + " gives an edition to " + to.name() + ", whose key it shut out")
                : Optional.empty();
    }
}
