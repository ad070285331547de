package org.limen.simulation.invariant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limen.screening.BackRun;
import org.limen.screening.ScreeningHit;
import org.limen.simulation.list.EditionFile;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Lists;
import org.limen.simulation.node.Node;
import org.limen.simulation.node.Row;
import org.limen.simulation.node.Store;

/// Every hit that the edition in force gives on a recorded traveller was told at the crossing or raised as an alert
/// afterwards; what it gives is found by comparing every name.
final class NoHitIsMissed implements Invariant {
    @Override
    public Optional<String> atTheEnd(Border border) {
        Map<String, List<ScreeningHit>> known = new HashMap<>();
        for (Node node : border.nodes()) {
            for (Row row : node.store().rows().values()) {
                for (Store.InForce now : node.store().inForce().values()) {
                    EditionFile file = now.file();
                    List<ScreeningHit> hits = known.computeIfAbsent(
                            file.header().sha256() + row.person(), key -> Lists.screenEveryName(file, row.person()));
                    Optional<ScreeningHit> missed = hits.stream()
                            .filter(hit -> isMissed(node, row, hit))
                            .findFirst();
                    if (missed.isPresent()) {
                        return missed.map(hit -> node + " never told that " + row.id() + ", checked by "
                                + row.editions() + ", hits " + hit.hit() + " of edition " + hit.edition());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMissed(Node node, Row row, ScreeningHit hit) {
        return !row.told().contains(new BackRun.Told(hit.hit(), hit.category()))
                && !node.store().alerts().contains(Store.alert(row.id(), hit.hit()));
    }
}
