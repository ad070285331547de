package org.limen.simulation.invariant;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.limen.engine.sync.LogInMemory;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;
import org.limen.simulation.node.Store;

/// Whoever holds a log reads each of its crossings and remarks once: never twice, and in the end all, those too
/// that it was too old to read when they came.
final class EverythingIsReadOnce implements Invariant {
    @Override
    public Optional<String> nowAndThen(Border border) {
        for (Node node : border.nodes()) {
            Set<Store.Read> once = new HashSet<>();
            for (Store.Read read : node.store().read()) {
                if (!once.add(read)) {
                    return Optional.of(node + " read entry " + read.sequence() + " of "
                            + read.origin().name() + " twice");
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> atTheEnd(Border border) {
        for (Node node : border.nodes()) {
            Set<Store.Read> read = new HashSet<>(node.store().read());
            for (LogInMemory held : node.store().held().values()) {
                for (long sequence = 1; sequence <= held.size(); sequence++) {
                    var wanted = new Store.Read(
                            held.origin(), sequence, held.entry(sequence).subject());
                    if (Node.isRead(held.entry(sequence).kind()) && !read.contains(wanted)) {
                        return Optional.of(node + " never read entry " + sequence + " of "
                                + held.origin().name());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
