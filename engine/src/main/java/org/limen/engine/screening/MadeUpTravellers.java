package org.limen.engine.screening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
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

    /// On a list of some thousand names and up to so many, more travellers cost little, and the rarest false alerts are
    /// seen, not guessed.
    private static final int MORE_TRAVEL_NAMES_MAX = 200_000;

    private static final int MORE_TRAVELLERS = 10_000;

    /// By what so many show, the others are asked only for what counts up to a rate per 1,000.
    private static final int ASKED_FIRST = 2_000;

    private static final int ASKED_PER_THOUSAND_MAX = 50;
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

    private static final int ROWS_TRIED_MAX = 20;

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
        boolean more = cultures != null && listed.names() >= NAMES_TELLING && listed.names() <= MORE_TRAVEL_NAMES_MAX;
        List<Query> queries = Stream.generate(cultures == null ? this::query : this::queryWithinCulture)
                .limit(more ? MORE_TRAVELLERS : TRAVELLERS)
                .toList();
        List<Query> undated = queries.stream().map(query -> query.bornOn(null)).toList();
        return Calibration.of(
                bits(part, queries, model, CULTURE_BITS), bits(part, undated, model, CULTURE_UNDATED_BITS));
    }

    /// @param more what is added for strangers' names to go together where the made-up ones don't
    private List<Double> bits(IndexPart part, List<Query> queries, Model model, double more) {
        return cultures == null
                ? bits(queries, query -> asOfOneCulture(bestBits(part, query, model), more))
                : highestBits(part, queries, model);
    }

    private static double asOfOneCulture(double bits, double more) {
        return bits == 0 ? bits : bits + more;
    }

    /// The best bits of those who reach as many as the highest of the first of them; 0 for all others.
    private static List<Double> highestBits(IndexPart part, List<Query> queries, Model model) {
        List<Double> first = bits(queries.subList(0, ASKED_FIRST), query -> bestBits(part, query, model));
        double least = first.stream()
                .sorted(Comparator.reverseOrder())
                .skip(ASKED_FIRST * ASKED_PER_THOUSAND_MAX / 1000)
                .findFirst()
                .orElseThrow();
        List<Double> later = bits(
                queries.subList(ASKED_FIRST, queries.size()),
                query -> least == 0 ? bestBits(part, query, model) : bestBits(part, query, model, least));
        return Stream.concat(first.stream().map(bits -> bits < least ? 0 : bits), later.stream())
                .toList();
    }

    private static List<Double> bits(List<Query> queries, Function<Query, Double> best) {
        return queries.parallelStream().map(best).toList();
    }

    /// The bits of whoever of the listed comes nearest; 0 where nobody comes near.
    static double bestBits(IndexPart part, Query query, Model model) {
        boolean within = model.words().cultures() != null && part.listed.names() >= NAMES_TELLING;
        double near = BaseRate.log2(Math.max(1, part.listed.names()))
                + (query.birthDate() == null ? NEAR_BITS : NEAR_DATED_BITS)
                + (within ? NEAR_WITHIN_CULTURES_BITS : 0);
        return bestBits(part, query, model, near);
    }

    private static double bestBits(IndexPart part, Query query, Model model, double least) {
        List<Hit> hits = part.screen(query, model, least, 1, false, NONE);
        return hits.isEmpty() ? 0 : hits.getFirst().bits();
    }

    private Query query() {
        int words = wordCount();
        boolean isListed = random.nextInt(100) < listedPerCent;
        return named(words, isListed ? place -> wordOf(random.nextInt(listed.rows())) : place -> word(common));
    }

    /// A traveller of one culture: words that listed names of it have in that place, or that are common in it.
    private Query queryWithinCulture() {
        Cultures known = Objects.requireNonNull(cultures);
        int words = wordCount();
        if (random.nextInt(100) < listedPerCent) {
            Ints alike = known.rowsLike(random.nextInt(listed.rows()));
            return named(words, place -> wordAt(place, alike));
        }
        Draw draw = known.common(random);
        return named(words, place -> word(draw));
    }

    private int wordCount() {
        return 2 + random.nextInt(10) / 5 + random.nextInt(10) / 8;
    }

    private String word(Draw draw) {
        return words.get(draw.next(random));
    }

    private Query named(int count, IntFunction<String> wordAt) {
        var name = new StringBuilder();
        for (int place = 0; place < count; place++) {
            name.append(place == 0 ? "" : " ").append(wordAt.apply(place));
        }
        var birth = new PartialDate(1945 + random.nextInt(62), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return Query.ofName(name.toString()).bornOn(birth);
    }

    /// The word that one of the rows has in a place, or in any where few have so many words.
    private String wordAt(int place, Ints rows) {
        int row = rows.values[random.nextInt(rows.size)];
        for (int tried = 0; tried < ROWS_TRIED_MAX && listed.from(row) + place >= listed.from(row + 1); tried++) {
            row = rows.values[random.nextInt(rows.size)];
        }
        int at = listed.from(row) + place;
        return at < listed.from(row + 1) ? listed.words.words[listed.wordAt(at)] : wordOf(row);
    }

    private String wordOf(int row) {
        int at = listed.from(row) + random.nextInt(listed.from(row + 1) - listed.from(row));
        return listed.words.words[listed.wordAt(at)];
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
