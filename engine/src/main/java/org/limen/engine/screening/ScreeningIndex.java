package org.limen.engine.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.listed.ListedNamesBuilder;
import org.limen.engine.screening.matching.BaseRate;
import org.limen.engine.screening.words.FlatIn;
import org.limen.engine.screening.words.FlatOut;
import org.limen.engine.screening.words.TokenFrequencies;
import org.limen.engine.screening.words.TokenWeights;

/// Finds the listed subjects whom a traveller may be, in a few microseconds.
///
/// Words that agree with the traveller's are looked up and the names that hold them are bounded by what those words are
/// worth; then the most promising names are compared in full together with birth date, birthplace, sex, nationality
/// and document number. The index never changes: a new edition gets a new index, or one made by [#updated], which
/// shares what stays the same. Any number of threads may screen at once.
public final class ScreeningIndex {
    private static final String MARK = "limen-screening-index 6 ";
    private static final double FLOOR_BITS = -40;
    private static final double STEP_BITS = 6;
    private static final BitSet NONE = new BitSet();

    private final IndexPart whole;

    /// What came since the whole was built, and which of its entries it replaces.
    private final @Nullable IndexPart since;

    private final BitSet replaced;
    private final TokenFrequencies travellers;
    private final @Nullable List<Query> innocents;
    private final ConcurrentHashMap<Model, Calibration> calibrations = new ConcurrentHashMap<>();

    private ScreeningIndex(
            IndexPart whole,
            @Nullable IndexPart since,
            BitSet replaced,
            TokenFrequencies travellers,
            @Nullable List<Query> innocents) {
        this.whole = whole;
        this.since = since;
        this.replaced = replaced;
        this.travellers = travellers;
        this.innocents = innocents;
    }

    /// Builds the index of all these subjects, weighing names by how often travellers carry them.
    public static ScreeningIndex build(Iterable<ListedSubject> subjects, TokenFrequencies travellers) {
        var builder = new ListedNamesBuilder();
        subjects.forEach(builder::add);
        return of(builder.build(travellers.words()), travellers);
    }

    /// Writes the index, so that a node has it again within a second or two of starting.
    public void save(OutputStream out) throws IOException {
        Model model = Model.VERSIONS.getFirst();
        var flat = new FlatOut(out);
        flat.text(MARK + model.version());
        whole.listed.write(flat);
        whole.weights(model).write(flat);
        calibration(model).write(flat);
        flat.longs(replaced.toLongArray());
        flat.number(since == null ? 0 : 1);
        if (since != null) {
            since.listed.write(flat);
        }
        flat.flush();
    }

    /// Reads a saved index.
    ///
    /// @param travellers the frequencies that it was built with
    /// @throws IOException where the file is no index of this version of the model, or ends too soon
    public static ScreeningIndex load(InputStream in, TokenFrequencies travellers) throws IOException {
        Model model = Model.VERSIONS.getFirst();
        var flat = new FlatIn(in);
        String mark = flat.text();
        if (!mark.equals(MARK + model.version())) {
            throw new IOException("this is no index that " + model.version() + " saved");
        }
        try {
            IndexPart whole = part(ListedNames.read(flat), travellers);
            TokenWeights weights = TokenWeights.read(flat, whole.listed.words, model.words());
            IndexPart weighed = whole.withWeights(model, weights);
            Calibration calibration = Calibration.read(flat);
            BitSet replaced = BitSet.valueOf(flat.longs());
            IndexPart since = flat.number() == 0 ? null : laterPart(weighed, ListedNames.read(flat));
            var index = new ScreeningIndex(weighed, since, replaced, travellers, null);
            index.calibrations.put(model, calibration);
            return index;
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the saved index is damaged", e);
        }
    }

    private static IndexPart part(ListedNames listed, TokenFrequencies travellers) {
        return new IndexPart(
                listed, model -> TokenWeights.of(listed.words, travellers, listed.wordCounts(), model.words()));
    }

    private static IndexPart laterPart(IndexPart whole, ListedNames listed) {
        return new IndexPart(listed, model -> whole.weights(model).extendedTo(listed.words));
    }

    private static ScreeningIndex of(ListedNames listed, TokenFrequencies travellers) {
        IndexPart part = part(listed, travellers);
        var index = new ScreeningIndex(part, null, NONE, travellers, null);
        index.calibration(Model.VERSIONS.getFirst());
        return index;
    }

    /// This index with subjects put in, in place of those of the same ids, and others taken out; takes milliseconds.
    ///
    /// Weights and thresholds stay those of the whole, so what did not change scores as before.
    public ScreeningIndex updated(Collection<ListedSubject> put, Collection<String> removedEntryIds) {
        Map<String, ListedSubject> later = new LinkedHashMap<>();
        if (since != null) {
            for (int entry = 0; entry < since.listed.entries.size(); entry++) {
                ListedSubject subject = since.listed.entries.subject(entry);
                later.put(subject.entryId(), subject);
            }
        }
        var gone = (BitSet) replaced.clone();
        removedEntryIds.forEach(id -> replace(id, gone, later));
        put.forEach(subject -> replace(subject.entryId(), gone, later));
        put.forEach(subject -> later.put(subject.entryId(), subject));
        var index =
                new ScreeningIndex(whole, later.isEmpty() ? null : later(later.values()), gone, travellers, innocents);
        index.calibrations.putAll(calibrations);
        return index;
    }

    private void replace(String entryId, BitSet gone, Map<String, ListedSubject> later) {
        later.remove(entryId);
        int entry = whole.entry(entryId);
        if (entry >= 0) {
            gone.set(entry);
        }
    }

    private IndexPart later(Iterable<ListedSubject> subjects) {
        var builder = new ListedNamesBuilder();
        subjects.forEach(builder::add);
        return laterPart(whole, builder.build(List.of()));
    }

    /// This index with thresholds that follow from these travellers, who should not be listed: a node's own of the last
    /// weeks, some thousands of them. Without any, made-up travellers stand in.
    public ScreeningIndex calibrated(Collection<Query> travellersSeen) {
        var index = new ScreeningIndex(whole, since, replaced, travellers, List.copyOf(travellersSeen));
        index.calibration(Model.VERSIONS.getFirst());
        return index;
    }

    /// Hits at one expected false alert per 1,000 travellers, the weightiest first.
    public List<Hit> screen(Query query) {
        return screen(query, ScreeningOptions.STANDARD);
    }

    /// Hits as the operator wants them, the weightiest first; where the query has no name, whoever carries its
    /// document.
    public List<Hit> screen(Query query, ScreeningOptions options) {
        double threshold = threshold(options.perThousand(), query.birthDate() != null, options.model());
        List<Hit> hits = screen(query, options, threshold, false);
        while (options.all() && hits.size() < options.hitsMax() && threshold > FLOOR_BITS) {
            threshold -= STEP_BITS;
            hits = screen(query, options, threshold, false);
        }
        return hits;
    }

    /// The same hits as [#screen] gives, found by comparing every name: what the index is measured against.
    public List<Hit> screenEveryName(Query query, ScreeningOptions options) {
        return screen(
                query, options, threshold(options.perThousand(), query.birthDate() != null, options.model()), true);
    }

    private List<Hit> screen(Query query, ScreeningOptions options, double threshold, boolean exhaustive) {
        List<Hit> hits = whole.screen(query, options.model(), threshold, options.hitsMax(), exhaustive, replaced);
        if (since == null) {
            return hits;
        }
        List<Hit> later = since.screen(query, options.model(), threshold, options.hitsMax(), exhaustive, NONE);
        if (later.isEmpty()) {
            return hits;
        }
        var all = new ArrayList<>(hits);
        all.addAll(later);
        all.sort(Comparator.comparingDouble((Hit hit) -> -hit.bits()));
        return List.copyOf(all.subList(0, Math.min(all.size(), options.hitsMax())));
    }

    /// The bits that a hit needs at this rate of false alerts, for travellers with or without a known birth date.
    public double threshold(double perThousand, boolean birthKnown) {
        return threshold(perThousand, birthKnown, Model.VERSIONS.getFirst());
    }

    /// The same by a version of the model.
    public double threshold(double perThousand, boolean birthKnown, Model model) {
        double measured = calibration(model).threshold(perThousand, birthKnown);
        return Double.isNaN(measured) ? guessed(perThousand, birthKnown) : measured;
    }

    /// The bits at which strangers would exceed the rate by chance, were all words independent.
    private double guessed(double perThousand, boolean birthKnown) {
        double spared = birthKnown ? 1 : 0.5;
        return BaseRate.log2(Math.max(1, names())) + BaseRate.log2(1000 / perThousand) - spared;
    }

    private Calibration calibration(Model model) {
        Calibration known = calibrations.get(model);
        if (known != null) {
            return known;
        }
        Calibration made = innocents == null
                ? MadeUpTravellers.calibration(whole, travellers, model)
                : Calibration.of(bestBits(innocents, true, model), bestBits(innocents, false, model));
        calibrations.put(model, made);
        return made;
    }

    private List<Double> bestBits(List<Query> queries, boolean dated, Model model) {
        return queries.stream()
                .map(query -> dated ? query : query.bornOn(null))
                .map(query -> MadeUpTravellers.bestBits(whole, query, model))
                .toList();
    }

    /// The listed subject with this id within its list.
    public Optional<ListedSubject> subject(String entryId) {
        Optional<ListedSubject> later = since == null ? Optional.empty() : since.subject(entryId);
        if (later.isPresent()) {
            return later;
        }
        int entry = whole.entry(entryId);
        return entry < 0 || replaced.get(entry) ? Optional.empty() : Optional.of(whole.listed.entries.subject(entry));
    }

    /// How many names stand in the index; those that an update replaced are counted until the whole is built anew.
    public int names() {
        return whole.listed.names() + (since == null ? 0 : since.listed.names());
    }

    public int entries() {
        return whole.listed.entries.size() - replaced.cardinality() + (since == null ? 0 : since.listed.entries.size());
    }
}
