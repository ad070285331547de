package org.limen.engine.screening;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.limen.engine.screening.words.TokenFrequencies;
import org.limen.engine.screening.words.TokenWeights;

/// All listed persons, ready to be searched: the one door to screening.
///
/// Two stages. First the listed words that agree with the traveller's are looked up and the names that hold them are
/// bounded by what those words are worth; then the most promising names are compared in full together with birth
/// date, sex, nationality and document number. The index never changes; a new edition of a list gets a new index.
/// Any number of threads may screen at once.
public final class ScreeningIndex {
    /// Changes whenever the same query on the same lists may get other bits.
    public static final String MODEL_VERSION = "fs-1";

    private final ListedPersons persons;
    private final TokenWeights weights;
    private final Postings postings;
    private final ConcurrentLinkedQueue<Search> idle = new ConcurrentLinkedQueue<>();

    private ScreeningIndex(ListedPersons persons, TokenWeights weights) {
        this.persons = persons;
        this.weights = weights;
        this.postings = Postings.of(persons);
    }

    /// Builds the index of all these persons, weighing names by how often travellers carry them.
    public static ScreeningIndex build(Iterable<ListedSubject> listed, TokenFrequencies travellers) {
        ListedPersons persons = ListedPersons.of(listed, travellers);
        int[] counts = new int[persons.words.size()];
        for (int word : persons.nameWords) {
            counts[word]++;
        }
        return new ScreeningIndex(persons, TokenWeights.of(persons.words, travellers, counts, persons.names()));
    }

    /// Hits at one expected false alert per 1,000 travellers, the weightiest first.
    public List<Hit> screen(Query query) {
        return screen(query, ScreeningOptions.STANDARD);
    }

    /// Hits as the operator wants them, the weightiest first; none where the query has no name.
    public List<Hit> screen(Query query, ScreeningOptions options) {
        double threshold =
                options.all() ? Double.NEGATIVE_INFINITY : threshold(options.perThousand(), query.birthDate() != null);
        Search pooled = idle.poll();
        Search search = pooled == null ? new Search(persons, weights, postings) : pooled;
        try {
            return search.screen(query, threshold, options.hitsMax());
        } finally {
            idle.add(search);
        }
    }

    /// The bits that a hit needs at this rate of false alerts, for travellers with or without a known birth date.
    public double threshold(double perThousand, boolean birthKnown) {
        return Threshold.bits(names(), perThousand, birthKnown);
    }

    public int names() {
        return persons.names();
    }

    public int entries() {
        return persons.entries.length;
    }
}
