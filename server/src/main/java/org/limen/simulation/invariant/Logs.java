package org.limen.simulation.invariant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;

/// The logs of a border, as an onlooker sees them.
final class Logs {
    private Logs() {}

    /// Every log at the node that writes it.
    static Map<Origin, LogInMemory> written(Border border) {
        Map<Origin, LogInMemory> written = new LinkedHashMap<>();
        border.nodes().forEach(node -> node.store().written().forEach(log -> written.put(log.origin(), log)));
        return written;
    }

    /// All that a node should have sent to its parent.
    static Stream<LogInMemory> of(Node node) {
        return Stream.concat(node.store().written().stream(), node.store().held().values().stream());
    }
}
