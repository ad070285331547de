package org.limen.simulation.invariant;

import java.util.Map;
import java.util.Optional;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;

/// Nothing that a node sends after it was shut out gets into its log, what came before stays, and a fork is not thought
/// of.
final class WhatIsShutOutStaysOut implements Invariant {
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
