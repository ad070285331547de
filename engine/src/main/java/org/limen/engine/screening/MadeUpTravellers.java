package org.limen.engine.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.limen.engine.PartialDate;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.matching.BaseRate;
import org.limen.engine.screening.words.TokenFrequencies;

/// Travellers who don't exist, for thresholds where no real ones are at hand: words of the shipped frequencies and of
/// the lists themselves, put together at random.
final class MadeUpTravellers {
    private static final int TRAVELLERS = 4_000;
    private static final long SEED = 20_261_122;

    /// Of made-up travellers so many per cent have the lists' own words, as cultures that lists are full of travel,
    /// too;
    /// fewer where a list has few words.
    private static final int LISTED_PER_CENT = 35;

    private static final int LISTED_WORDS_TELLING = 10_000;

    /// Who has so many bits more than a name of the list has by its number is near, without a date and with one.
    private static final double NEAR_BITS = 0;

    private static final double NEAR_DATED_BITS = -2;
    /// The words of made-up names are independent, those of real ones go together; so many bits more do strangers
    /// reach,
    /// as the screening bench measured on the innocents that it tunes on.
    private static final double CULTURE_BITS = 0.7;

    private static final double CULTURE_UNDATED_BITS = 1.6;
    private static final BitSet NONE = new BitSet();
    private final ListedNames listed;
    private final List<String> words = new ArrayList<>();
    private final List<Double> sharesBefore = new ArrayList<>();
    private double shares;
    private final Random random = new Random(SEED);

    private final int listedPerCent;

    private MadeUpTravellers(ListedNames listed, TokenFrequencies travellers) {
        this.listed = listed;
        listedPerCent = LISTED_PER_CENT * Math.min(listed.wordsHeld(), LISTED_WORDS_TELLING) / LISTED_WORDS_TELLING;
        for (String word : travellers.sortedWords()) {
            words.add(word);
            sharesBefore.add(shares);
            shares += travellers.share(word);
        }
    }

    static MadeUpTravellers of(ListedNames listed, TokenFrequencies travellers) {
        return new MadeUpTravellers(listed, travellers);
    }

    Calibration calibration(IndexPart part, Model model) {
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

    private static double asOfOneCulture(double bits, double more) {
        return bits == 0 ? 0 : bits + more;
    }

    /// The bits of whoever of the listed comes nearest; 0 where nobody comes near.
    static double bestBits(IndexPart part, Query query, Model model) {
        double near = BaseRate.log2(Math.max(1, part.listed.names()))
                + (query.birthDate() == null ? NEAR_BITS : NEAR_DATED_BITS);
        List<Hit> hits = part.screen(query, model, near, 1, false, NONE);
        return hits.isEmpty() ? 0 : hits.getFirst().bits();
    }

    private Query query() {
        int count = 2 + random.nextInt(10) / 5 + random.nextInt(10) / 8;
        var name = new StringBuilder();
        boolean asListed = random.nextInt(100) < listedPerCent;
        for (int i = 0; i < count; i++) {
            name.append(i == 0 ? "" : " ").append(asListed ? listedWord() : commonWord());
        }
        var birth = new PartialDate(1945 + random.nextInt(62), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return Query.ofName(name.toString()).bornOn(birth);
    }

    private String listedWord() {
        int row = random.nextInt(listed.rows());
        int at = listed.from(row) + random.nextInt(listed.from(row + 1) - listed.from(row));
        return listed.words.words[listed.wordAt(at)];
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
