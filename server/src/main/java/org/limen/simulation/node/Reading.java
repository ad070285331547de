package org.limen.simulation.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.limen.engine.sync.LogInMemory;
import org.limen.engine.sync.Origin;
import org.limen.engine.sync.reading.Standstill;
import org.limen.engine.sync.reading.Way;
import org.limen.simulation.machine.DiskFull;
import org.limen.simulation.machine.PowerCut;

/// Reads what the nodes below recorded, each reader at its own pace, as `sync.reading` does.
final class Reading {
    private final Node node;
    private final Store store;
    private final Map<Place, Standstill> still = new LinkedHashMap<>();

    Reading(Node node) {
        this.node = node;
        this.store = node.store;
    }

    private record Place(HeldReading reader, Origin origin) {}

    /// What only this life knew.
    void forget() {
        still.clear();
    }

    void look() {
        for (LogInMemory log : List.copyOf(store.held.values())) {
            for (HeldReading reader : HeldReading.values()) {
                var place = new Place(reader, log.origin());
                Standstill stands = still.get(place);
                if (stands == null || stands.isDue(node.now())) {
                    readOn(log, reader, place);
                }
            }
        }
    }

    private void readOn(LogInMemory log, HeldReading reader, Place place) {
        var way = new Way<>(new DiskBook(node, log, reader), log.size());
        try {
            boolean more = true;
            while (more) {
                more = way.step();
                still.remove(place);
            }
        } catch (DiskFull | PowerCut machine) {
            throw machine;
        } catch (IllegalStateException e) {
            node.border.note(() -> node + ": " + reader + " fails on entry " + way.at() + " of "
                    + log.origin().name());
            String problem = String.valueOf(e.getMessage());
            still.compute(
                    place,
                    (same, before) ->
                            Standstill.at(before, reader.name(), log.origin(), way.at(), problem, node.now()));
        }
    }

    boolean isDone() {
        return store.unread() == 0
                && store.held.values().stream()
                        .allMatch(log -> List.of(HeldReading.values()).stream()
                                .allMatch(reader -> new DiskBook(node, log, reader)
                                        .cursors().values().stream().allMatch(cursor -> cursor == log.size())));
    }
}
