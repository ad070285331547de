package org.limen.simulation.invariant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;

/// Whatever a node holds of another's log is its beginning: nothing is missing between, nothing comes twice.
final class WhatIsHeldIsWhatWasWritten implements Invariant {
    @Override
    public Optional<String> nowAndThen(Border border) {
        Map<Origin, List<LogInMemory>> written = Logs.written(border);
        for (Node node : border.nodes()) {
            for (LogInMemory held : node.store().held().values()) {
                if (written.getOrDefault(held.origin(), List.of()).stream().noneMatch(own -> begins(held, own))) {
                    return Optional.of(node + " holds " + held.size() + " entries of "
                            + held.origin().name() + " that are not the first of what it wrote");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean begins(LogInMemory held, LogInMemory own) {
        return held.size() <= own.written() && held.rootAt(held.size()).equals(own.rootAt(held.size()));
    }
}
