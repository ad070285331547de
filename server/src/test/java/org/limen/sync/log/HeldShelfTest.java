package org.limen.sync.log;

import org.limen.LimenTest;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.Shelf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LimenTest
class HeldShelfTest extends ShelfContract {
    @Autowired
    HeldShelf shelf;

    @Autowired
    JdbcClient jdbc;

    private final NodeTable nodes = new NodeTable();

    @Override
    protected Shelf shelf() {
        return shelf;
    }

    @Override
    protected void admit(Origin origin, Origin carrier) {
        nodes.know(jdbc, carrier, carrier.publicKey(), NOW);
        nodes.know(jdbc, origin, carrier.publicKey(), NOW);
    }

    @Override
    protected void revoke(Origin origin) {
        nodes.revoke(jdbc, origin.publicKey(), "stolen", "an administrator", NOW);
    }
}
