package org.limen.simulation.invariant;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;
import org.limen.simulation.node.Store;

/// A node never uses a lower edition than one that it used, unless it is set back to a backup.
final class EditionsNeverGoBack implements Invariant {
    private final Map<String, Long> highest = new HashMap<>();

    @Override
    public Optional<String> nowAndThen(Border border) {
        for (Node node : border.nodes()) {
            for (Store.InForce now : node.store().inForce().values()) {
                long number = now.file().number();
                long before = highest.merge(
                        node + " " + node.setBack() + " " + now.file().list(), number, Math::max);
                if (before > number) {
                    return Optional.of(node + " went back from edition " + before + " of "
                            + now.file().list() + " to " + number);
                }
            }
        }
        return Optional.empty();
    }
}
