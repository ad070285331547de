package org.limen.engine.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.NormalName;
import org.limen.engine.screening.words.TokenWeights;

/// One search at a time through an index: finds candidates, scores the most promising, explains the hits.
///
/// Holds all the arrays that a search needs, so that searching allocates little; not for several threads at once.
final class Search {
    /// At most so many candidates of one name are compared in full.
    private static final int SCORED_MAX = 256;

    private final ListedPersons persons;
    private final TokenWeights weights;
    private final Retrieval retrieval;
    private final NameComparison comparison;
    private final Candidates candidates;
    private long[] promising = new long[1024];

    Search(ListedPersons persons, TokenWeights weights, Postings postings) {
        this.persons = persons;
        this.weights = weights;
        retrieval = new Retrieval(persons, weights, postings);
        comparison = new NameComparison(persons, weights);
        candidates = new Candidates(persons.names());
    }

    /// The best comparison of any of the traveller's names with any of an entry's.
    private record Best(int entry, int name, QueryName given, double bits) {}

    List<Hit> screen(Query query, double threshold, int hitsMax) {
        var person = new PersonEvidence(persons, query);
        var best = new HashMap<Integer, Best>();
        for (String text : query.names().subList(0, Math.min(query.names().size(), Query.NAMES_MAX))) {
            NormalName name = NameNormaliser.normalise(text);
            if (!name.tokens().isEmpty()) {
                var given = new QueryName(text, name.tokens(), query.lastTokenIsPrefix(), persons.words, weights);
                screenName(given, person, threshold, best);
                screenDocument(given, person, threshold, best);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble((Best b) -> -b.bits).thenComparingInt(b -> b.entry))
                .limit(hitsMax)
                .map(b -> hit(b, person))
                .toList();
    }

    private void screenName(QueryName given, PersonEvidence person, double threshold, Map<Integer, Best> best) {
        double needed = threshold - person.smallFieldsMax();
        retrieval.find(given, person.birthDate(), needed, candidates);
        int count = promising(person, needed);
        for (int i = 0; i < count; i++) {
            score(given, (int) promising[i], person, threshold, best);
        }
    }

    /// Entries that carry the traveller's document number, whatever their names.
    private void screenDocument(QueryName given, PersonEvidence person, double threshold, Map<Integer, Best> best) {
        for (int entry : persons.withDocument(person.documentNumber)) {
            for (int name = persons.entryNames[entry]; name < persons.entryNames[entry + 1]; name++) {
                score(given, name, person, threshold, best);
            }
        }
    }

    /// Orders the candidates that may reach the threshold by the most that they may score; gives how many to compare.
    private int promising(PersonEvidence person, double needed) {
        int count = 0;
        for (int i = 0; i < candidates.touched.size; i++) {
            int name = candidates.touched.values[i];
            DateAgreement birth = person.birth(persons.nameEntry[name], candidates.dates.values[i]);
            double bound = candidates.bits(name) + birth.bits + retrieval.unread(birth);
            if (bound >= needed) {
                if (count == promising.length) {
                    promising = Arrays.copyOf(promising, count * 2);
                }
                promising[count++] = (Math.round(-bound * 256) << 32) | name;
            }
        }
        if (count > SCORED_MAX) {
            Arrays.sort(promising, 0, count);
        }
        return Math.min(count, SCORED_MAX);
    }

    private void score(QueryName given, int name, PersonEvidence person, double threshold, Map<Integer, Best> best) {
        int entry = persons.nameEntry[name];
        double bits = comparison.compare(given, name) + person.bits(entry) + weakBits(name);
        if (bits >= threshold) {
            best.merge(entry, new Best(entry, name, given, bits), (a, b) -> a.bits >= b.bits ? a : b);
        }
    }

    private Hit hit(Best best, PersonEvidence person) {
        var evidence = new ArrayList<Evidence>();
        comparison.compare(best.given, best.name);
        comparison.explain(best.given, best.name, evidence);
        if (comparison.contradiction != 0) {
            evidence.add(new Evidence("name", "", "", Level.CONTRADICTED, comparison.contradiction));
        }
        if (weakBits(best.name) != 0) {
            evidence.add(new Evidence("nameQuality", "weak", "", Level.NEAR, weakBits(best.name)));
        }
        person.explain(best.entry, evidence);
        ListedSubject listed = persons.entries[best.entry];
        return new Hit(
                listed.list(),
                listed.entryId(),
                persons.nameText(best.name),
                NameComparison.round(best.bits),
                Threshold.probability(best.bits, persons.entries.length),
                evidence,
                ScreeningIndex.MODEL_VERSION);
    }

    private double weakBits(int name) {
        return persons.nameWeak[name] ? -3 : 0;
    }
}
