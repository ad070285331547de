package org.limen.sync.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.limen.engine.sync.Catalogue;
import org.limen.engine.sync.Offered;
import org.limen.engine.sync.Origin;
import org.limen.sync.log.NodeTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Lays editions out for who carries them by hand, and takes what was carried here.
@Component
public class ByHand {
    private static final Logger LOG = LoggerFactory.getLogger(ByHand.class);

    private final Editions editions;
    private final EditionFolder folder;
    private final JdbcClient jdbc;
    private final String parentKey;
    private final NodeTable nodes = new NodeTable();

    ByHand(
            Editions editions,
            JdbcClient jdbc,
            @Value("${limen.data}") Path data,
            @Value("${limen.sync.parent.key:}") String parentKey) {
        this.editions = editions;
        this.folder = new EditionFolder(data);
        this.jdbc = jdbc;
        this.parentKey = parentKey;
    }

    @Scheduled(initialDelayString = "PT3S", fixedDelayString = "PT3S")
    synchronized void run() {
        try {
            take();
            layOut();
        } catch (IOException | DataAccessException e) {
            LOG.warn("Editions could not be laid out or taken by hand: {}", e.toString());
        }
    }

    /// Takes what came whole, if the node above signed what brought it.
    private void take() throws IOException {
        Optional<EditionFolder.Carried> carried = folder.carried();
        if (carried.isEmpty()) {
            return;
        }
        if (carried.get().publicKey().equals(parentKey)) {
            editions.takeCarried(carried.get().catalogue());
        } else {
            LOG.warn("Editions were carried here by a node that is not the one above: they are not taken");
        }
        folder.carriedIsDone();
    }

    /// Lays out at once what a child is to have: it may have been made known a moment ago.
    public synchronized void layOutFor(String publicKey) throws IOException {
        for (NodeTable.Below below : nodes.all(jdbc)) {
            if (below.origin().publicKey().equals(publicKey) && below.child() && below.revocation() == null) {
                layOut(below.origin());
            }
        }
    }

    private void layOut() throws IOException {
        if (!parentKey.isBlank()) {
            folder.writeUsed(editions.used());
        }
        for (NodeTable.Below below : nodes.all(jdbc)) {
            if (below.child() && below.revocation() == null) {
                layOut(below.origin());
            }
        }
    }

    private void layOut(Origin child) throws IOException {
        Catalogue catalogue = editions.offered(child);
        for (Offered offered : catalogue.items()) {
            editions.layOut(offered, child);
        }
        folder.writeOffered(child.publicKey(), catalogue);
    }
}
