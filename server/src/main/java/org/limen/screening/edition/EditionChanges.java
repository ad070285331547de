package org.limen.screening.edition;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.limen.screening.EditionScreening.Changes;
import org.springframework.stereotype.Component;

/// Tells those outside this package which entries two editions differ in, and since when one is in force.
@Component
public class EditionChanges {
    private final Differences differences;
    private final EditionTable table;

    EditionChanges(Differences differences, EditionTable table) {
        this.differences = differences;
        this.table = table;
    }

    /// Which entries one edition has new, otherwise or no more, against another.
    public Optional<Changes> between(String list, long number, long against) {
        if (against == 0) {
            return Optional.of(new Changes(true, Set.of(), Set.of()));
        }
        if (number == against) {
            return Optional.of(new Changes(false, Set.of(), Set.of()));
        }
        return differences.counts(list, number, against).map(counts -> read(list, number, against));
    }

    /// When what is in force of a list came into force.
    public Instant since(String list) {
        return table.history(list).stream()
                .findFirst()
                .map(EditionTable.Since::at)
                .orElse(Instant.EPOCH);
    }

    private Changes read(String list, long number, long against) {
        var put = new HashSet<String>();
        var removed = new HashSet<String>();
        try (Stream<Difference.Line> lines = differences.lines(list, number, against)) {
            lines.forEach(line -> {
                if (line.change() == Difference.Change.REMOVED) {
                    removed.add(line.entry());
                } else if (line.mayHit()) {
                    put.add(line.entry());
                }
            });
        }
        return new Changes(false, put, removed);
    }
}
