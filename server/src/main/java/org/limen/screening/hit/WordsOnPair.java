package org.limen.screening.hit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.limen.screening.Judgement;
import org.limen.screening.Screening;

/// What officers here and at other nodes said of one traveller and one listed person, in the order in which this node
/// learned it.
///
/// Each node's last word counts, and a word of this node ends all that it had heard before.
/// Where nodes differ, "the same person" stands: to ask once more costs minutes, to let a wanted person pass may cost a
/// life.
/// So what counts doesn't depend on the order in which other nodes' words arrive.
final class WordsOnPair {
    private static final Comparator<Judgement> STRONGEST =
            Comparator.comparing(Judgement::same).thenComparing(Judgement::at);

    private final Map<String, Judgement> lastByNode = new LinkedHashMap<>();

    void add(String origin, Judgement word) {
        if (origin.equals(Screening.HERE)) {
            lastByNode.clear();
        }
        lastByNode.put(origin, word);
    }

    /// @throws NoSuchElementException where nobody said anything
    Judgement counting() {
        return lastByNode.values().stream().max(STRONGEST).orElseThrow();
    }
}
