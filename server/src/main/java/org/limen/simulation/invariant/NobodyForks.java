package org.limen.simulation.invariant;

import java.util.Optional;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.LogState;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;

/// No log goes on in two ways, and nobody thinks so, unless its node was set back to a backup or its key was
/// copied.
final class NobodyForks implements Invariant {
    @Override
    public Optional<String> nowAndThen(Border border) {
        for (Node node : border.nodes()) {
            for (LogInMemory held : node.store().held().values()) {
                if (held.isForked() && !border.isStruck(held.origin())) {
                    return Optional.of(
                            node + " takes the log of " + held.origin().name() + " for forked");
                }
            }
            Optional<String> thought = node.uplink()
                    .flatMap(link -> link.states().entrySet().stream()
                            .filter(state ->
                                    state.getValue() instanceof LogState.Forked || isSetBack(node, state.getValue()))
                            .filter(state -> !border.isStruck(state.getKey()))
                            .map(state -> node + " thinks of the log of "
                                    + state.getKey().name() + ": " + state.getValue())
                            .findFirst());
            if (thought.isPresent()) {
                return thought;
            }
        }
        return Optional.empty();
    }

    /// A node that was set back holds less of its children's logs for a while.
    private static boolean isSetBack(Node node, LogState state) {
        return state instanceof LogState.SetBack && node.setBack() == 0;
    }
}
