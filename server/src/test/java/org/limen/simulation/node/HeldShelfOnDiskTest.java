package org.limen.simulation.node;

import java.util.LinkedHashSet;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Shelf;
import org.limen.simulation.Sabotage;
import org.limen.sync.log.ShelfContract;

/// The simulated shelf keeps the contract that the one in the database keeps.
class HeldShelfOnDiskTest extends ShelfContract {
    private final Node centre = centre();

    private static Node centre() {
        var border = new Border(1, 1, Sabotage.NONE, seen -> {}, line -> {});
        border.weather().clearUp();
        return border.centre();
    }

    @Override
    protected Shelf shelf() {
        return new HeldShelf(centre);
    }

    @Override
    protected void admit(Origin origin, Origin carrier) {
        for (Origin each : new Origin[] {origin, carrier}) {
            centre.store()
                    .carriers
                    .computeIfAbsent(each, key -> new LinkedHashSet<>())
                    .add(carrier);
        }
    }

    @Override
    protected void revoke(Origin origin) {
        centre.store().revoked().put(origin, 0L);
    }
}
