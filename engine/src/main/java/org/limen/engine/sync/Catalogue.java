package org.limen.engine.sync;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.limen.engine.merkle.Hash;

/// All editions that a node passes on, or that it uses itself, in one order, so that equal catalogues have equal
/// digests.
///
/// @param items at most one of each sort and name
public record Catalogue(List<Offered> items) {
    private static final Comparator<Offered> ORDER =
            Comparator.comparing(Offered::sort).thenComparing(Offered::name).thenComparingLong(Offered::number);

    public Catalogue {
        items = items.stream().sorted(ORDER).toList();
    }

    /// SHA-256 over sort, name, number and content of each; when an edition was issued is in its content.
    public Hash digest() {
        var text = new StringBuilder("limen-catalogue-1\n");
        for (Offered item : items) {
            text.append(item.sort()).append('\t').append(item.name()).append('\t');
            text.append(item.number()).append('\t').append(item.sha256()).append('\n');
        }
        return Hash.over(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    public Optional<Offered> find(String sort, String name) {
        return items.stream()
                .filter(item -> item.sort().equals(sort) && item.name().equals(name))
                .findFirst();
    }

    /// What a node with this catalogue lacks of another's: new names, and higher numbers of names that it has.
    ///
    /// A lower number is never fetched: a parent that was set back does not take its children back with it.
    public List<Offered> lacking(Catalogue other) {
        return other.items().stream()
                .filter(item -> find(item.sort(), item.name())
                        .map(own -> own.number() < item.number())
                        .orElse(true))
                .toList();
    }
}
