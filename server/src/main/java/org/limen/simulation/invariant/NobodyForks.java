package org.limen.simulation.invariant;

import java.util.Optional;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.LogState;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;

/// No log goes on in two ways, and nobody thinks so, since no node here was set back to an older state.
final class NobodyForks implements Invariant {
    @Override
    public Optional<String> nowAndThen(Border border) {
        for (Node node : border.nodes()) {
            for (LogInMemory held : node.store().held().values()) {
                if (held.isForked()) {
                    return Optional.of(
                            node + " takes the log of " + held.origin().name() + " for forked");
                }
            }
            Optional<String> thought = node.uplink()
                    .flatMap(link -> link.states().entrySet().stream()
                            .filter(state -> state.getValue() instanceof LogState.Forked
                                    || state.getValue() instanceof LogState.SetBack)
                            .map(state -> node + " thinks of the log of "
                                    + state.getKey().name() + ": " + state.getValue())
                            .findFirst());
            if (thought.isPresent()) {
                return thought;
            }
        }
        return Optional.empty();
    }
}
