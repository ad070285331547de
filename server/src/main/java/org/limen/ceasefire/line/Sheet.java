package org.limen.ceasefire.line;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.limen.engine.Problem;
import org.limen.engine.geodesy.GeoPoint;
import org.limen.engine.geodesy.OutlineIndex;

/// All that is valid on a day, as known at a moment: of each version the latest edition, side by side.
///
/// Versions stand in the order of line and party, which means nothing.
public final class Sheet {
    private final List<Edition> editions;
    private final OutlineIndex index;

    private Sheet(List<Edition> editions) {
        this.editions = editions;
        this.index = new OutlineIndex(
                editions.stream().map(edition -> edition.feature().outline()).toList());
    }

    static Sheet of(List<Edition> all, LocalDate on, Instant asOf) {
        Map<Edition.Version, Edition> latest = new LinkedHashMap<>();
        for (Edition edition : all) {
            if (edition.feature().facts().isValidOn(on)
                    && !edition.delivery().recorded().isAfter(asOf)) {
                latest.merge(edition.version(), edition, (a, b) -> a.number() > b.number() ? a : b);
            }
        }
        return new Sheet(latest.values().stream()
                .sorted(Comparator.comparing(
                                (Edition edition) -> edition.version().line())
                        .thenComparing(edition -> edition.version().party()))
                .toList());
    }

    public List<Edition> editions() {
        return editions;
    }

    /// Every party's version of a line.
    public List<Edition> of(String line) {
        return editions.stream()
                .filter(edition -> edition.version().line().equals(line))
                .toList();
    }

    public Optional<Problem> swapped(GeoPoint position) {
        return index.swapped(position);
    }
}
