package org.limen.simulation.invariant;

import java.util.Map;
import java.util.Optional;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Reply;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;
import org.limen.simulation.node.Observation;
import org.limen.simulation.node.Store;

/// A parent gives its word for what is on its disk, and whatever it gave its word for stays there, unless the
/// parent itself is set back to a backup.
final class ReceiptsCoverTheParentsDisk implements Invariant {
    @Override
    public Optional<String> seen(Observation observation) {
        if (!(observation instanceof Observation.ReceiptGiven(Node parent, Reply.Receipt receipt))) {
            return Optional.empty();
        }
        LogInMemory held = parent.store().held().get(receipt.origin());
        long size = receipt.head().size();
        boolean covered = held == null
                ? size == 0
                : held.size() >= size && held.rootAt(size).equals(receipt.head().root());
        return covered
                ? Optional.empty()
                : Optional.of(parent + " gives its word for " + size + " entries of "
                        + receipt.origin().name() + " and holds " + (held == null ? 0 : held.size()));
    }

    @Override
    public Optional<String> nowAndThen(Border border) {
        for (Node node : border.nodes()) {
            Optional<Node> parent = node.parent().filter(above -> above.setBack() == 0);
            if (parent.isEmpty()) {
                continue;
            }
            for (Map.Entry<Origin, Store.Word> kept : node.store().words().entrySet()) {
                LogInMemory held = parent.get().store().held().get(kept.getKey());
                if ((held == null ? 0 : held.size()) < kept.getValue().size()) {
                    return Optional.of(node + " has its parent's word for "
                            + kept.getValue().size() + " entries of "
                            + kept.getKey().name() + ", which are not all there");
                }
            }
        }
        return Optional.empty();
    }
}
