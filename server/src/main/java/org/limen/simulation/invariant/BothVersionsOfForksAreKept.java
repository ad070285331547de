package org.limen.simulation.invariant;

import java.util.Optional;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.LogState;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;

/// Where a log goes on in two ways, its holder keeps something of both; and in the end no child's log differs from
/// what its parent holds without the parent knowing that there are two.
final class BothVersionsOfForksAreKept implements Invariant {
    @Override
    public Optional<String> nowAndThen(Border border) {
        return border.nodes().stream()
                .flatMap(node -> node.store().held().values().stream()
                        .filter(held -> held.isForked() && !keepsOther(node, held))
                        .map(held -> node + " knows that the log of "
                                + held.origin().name() + " is forked, and kept one version"))
                .findFirst();
    }

    private static boolean keepsOther(Node node, LogInMemory held) {
        return node.store().apart().stream()
                .anyMatch(apart -> apart.portion().origin().equals(held.origin())
                        && apart.why().equals("fork")
                        && (apart.portion().upTo() > held.size()
                                || !apart.portion()
                                        .head()
                                        .root()
                                        .equals(held.rootAt(apart.portion().upTo()))));
    }

    @Override
    public Optional<String> atTheEnd(Border border) {
        for (Node node : border.nodes()) {
            Optional<Node> parent = node.parent().filter(above -> !Border.isShutOut(node) && !border.isOffline(node));
            if (parent.isEmpty()) {
                continue;
            }
            Optional<String> unnoticed = node.store()
                    .logs()
                    .filter(log -> differs(parent.get(), log))
                    .filter(log -> !parent.get().store().revoked().containsKey(log.origin()))
                    .map(log -> parent.get() + " does not know that the log of "
                            + log.origin().name() + " at " + node + " goes on in another way; there it is thought: "
                            + node.uplink().orElseThrow().states().getOrDefault(log.origin(), new LogState.Unheard()))
                    .findFirst();
            if (unnoticed.isPresent()) {
                return unnoticed;
            }
        }
        return Optional.empty();
    }

    private static boolean differs(Node parent, LogInMemory log) {
        LogInMemory held = parent.store().held().get(log.origin());
        if (held == null || held.isForked()) {
            return false;
        }
        long both = Math.min(held.size(), log.size());
        return !held.rootAt(both).equals(log.rootAt(both));
    }
}
