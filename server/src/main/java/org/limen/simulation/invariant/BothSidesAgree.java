package org.limen.simulation.invariant;

import java.util.Optional;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.LogState;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;
import org.limen.simulation.node.Store;

/// When the lines are up again, child and parent name the same size and root for every log, the child has the
/// parent's word for all of it, and says that it is up to date: on every level.
final class BothSidesAgree implements Invariant {
    @Override
    public Optional<String> atTheEnd(Border border) {
        for (Node node : border.nodes()) {
            if (node.parent().isPresent() && !Border.isShutOut(node)) {
                Optional<LogInMemory> apart = Logs.of(node)
                        .filter(log -> !border.isSettled(node, log) && !agree(border, node, log))
                        .findFirst();
                if (apart.isPresent()) {
                    return apart.map(log -> told(node, log));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean agree(Border border, Node node, LogInMemory log) {
        LogInMemory held = node.parent().orElseThrow().store().held().get(log.origin());
        Store.Word word = node.store().words().get(log.origin());
        return log.size() == 0
                || (held != null
                        && held.size() == log.size()
                        && held.rootAt(log.size()).equals(log.rootAt(log.size()))
                        && word != null
                        && word.size() == log.size()
                        && (border.isOffline(node) || state(node, log).equals(new LogState.UpToDate(log.size()))));
    }

    private static LogState state(Node node, LogInMemory log) {
        return node.uplink().orElseThrow().states().getOrDefault(log.origin(), new LogState.Unheard());
    }

    private static String told(Node node, LogInMemory log) {
        LogInMemory held = node.parent().orElseThrow().store().held().get(log.origin());
        Store.Word word = node.store().words().get(log.origin());
        return node + " has " + log.size() + " entries of " + log.origin().name() + ", its parent "
                + (held == null ? 0 : held.size()) + ", its word is for " + (word == null ? 0 : word.size())
                + ", and it thinks: " + state(node, log);
    }
}
