package org.limen.engine.screening.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.limen.engine.names.NameNormaliser;
import org.limen.engine.names.NormalName;
import org.limen.engine.screening.Evidence;
import org.limen.engine.screening.Hit;
import org.limen.engine.screening.Level;
import org.limen.engine.screening.ListedSubject;
import org.limen.engine.screening.Model;
import org.limen.engine.screening.Query;
import org.limen.engine.screening.listed.ListedNames;
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
    private record Best(int entry, int row, QueryName given, double bits) {}

    /// The hits of at least so many bits, the weightiest first; every row is compared where `exhaustive`.
    public List<Hit> screen(Query query, double threshold, int hitsMax, boolean exhaustive, BitSet without) {
        removed = without;
        best.clear();
        var person = new PersonEvidence(listed.entries, query, model, birthBits);
        for (String text : query.names().subList(0, Math.min(query.names().size(), Query.NAMES_MAX))) {
            for (NormalName reading : NameNormaliser.readings(text)) {
                screenReading(reading, query.lastTokenIsPrefix(), person, threshold, exhaustive);
            }
        }
        return best.isEmpty() ? List.of() : hits(person, hitsMax);
    }

    private void screenReading(
            NormalName reading, boolean prefix, PersonEvidence person, double threshold, boolean exhaustive) {
        if (reading.tokens().isEmpty()) {
            return;
        }
        var given = new QueryName(reading.tokens(), prefix, known, finder, listed.words, weights);
        if (exhaustive) {
            scoreAll(given, person, threshold);
        } else {
            screenName(given, person, threshold);
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
            for (int name = listed.entries.nameFrom(entry); name < listed.entries.nameFrom(entry + 1); name++) {
                if (listed.rowOf(name) >= 0) {
                    score(given, listed.rowOf(name), person, threshold);
                }
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
        int entry = listed.entry(name);
        double beside = person.bits(entry) + weakBits(name);
        double bits = comparison.compare(given, row, threshold - beside) + beside;
        if (bits >= threshold && !removed.get(entry)) {
            best.merge(entry, new Best(entry, row, given, bits), (a, b) -> a.bits >= b.bits ? a : b);
        }
    }

    private Hit hit(Best best, PersonEvidence person) {
        var evidence = new ArrayList<Evidence>();
        comparison.compare(best.given, best.row, Double.NEGATIVE_INFINITY);
        comparison.explain(best.given, best.row, evidence);
        add(evidence, "name", Level.CONTRADICTED, comparison.contradiction);
        add(evidence, "nameCulture", Level.NEAR, comparison.companions);
        int name = listed.name(best.row);
        if (listed.isWeak(name)) {
            evidence.add(new Evidence("nameQuality", "weak", "", Level.NEAR, weakBits(name)));
        }
        ListedSubject subject = listed.entries.subject(best.entry);
        person.explain(best.entry, subject, evidence);
        return new Hit(
                subject.list(),
                subject.entryId(),
                listed.text(name),
                NameComparison.round(best.bits),
                BaseRate.probability(best.bits, listed.entries.size()),
                evidence,
                model.version());
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
