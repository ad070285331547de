package org.limen.engine.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
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

    private static final BitSet NONE = new BitSet();
    private final ListedNames listed;
    private final List<String> words;
    private final Draw common;

    /// Null where the model doesn't know cultures.
    private final @Nullable Cultures cultures;

    private final int listedPerCent;
    private final Random random = new Random(SEED);

    private MadeUpTravellers(ListedNames listed, TokenFrequencies travellers, @Nullable CultureLifts lifts) {
        this.listed = listed;
        listedPerCent = LISTED_PER_CENT * Math.min(listed.wordsHeld(), LISTED_WORDS_TELLING) / LISTED_WORDS_TELLING;
        words = travellers.sortedWords();
        double[] shares = words.stream().mapToDouble(travellers::share).toArray();
        common = new Draw(shares);
        cultures = lifts == null ? null : new Cultures(listed, words, shares, lifts);
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
        Supplier<String> word = random.nextInt(100) < listedPerCent ? listedWords() : commonWords();
        for (int i = 0; i < count; i++) {
            name.append(i == 0 ? "" : " ").append(word.get());
        }
        var birth = new PartialDate(1945 + random.nextInt(62), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return Query.ofName(name.toString()).bornOn(birth);
    }

    /// Words of listed names, all of one culture where the model knows cultures.
    private Supplier<String> listedWords() {
        if (cultures == null) {
            return () -> wordOf(random.nextInt(listed.rows()));
        }
        Ints alike = cultures.rowsLike(random.nextInt(listed.rows()));
        return () -> wordOf(alike.values[random.nextInt(alike.size)]);
    }

    private String wordOf(int row) {
        int at = listed.from(row) + random.nextInt(listed.from(row + 1) - listed.from(row));
        return listed.words.words[listed.wordAt(at)];
    }

    /// Words by their frequencies, within a culture as often as it travels where the model knows cultures.
    private Supplier<String> commonWords() {
        Draw draw = cultures == null ? common : cultures.common(random);
        return () -> words.get(draw.next(random));
    }

    /// The rows of each culture, and how often its travellers have each common word.
    private static final class Cultures {
        private static final double[] SHARES = NameCulture.shares();
        private final ListedNames listed;
        private final Draw travelling = new Draw(SHARES);
        private final Draw[] common = new Draw[SHARES.length];

        /// The last are the rows of no culture.
        private final Ints[] rows = new Ints[SHARES.length + 1];

        Cultures(ListedNames listed, List<String> words, double[] shares, CultureLifts lifts) {
            this.listed = listed;
            int[] ids = words.stream().mapToInt(listed.words::idOf).toArray();
            for (int culture = 0; culture < SHARES.length; culture++) {
                double[] within = new double[ids.length];
                for (int word = 0; word < within.length; word++) {
                    double times = Math.pow(2, lifts.loss(ids[word], culture));
                    within[word] = shares[word] * Math.min(1, SHARES[culture] * times);
                }
                common[culture] = new Draw(within);
            }
            Arrays.setAll(rows, culture -> new Ints());
            for (int row = 0; row < listed.rows(); row++) {
                rows[place(row)].add(row);
            }
        }

        private int place(int row) {
            int culture = listed.culture(row);
            return culture == NameCulture.NONE ? SHARES.length : culture;
        }

        Ints rowsLike(int row) {
            return rows[place(row)];
        }

        /// The common words of some culture, of each as often as it travels.
        Draw common(Random random) {
            return common[travelling.next(random)];
        }
    }

    /// Draws places as often as their shares say.
    private static final class Draw {
        private final double[] before;
        private final double all;

        Draw(double[] shares) {
            before = new double[shares.length];
            double sum = 0;
            for (int i = 0; i < shares.length; i++) {
                before[i] = sum;
                sum += shares[i];
            }
            all = sum;
        }

        int next(Random random) {
            double share = random.nextDouble() * all;
            int low = 0;
            int high = before.length - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (before[middle] <= share) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }
    }
}
