package org.limen.engine.screening.matching;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.limen.engine.screening.Evidence;
import org.limen.engine.screening.Level;
import org.limen.engine.screening.Model;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.words.CultureLifts;
import org.limen.engine.screening.words.EditDistance;
import org.limen.engine.screening.words.TokenDictionary;
import org.limen.engine.screening.words.TokenWeights;

/// Compares a traveller's name with a listed one, word for word, each word used once, the best pairs first.
///
/// A word that only one side has costs little, for names are often given in part; words left on both sides
/// contradict each other and cost much. Two neighbouring words may meet one word that somebody wrote together.
/// Keeps the last result, so that evidence is only made for hits; for one thread at a time.
final class NameComparison {
    private static final int MOST = 17;
    private static final int FREE = -1;

    /// Shorter words look alike by chance.
    private static final int LONG_LETTERS_MIN = 5;

    private static final Set<Level> SAME_SOUNDS =
            EnumSet.of(Level.SAME, Level.SAME_SPELLING_KEY, Level.SAME_SKELETON, Level.NICKNAME);

    /// A given word that repeats a listed one which has found its partner.
    private static final int REPEATS = -2;

    private final ListedNames listed;
    private final TokenDictionary words;
    private final TokenWeights weights;
    private final Model.NameModel model;
    private final WordComparison wordComparison;
    private final float[] pairBits = new float[MOST * MOST];
    private final Level[] pairLevels = new Level[MOST * MOST];
    private final int[] listedFor = new int[MOST];
    private final int[] givenFor = new int[MOST];
    private final int[] joinedGiven = new int[MOST];
    private final int[] joinedListed = new int[MOST];

    private final int[] agreeing = new int[2 * MOST];
    private final float[] agreeingBits = new float[2 * MOST];

    /// What the last comparison lost because both names have words that the other doesn't.
    float contradiction;

    /// What it lost because names of one culture go together.
    float companions;

    /// What it has for words that are no contradiction, as they look alike.
    float resemblance;

    NameComparison(ListedNames listed, TokenWeights weights, WordComparison wordComparison, Model model) {
        this.listed = listed;
        this.words = listed.words;
        this.weights = weights;
        this.model = model.names();
        this.wordComparison = wordComparison;
    }

    /// The bits that the names' agreement is worth; any number below `needed` where they don't reach that.
    ///
    /// @param culture of the traveller's nationality, or [org.limen.engine.names.NameCulture#NONE]
    float compare(QueryName given, int culture, int row, double needed) {
        int start = listed.from(row);
        int count = listed.from(row + 1) - start;
        Arrays.fill(listedFor, FREE);
        Arrays.fill(givenFor, FREE);
        Arrays.fill(joinedGiven, FREE);
        Arrays.fill(joinedListed, FREE);
        float bits = joinGiven(given, start, count) + joinListed(given, start, count);
        comparePairs(given, start, count);
        bits += assign(given.size(), count);
        companions = companions(given.size());
        if (bits + companions < needed) {
            return Float.NEGATIVE_INFINITY;
        }
        companions += together(given.size(), culture, start, count);
        if (bits + companions < needed) {
            return Float.NEGATIVE_INFINITY;
        }
        resemblance = model.resembling() ? resemblance(given, start, count) : 0;
        return bits + resemblance + companions + remainders(given, start, count);
    }

    /// What the last comparison found, word for word.
    void explain(QueryName given, int row, List<Evidence> into) {
        int start = listed.from(row);
        int count = listed.from(row + 1) - start;
        for (int g = 0; g < given.size(); g++) {
            explainGiven(given, g, start, into);
        }
        for (int l = 0; l < count; l++) {
            if (givenFor[l] == FREE && joinedListed[l] == FREE) {
                int word = listed.wordAt(start + l);
                into.add(new Evidence("name", words.words[word], "", Level.MISSING, round(missing(word))));
            }
        }
    }

    private void explainGiven(QueryName given, int g, int start, List<Evidence> into) {
        String letters = given.words[g].letters();
        if (joinedGiven[g] != FREE) {
            into.add(joinedEvidence(given, g, start));
        } else if (listedFor[g] < 0) {
            float bits = listedFor[g] == REPEATS ? 0 : extra(given, g);
            into.add(new Evidence("name", "", letters, Level.EXTRA, round(bits)));
        } else {
            int pair = g * MOST + listedFor[g];
            String agreeing = words.words[listed.wordAt(start + listedFor[g])];
            into.add(new Evidence("name", agreeing, letters, pairLevels[pair], round(pairBits[pair])));
        }
    }

    private Evidence joinedEvidence(QueryName given, int g, int start) {
        int l = joinedGiven[g];
        boolean twoListed = joinedListed[l] == g && l + 1 < MOST && l + 1 < joinedListedEnd(g, l);
        String whole = words.words[listed.wordAt(start + l)];
        if (twoListed) {
            whole += " " + words.words[listed.wordAt(start + l + 1)];
        }
        return new Evidence(
                "name", whole, given.words[g].letters(), Level.JOINED, round(joinedBits(start, l, twoListed, g)));
    }

    private int joinedListedEnd(int g, int l) {
        int end = l;
        while (end < MOST && joinedListed[end] == g) {
            end++;
        }
        return end;
    }

    /// A given word that was split over two listed ones carries the bits of both; the second half of a given pair none.
    private float joinedBits(int start, int l, boolean twoListed, int g) {
        float one = weights.same[listed.wordAt(start + l)];
        if (twoListed) {
            return weights.joined(one + weights.same[listed.wordAt(start + l + 1)]) + (float) model.joined();
        }
        return g > 0 && joinedGiven[g - 1] == l ? 0 : one + (float) model.joined();
    }

    /// Two given words that the list writes as one.
    private float joinGiven(QueryName given, int start, int count) {
        float bits = 0;
        for (int g = 0; g + 1 < given.size(); g++) {
            for (int l = 0; l < count && joinedGiven[g] == FREE; l++) {
                int word = listed.wordAt(start + l);
                if (joinedListed[l] == FREE && joins(given, g, word)) {
                    joinedGiven[g] = joinedGiven[g + 1] = l;
                    joinedListed[l] = g;
                    bits += weights.same[word] + (float) model.joined();
                }
            }
        }
        return bits;
    }

    /// Two listed words that the traveller's name has as one.
    private float joinListed(QueryName given, int start, int count) {
        float bits = 0;
        for (int l = 0; l + 1 < count; l++) {
            int first = listed.wordAt(start + l);
            int second = listed.wordAt(start + l + 1);
            for (int g = 0; g < given.size() && joinedListed[l] == FREE; g++) {
                if (joinedGiven[g] == FREE && joinedListed[l + 1] == FREE && joins(first, second, given.words[g])) {
                    joinedGiven[g] = l;
                    joinedListed[l] = joinedListed[l + 1] = g;
                    bits += weights.joined(weights.same[first] + weights.same[second]) + (float) model.joined();
                }
            }
        }
        return bits;
    }

    /// Whether a given word and the next are the listed word, written apart.
    private boolean joins(QueryName given, int g, int word) {
        GivenWord first = given.words[g];
        GivenWord second = given.words[g + 1];
        return EditDistance.possible(first.letterSet | second.letterSet, words.letterSet(word), 1)
                && joins(first.letters(), second.letters(), words.words[word]);
    }

    /// Whether two listed words are the given one, written apart.
    private boolean joins(int first, int second, GivenWord whole) {
        return EditDistance.possible(words.letterSet(first) | words.letterSet(second), whole.letterSet, 1)
                && joins(words.words[first], words.words[second], whole.letters());
    }

    private boolean joins(String first, String second, String whole) {
        int length = first.length() + second.length();
        return first.length() > 1
                && second.length() > 1
                && Math.abs(length - whole.length()) <= 1
                && first.charAt(0) == whole.charAt(0)
                && first.charAt(1) == whole.charAt(1)
                && wordComparison.joinedAlike(first + second, whole);
    }

    private void comparePairs(QueryName given, int start, int count) {
        for (int g = 0; g < given.size(); g++) {
            for (int l = 0; l < count; l++) {
                int pair = g * MOST + l;
                pairBits[pair] = 0;
                if (joinedGiven[g] == FREE && joinedListed[l] == FREE) {
                    wordComparison.compare(given, g, listed.wordAt(start + l));
                    pairBits[pair] = wordComparison.bits;
                    if (wordComparison.level != null) {
                        pairLevels[pair] = wordComparison.level;
                    }
                }
            }
        }
    }

    /// Takes the best pair of words that are both free, until none agrees.
    private float assign(int given, int listed) {
        float sum = 0;
        while (true) {
            int best = -1;
            float bestBits = 0;
            for (int g = 0; g < given; g++) {
                for (int l = 0; l < listed && listedFor[g] == FREE; l++) {
                    int pair = g * MOST + l;
                    if (pairBits[pair] > bestBits && givenFor[l] == FREE) {
                        best = pair;
                        bestBits = pairBits[pair];
                    }
                }
            }
            if (best < 0) {
                return sum;
            }
            listedFor[best / MOST] = best % MOST;
            givenFor[best % MOST] = best / MOST;
            sum += bestBits;
        }
    }

    /// Pairs words that are left on both sides and look alike, and passes over given words that say again what a listed
    /// word has been found for.
    private float resemblance(QueryName given, int start, int count) {
        float sum = 0;
        for (int g = 0; g < given.size(); g++) {
            if (listedFor[g] == FREE && joinedGiven[g] == FREE) {
                sum += resemblance(given, g, start, count);
            }
        }
        return sum;
    }

    private float resemblance(QueryName given, int g, int start, int count) {
        for (int l = 0; l < count; l++) {
            int word = listed.wordAt(start + l);
            boolean free = givenFor[l] == FREE && joinedListed[l] == FREE;
            if (free && wordComparison.resembles(given.words[g], word)) {
                listedFor[g] = l;
                givenFor[l] = g;
                pairLevels[g * MOST + l] = Level.RESEMBLES;
                pairBits[g * MOST + l] = resembles(given.words[g], word);
                return pairBits[g * MOST + l];
            }
            if (model.repeatedFree()
                    && givenFor[l] != FREE
                    && repeats(pairBits[g * MOST + l], pairLevels[g * MOST + l])) {
                listedFor[g] = REPEATS;
            }
        }
        return 0;
    }

    private float resembles(GivenWord given, int word) {
        boolean bothLong = Math.min(given.letters().length(), words.length(word)) >= LONG_LETTERS_MIN;
        return (float) (bothLong ? model.resembles() : model.shortResembles());
    }

    /// Whether a given word that would agree with a listed one, had that not found its partner, says it again.
    private boolean repeats(float bits, Level level) {
        return bits > 0 && (!model.repeatedWhole() || SAME_SOUNDS.contains(level));
    }

    /// What agreeing words after the weightiest lose.
    private float companions(int given) {
        if (model.companion() == 0) {
            return 0;
        }
        float most = 0;
        float sum = 0;
        for (int g = 0; g < given; g++) {
            int l = listedFor[g];
            float bits = l >= 0 ? pairBits[g * MOST + l] : 0;
            most = Math.max(most, loss(bits));
            sum += loss(bits);
        }
        return sum == 0 ? 0 : most - sum;
    }

    /// What agreeing words lose as they go together in one culture more than in others.
    private float together(int given, int culture, int start, int count) {
        CultureLifts cultures = weights.cultures;
        if (cultures == null) {
            return 0;
        }
        int size = 0;
        for (int g = 0; g < given; g++) {
            if (listedFor[g] >= 0) {
                agreeing[size] = listed.wordAt(start + listedFor[g]);
                agreeingBits[size++] = Math.max(0, pairBits[g * MOST + listedFor[g]]);
            }
        }
        for (int l = 0; l < count; l++) {
            if (joinedListed[l] != FREE) {
                int word = listed.wordAt(start + l);
                agreeing[size] = word;
                agreeingBits[size++] = weights.same[word];
            }
        }
        return cultures.together(agreeing, agreeingBits, size, culture);
    }

    private float loss(float bits) {
        return (float) Math.min(model.companion(), Math.max(0, bits) / 3);
    }

    /// What the words that found no partner cost.
    private float remainders(QueryName given, int start, int count) {
        float bits = 0;
        int extra = 0;
        int missing = 0;
        boolean initial = false;
        for (int g = 0; g < given.size(); g++) {
            if (listedFor[g] == FREE && joinedGiven[g] == FREE) {
                bits += extra(given, g);
                extra += given.words[g].token.particle() ? 0 : 1;
                initial |= given.words[g].isInitial();
            }
        }
        for (int l = 0; l < count; l++) {
            if (givenFor[l] == FREE && joinedListed[l] == FREE) {
                int word = listed.wordAt(start + l);
                bits += missing(word);
                missing += words.isParticle(word) ? 0 : 1;
                initial |= words.length(word) == 1;
            }
        }
        float each = initial ? (float) model.initialContradicted() : (float) model.contradicted();
        contradiction = Math.min(extra, missing) * each;
        return bits + contradiction;
    }

    private float missing(int word) {
        return words.isParticle(word) ? (float) model.particle() : (float) model.missing();
    }

    private float extra(QueryName given, int g) {
        return given.words[g].token.particle() ? (float) model.particle() : (float) model.extra();
    }

    static double round(double bits) {
        return Math.round(bits * 10) / 10.0;
    }
}
