package org.limen.engine.screening;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.matching.GivenWords;
import org.limen.engine.screening.matching.Search;
import org.limen.engine.screening.words.Ints;
import org.limen.engine.screening.words.TokenWeights;

/// Listed names with their weights by every version of the model that was asked for.
final class IndexPart {
    final ListedNames listed;
    private final Function<Model, TokenWeights> weigh;
    private final ConcurrentHashMap<Model, Weighed> weighed = new ConcurrentHashMap<>();

    IndexPart(ListedNames listed, Function<Model, TokenWeights> weigh) {
        this.listed = listed;
        this.weigh = weigh;
    }

    List<Hit> screen(Query query, Model model, double threshold, int hitsMax, boolean exhaustive, BitSet without) {
        Weighed by = weighed(model);
        Search pooled = by.idle.poll();
        Search search = pooled == null ? new Search(listed, by.weights, by.known, model) : pooled;
        List<Hit> hits = search.screen(query, threshold, hitsMax, exhaustive, without);
        by.idle.add(search);
        return hits;
    }

    /// The same names with weights that are known already.
    IndexPart withWeights(Model model, TokenWeights weights) {
        var part = new IndexPart(listed, weigh);
        part.weighed.put(model, new Weighed(listed, weights));
        return part;
    }

    TokenWeights weights(Model model) {
        return weighed(model).weights;
    }

    /// The entry with this id, or -1.
    int entry(String entryId) {
        var found = new Ints();
        listed.entries.ids().find(entryId, found);
        for (int i = 0; i < found.size; i++) {
            if (listed.entries.subject(found.values[i]).entryId().equals(entryId)) {
                return found.values[i];
            }
        }
        return -1;
    }

    Optional<ListedSubject> subject(String entryId) {
        int entry = entry(entryId);
        return entry < 0 ? Optional.empty() : Optional.of(listed.entries.subject(entry));
    }

    private Weighed weighed(Model model) {
        Weighed known = weighed.get(model);
        return known != null ? known : weighed.computeIfAbsent(model, m -> new Weighed(listed, weigh.apply(m)));
    }

    /// The weights of one version, the words that were looked up by them, and searches that wait for work.
    private static final class Weighed {
        private final TokenWeights weights;
        private final GivenWords known;
        private final ConcurrentLinkedQueue<Search> idle = new ConcurrentLinkedQueue<>();

        Weighed(ListedNames listed, TokenWeights weights) {
            this.weights = weights;
            known = new GivenWords(listed, weights);
        }
    }
}
