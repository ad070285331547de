package org.limen.simulation.invariant;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.limen.engine.sync.LogInMemory;
import org.limen.simulation.node.Border;
import org.limen.simulation.node.Node;
import org.limen.simulation.node.Observation;
import org.limen.simulation.node.Row;

/// A check that was answered stands in its post's ledger when the answer leaves, and ever after, once; one that was
/// not answered stands there at most once. What was recorded on a machine that was lost stands where its backup
/// does not reach.
final class EverythingAnsweredIsRecordedOnce implements Invariant {
    private final Set<UUID> answered = new LinkedHashSet<>();

    @Override
    public Optional<String> seen(Observation observation) {
        if (!(observation instanceof Observation.Answered(Node post, UUID id))) {
            return Optional.empty();
        }
        answered.add(id);
        Row row = post.store().rows().get(id);
        boolean there =
                row != null && post.store().written().stream().anyMatch(log -> stands(log, row.place(), id.toString()));
        return there ? Optional.empty() : Optional.of(post + " answers " + id + ", which is not on its disk");
    }

    private static boolean stands(LogInMemory log, long place, String subject) {
        return log.written() >= place && log.entry(place).subject().equals(subject);
    }

    @Override
    public Optional<String> nowAndThen(Border border) {
        Map<String, Integer> times = new HashMap<>();
        border.nodes().stream().flatMap(node -> node.store().written().stream()).forEach(log -> count(log, times));
        Map<String, Integer> lost = new HashMap<>();
        border.abandoned().forEach(log -> count(log, lost));
        return border.asked().keySet().stream()
                .filter(id -> wrong(id, times.getOrDefault(id.toString(), 0), lost))
                .findFirst()
                .map(id -> id + " is recorded " + times.getOrDefault(id.toString(), 0) + " times at "
                        + border.asked().get(id));
    }

    private static void count(LogInMemory log, Map<String, Integer> times) {
        for (long sequence = 1; sequence <= log.written(); sequence++) {
            if (log.entry(sequence).kind().startsWith("crossing-checked")) {
                times.merge(log.entry(sequence).subject(), 1, Integer::sum);
            }
        }
    }

    private boolean wrong(UUID id, int times, Map<String, Integer> lost) {
        return times > 1 || (answered.contains(id) && times == 0 && !lost.containsKey(id.toString()));
    }
}
