package org.limen.engine.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.limen.engine.PartialDate;
import org.limen.engine.names.NameCulture;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.matching.BaseRate;
import org.limen.engine.screening.words.CultureLifts;
import org.limen.engine.screening.words.Ints;
import org.limen.engine.screening.words.TokenFrequencies;

/// Travellers who don't exist, for thresholds where no real ones are at hand: words of the shipped frequencies and of
/// the lists themselves, put together at random, within a culture where the model knows cultures.
final class MadeUpTravellers {
    private static final int TRAVELLERS = 4_000;
    private static final long SEED = 20_261_122;

    /// Of made-up travellers so many per cent have the lists' own words, as cultures that lists are full of travel,
    /// too; fewer where a list has few words.
    private static final int LISTED_PER_CENT = 35;

    private static final int LISTED_WORDS_TELLING = 10_000;

    /// Who has so many bits more than a name of the list has by its number is near, without a date and with one.
    private static final double NEAR_BITS = 0;

    private static final double NEAR_DATED_BITS = -2;

    /// By a model that knows cultures, names that go together reach fewer bits; on shorter lists too few come near to
    /// tell from.
    private static final double NEAR_WITHIN_CULTURES_BITS = -5;

    private static final int NAMES_TELLING = 5_000;

    /// Where made-up names are independent words, those of real strangers, which go together, reach so many bits more,
    /// as the screening bench measured on the innocents that it tunes on.
    private static final double CULTURE_BITS = 0.7;

    private static final double CULTURE_UNDATED_BITS = 1.6;

    /// After so many words of another culture one of them is taken.
    private static final int TRIES_MAX = 400;

    private static final double[] CULTURE_SHARES = NameCulture.shares();
    private static final BitSet NONE = new BitSet();
    private final ListedNames listed;
    private final @Nullable CultureLifts cultures;
    private final List<String> words = new ArrayList<>();
    private final List<Double> sharesBefore = new ArrayList<>();
    private double shares;
    private final Random random = new Random(SEED);
    private final int listedPerCent;

    /// The rows of each culture, and of none.
    private final Ints[] rows = new Ints[CULTURE_SHARES.length + 1];

    private MadeUpTravellers(ListedNames listed, TokenFrequencies travellers, @Nullable CultureLifts cultures) {
        this.listed = listed;
        this.cultures = cultures;
        listedPerCent = LISTED_PER_CENT * Math.min(listed.wordsHeld(), LISTED_WORDS_TELLING) / LISTED_WORDS_TELLING;
        for (String word : travellers.sortedWords()) {
            words.add(word);
            sharesBefore.add(shares);
            shares += travellers.share(word);
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Ints();
        }
        for (int row = 0; row < listed.rows(); row++) {
            rows[placeOf(row)].add(row);
        }
    }

    private int placeOf(int row) {
        int culture = cultures == null ? NameCulture.NONE : listed.culture(row);
        return culture == NameCulture.NONE ? rows.length - 1 : culture;
    }

    /// The thresholds that follow from made-up travellers for a model.
    static Calibration calibration(IndexPart part, TokenFrequencies travellers, Model model) {
        var made = new MadeUpTravellers(part.listed, travellers, part.weights(model).cultures);
        return made.calibration(part, model);
    }

    private Calibration calibration(IndexPart part, Model model) {
        if (listed.rows() == 0 || words.isEmpty()) {
            return Calibration.of(List.of(), List.of());
        }
        List<Query> queries = new ArrayList<>(TRAVELLERS);
        for (int i = 0; i < TRAVELLERS; i++) {
            queries.add(query());
        }
        return Calibration.of(
                queries.parallelStream()
                        .map(query -> asOfOneCulture(bestBits(part, query, model), CULTURE_BITS))
                        .toList(),
                queries.parallelStream()
                        .map(query -> asOfOneCulture(bestBits(part, query.bornOn(null), model), CULTURE_UNDATED_BITS))
                        .toList());
    }

    private double asOfOneCulture(double bits, double more) {
        return bits == 0 || cultures != null ? bits : bits + more;
    }

    /// The bits of whoever of the listed comes nearest; 0 where nobody comes near.
    static double bestBits(IndexPart part, Query query, Model model) {
        boolean within = model.words().cultures() != null && part.listed.names() >= NAMES_TELLING;
        double near = BaseRate.log2(Math.max(1, part.listed.names()))
                + (query.birthDate() == null ? NEAR_BITS : NEAR_DATED_BITS)
                + (within ? NEAR_WITHIN_CULTURES_BITS : 0);
        List<Hit> hits = part.screen(query, model, near, 1, false, NONE);
        return hits.isEmpty() ? 0 : hits.getFirst().bits();
    }

    private Query query() {
        int count = 2 + random.nextInt(10) / 5 + random.nextInt(10) / 8;
        var name = new StringBuilder();
        boolean asListed = random.nextInt(100) < listedPerCent;
        Ints alike = rows[placeOf(random.nextInt(listed.rows()))];
        int culture = culture();
        for (int i = 0; i < count; i++) {
            name.append(i == 0 ? "" : " ").append(asListed ? listedWord(alike) : commonWord(culture));
        }
        var birth = new PartialDate(1945 + random.nextInt(62), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return Query.ofName(name.toString()).bornOn(birth);
    }

    /// Some culture, each as often as it travels.
    private int culture() {
        double share = random.nextDouble();
        int culture = 0;
        while (culture < CULTURE_SHARES.length - 1 && share >= CULTURE_SHARES[culture]) {
            share -= CULTURE_SHARES[culture++];
        }
        return culture;
    }

    private String listedWord(Ints alike) {
        int row = alike.values[random.nextInt(alike.size)];
        int at = listed.from(row) + random.nextInt(listed.from(row + 1) - listed.from(row));
        return listed.words.words[listed.wordAt(at)];
    }

    /// A word by its frequency among the travellers of a culture.
    private String commonWord(int culture) {
        String word = commonWord();
        for (int tries = 0; cultures != null && tries < TRIES_MAX; tries++) {
            double lift = cultures.loss(listed.words.idOf(word), culture);
            if (random.nextDouble() < CULTURE_SHARES[culture] * Math.pow(2, lift)) {
                return word;
            }
            word = commonWord();
        }
        return word;
    }

    private String commonWord() {
        double share = random.nextDouble() * shares;
        int low = 0;
        int high = words.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sharesBefore.get(middle) <= share) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return words.get(low);
    }
}
