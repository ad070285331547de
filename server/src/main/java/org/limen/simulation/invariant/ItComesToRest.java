package org.limen.simulation.invariant;

import java.util.Optional;
import org.limen.simulation.node.Border;

/// Some days after it cleared up nothing is left to be done anywhere.
final class ItComesToRest implements Invariant {
    @Override
    public Optional<String> atTheEnd(Border border) {
        return border.restless();
    }
}
