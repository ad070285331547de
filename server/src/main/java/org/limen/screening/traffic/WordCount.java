package org.limen.screening.traffic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.NameToken;

/// Counts how many travellers bear each word; a traveller is forgotten as soon as counted.
public final class WordCount {
    private final Map<String, Integer> bearers = new HashMap<>();
    private long travellers;

    /// Counts each word of one traveller's names once.
    public void add(List<String> names) {
        travellers++;
        names.stream()
                .flatMap(name -> NameNormaliser.normalise(name).tokens().stream())
                .map(NameToken::letters)
                .distinct()
                .forEach(word -> bearers.merge(word, 1, Integer::sum));
    }

    long travellers() {
        return travellers;
    }

    /// The words that at least so many bear, in alphabetical order.
    Map<String, Integer> bearers(int atLeast) {
        var many = new TreeMap<>(bearers);
        many.values().removeIf(count -> count < atLeast);
        return many;
    }
}
