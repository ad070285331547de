package org.limen.simulation.invariant;

import java.util.Optional;
import org.limen.engine.merkle.Entry;
import org.limen.engine.merkle.Frontier;
import org.limen.engine.merkle.Hash;
import org.limen.engine.merkle.TreeHead;
import org.limen.engine.sync.LogInMemory;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;

/// Every log on every disk verifies from its first entry on: bodies, links, tree, and the signature of its head.
final class ChainsVerify implements Invariant {
    @Override
    public Optional<String> atTheEnd(Border border) {
        for (Node node : border.nodes()) {
            Optional<LogInMemory> broken =
                    Logs.of(node).filter(log -> !verifies(log)).findFirst();
            if (broken.isPresent()) {
                return broken.map(log -> "the log of " + log.origin().name() + " at " + node + " does not verify");
            }
        }
        return Optional.empty();
    }

    private static boolean verifies(LogInMemory log) {
        Optional<TreeHead> head = log.newestHead();
        Frontier tree = Frontier.empty();
        Hash previous = Hash.origin();
        for (long sequence = 1; sequence <= log.size(); sequence++) {
            Entry entry = log.entry(sequence).at(sequence, previous);
            previous = entry.hash();
            tree = tree.plus(previous);
        }
        Hash root = tree.root();
        return head.isEmpty()
                || (head.get().root().equals(root)
                        && log.origin().key().filter(head.get()::isSignedBy).isPresent());
    }
}
