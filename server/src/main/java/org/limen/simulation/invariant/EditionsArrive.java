package org.limen.simulation.invariant;

import java.util.Arrays;
import java.util.Optional;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;
import org.limen.simulation.node.Store;

/// In the end every node uses the newest edition of every list, to the last byte, and read all of it.
final class EditionsArrive implements Invariant {
    @Override
    public Optional<String> atTheEnd(Border border) {
        for (Node node : border.nodes()) {
            for (Store.InForce newest : border.centre().store().inForce().values()) {
                Store.InForce here = node.store().inForce().get(newest.file().list());
                if (here == null) {
                    return Optional.of(
                            node + " has no edition of " + newest.file().list());
                }
                if (!Border.isShutOut(node) && !isSame(here, newest)) {
                    return Optional.of(node + " uses edition " + here.file().number() + " of "
                            + newest.file().list() + " with "
                            + here.file().dated().size() + " entries, the centre "
                            + newest.file().number() + " with "
                            + newest.file().dated().size());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSame(Store.InForce here, Store.InForce there) {
        return Arrays.equals(here.file().bytes(), there.file().bytes())
                && here.file().dated().equals(there.file().dated());
    }
}
