package org.limen.simulation.invariant;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;

/// A body that was purged is nowhere any more when everybody who held it has read that it is purged.
final class PurgedBodiesAreGone implements Invariant {
    @Override
    public Optional<String> atTheEnd(Border border) {
        for (Node writer : border.nodes()) {
            for (Map.Entry<Origin, Set<Long>> purged : writer.store().purged().entrySet()) {
                for (Node node : border.nodes()) {
                    Optional<LogInMemory> keeps = Logs.of(node)
                            .filter(log -> log.origin().equals(purged.getKey()))
                            .filter(log -> !border.isStruck(log.origin()) || writer.equals(node))
                            .filter(log -> !Border.isShutOut(writer) || writer.equals(node))
                            .filter(log -> purged.getValue().stream()
                                    .anyMatch(sequence -> log.entry(sequence).body() != null))
                            .findFirst();
                    if (keeps.isPresent()) {
                        return Optional.of(node + " keeps a body that " + writer + " purged");
                    }
                }
            }
        }
        return Optional.empty();
    }
}
