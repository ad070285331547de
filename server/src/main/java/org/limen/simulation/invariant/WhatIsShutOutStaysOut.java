package org.limen.simulation.invariant;

import java.util.Map;
import java.util.Optional;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;
import org.limen.simulation.node.Observation;

/// Nothing that a node sends after it was shut out gets into its log, what came before stays, and a fork is not thought
/// of.
final class WhatIsShutOutStaysOut implements Invariant {
    @Override
    public Optional<String> seen(Observation observation) {
        return observation instanceof Observation.EditionGiven(Node parent, Origin to)
                        && parent.store().revoked().containsKey(to)
                ? Optional.of(parent + " gives an edition to " + to.name() + ", whose key it shut out")
                : Optional.empty();
    }

    @Override
    public Optional<String> nowAndThen(Border border) {
        for (Node node : border.nodes()) {
            for (Map.Entry<Origin, Long> revoked : node.store().revoked().entrySet()) {
                LogInMemory held = node.store().held().get(revoked.getKey());
                long size = held == null ? 0 : held.size();
                if (size != revoked.getValue()) {
                    return Optional.of(node + " held " + revoked.getValue() + " entries of "
                            + revoked.getKey().name() + " when it shut it out, and now " + size);
                }
            }
        }
        return Optional.empty();
    }
}
