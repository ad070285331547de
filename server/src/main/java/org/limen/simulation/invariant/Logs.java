package org.limen.simulation.invariant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;

/// The logs of a border, as an onlooker sees them.
final class Logs {
    private Logs() {}

    /// Every log that was ever written, in all the ways in which it went on.
    static Map<Origin, List<LogInMemory>> written(Border border) {
        return border.everWritten()
                .collect(Collectors.groupingBy(LogInMemory::origin, LinkedHashMap::new, Collectors.toList()));
    }

    /// All that a node should have sent to its parent.
    static Stream<LogInMemory> of(Node node) {
        return node.store().logs();
    }
}
