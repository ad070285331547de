package org.limen.engine.screening.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.NormalName;
import org.limen.engine.screening.Evidence;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.Level;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Model;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.words.Ints;
import org.limen.engine.screening.words.TokenWeights;

/// One search at a time through one part of an index: finds rows, scores the most promising, explains the hits.
///
/// Holds all the arrays that a search needs, so that searching allocates little; not for several threads at once.
public final class Search {
    /// At most so many rows of one name are compared in full.
    private static final int SCORED_MAX = 1_024;

    private final ListedNames listed;
    private final TokenWeights weights;
    private final Model model;
    private final double[] birthBits;
    private final GivenWords known;
    private final GivenWords.Finder finder;
    private final Retrieval retrieval;
    private final NameComparison comparison;
    private final Rows rows = new Rows();
    private final Ints documentRows = new Ints();
    private final Map<Integer, Best> best = new HashMap<>();
    private BitSet removed = new BitSet();

    public Search(ListedNames listed, TokenWeights weights, GivenWords known, Model model) {
        this.listed = listed;
        this.weights = weights;
        this.model = model;
        this.known = known;
        birthBits = model.birthBitsByPlace();
        var words = new WordComparison(listed.words, weights, model);
        finder = new GivenWords.Finder(known);
        retrieval = new Retrieval(listed, weights, words, model);
        comparison = new NameComparison(listed, weights, words, model);
    }

    /// The best comparison of any of the traveller's names with any of an entry's.
    ///
    /// @param name  the listed name
    /// @param row   where that name stands, or -1 where no name was given
    /// @param given null where no name was given
    private record Best(
            int entry, int name, int row, @Nullable QueryName given, double bits) {}

    /// The hits of at least so many bits, the weightiest first; every row is compared where `exhaustive`.
    public List<Hit> screen(Query query, double threshold, int hitsMax, boolean exhaustive, BitSet without) {
        removed = without;
        best.clear();
        boolean named = false;
        var person = new PersonEvidence(listed.entries, query, model, birthBits);
        for (String text : query.names().subList(0, Math.min(query.names().size(), Query.NAMES_MAX))) {
            for (NormalName reading : NameNormaliser.readings(text, model.readings())) {
                named |= screenReading(reading, query.lastTokenIsPrefix(), person, threshold, exhaustive);
            }
        }
        if (!named) {
            findDocument(person);
        }
        return best.isEmpty() ? List.of() : hits(person, hitsMax);
    }

    /// Screens one reading of a name, unless it has no word.
    private boolean screenReading(
            NormalName reading, boolean prefix, PersonEvidence person, double threshold, boolean exhaustive) {
        if (reading.tokens().isEmpty()) {
            return false;
        }
        var given = new QueryName(reading.tokens(), prefix, known, finder, listed.words, weights);
        if (exhaustive) {
            scoreAll(given, person, threshold);
        } else {
            screenName(given, person, threshold);
        }
        return true;
    }

    /// Where there is no name, whoever carries the traveller's document is shown, whatever the threshold.
    private void findDocument(PersonEvidence person) {
        for (int i = 0; i < person.sameDocument.size; i++) {
            int entry = person.sameDocument.values[i];
            if (!removed.get(entry)) {
                best.put(entry, new Best(entry, listed.entries.nameFrom(entry), -1, null, person.bits(entry)));
            }
        }
    }

    private List<Hit> hits(PersonEvidence person, int hitsMax) {
        var hits = new ArrayList<Hit>();
        best.values().stream()
                .sorted(Comparator.comparingDouble((Best b) -> -b.bits).thenComparingInt(b -> b.entry))
                .limit(hitsMax)
                .forEach(b -> hits.add(hit(b, person)));
        return hits;
    }

    private void screenName(QueryName given, PersonEvidence person, double threshold) {
        retrieval.find(given, person, threshold, rows);
        int count = rows.best(SCORED_MAX);
        for (int i = 0; i < count; i++) {
            score(given, rows.row(i), person, threshold);
        }
        screenDocument(given, person, threshold);
    }

    /// Entries that carry the traveller's document number, whatever their names.
    private void screenDocument(QueryName given, PersonEvidence person, double threshold) {
        for (int i = 0; i < person.sameDocument.size; i++) {
            int entry = person.sameDocument.values[i];
            documentRows.clear();
            listed.findRows(entry, documentRows);
            for (int at = 0; at < documentRows.size; at++) {
                score(given, documentRows.values[at], person, threshold);
            }
        }
    }

    private void scoreAll(QueryName given, PersonEvidence person, double threshold) {
        for (int row = 0; row < listed.rows(); row++) {
            score(given, row, person, threshold);
        }
    }

    private void score(QueryName given, int row, PersonEvidence person, double threshold) {
        int name = listed.name(row);
        int entry = listed.entry(row);
        double beside = person.bits(entry) + weakBits(name);
        double bits = comparison.compare(given, person.culture(), row, threshold - beside) + beside;
        if (bits >= threshold && !removed.get(entry)) {
            best.merge(entry, new Best(entry, name, row, given, bits), (a, b) -> a.bits >= b.bits ? a : b);
        }
    }

    private Hit hit(Best best, PersonEvidence person) {
        var evidence = new ArrayList<Evidence>();
        if (best.given != null) {
            explainName(best.given, person, best, evidence);
        }
        ListedSubject subject = listed.entries.subject(best.entry);
        person.explain(best.entry, subject, evidence);
        return new Hit(
                subject.list(),
                subject.entryId(),
                listed.text(best.entry, best.name),
                NameComparison.round(best.bits),
                BaseRate.probability(best.bits, listed.entries.size()),
                evidence,
                model.version());
    }

    private void explainName(QueryName given, PersonEvidence person, Best best, List<Evidence> into) {
        comparison.compare(given, person.culture(), best.row, Double.NEGATIVE_INFINITY);
        comparison.explain(given, best.row, into);
        add(into, "name", Level.CONTRADICTED, comparison.contradiction);
        add(into, "nameCulture", Level.NEAR, comparison.companions);
        if (listed.isWeak(best.name)) {
            into.add(new Evidence("nameQuality", "weak", "", Level.NEAR, weakBits(best.name)));
        }
    }

    private static void add(List<Evidence> evidence, String field, Level level, float bits) {
        if (bits != 0) {
            evidence.add(new Evidence(field, "", "", level, NameComparison.round(bits)));
        }
    }

    private double weakBits(int name) {
        return listed.isWeak(name) ? model.names().weak() : 0;
    }
}
