package org.limen.engine.screening.matching;

import org.limen.engine.names.NameCulture;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.words.CultureLifts;
import org.limen.engine.screening.words.EditDistance;
import org.limen.engine.screening.words.TokenDictionary;
import org.limen.engine.screening.words.TokenWeights;

/// The most that a row's words may be worth, worked out from the words themselves in a few dozen steps, so that most
/// rows needn't be compared letter by letter.
///
/// Never less than the comparison gives, but for a row of which two words agree with one given word and lose as they go
/// together: there the loss is left out.
/// For one thread at a time.
final class RowBound {
    /// Stands among the given words of a listed one that is two of them written together.
    static final int JOINED = 1 << 31;

    private static final int WORDS_MAX = 32;

    private final ListedNames listed;
    private final TokenDictionary words;
    private final TokenWeights weights;
    private final WordBits wordBits;
    private final Halves halves;
    private final WordComparison comparison;
    private final float companion;
    private final float spared;
    private final int[] agreeing = new int[WORDS_MAX];
    private final float[] agreeingBits = new float[WORDS_MAX];

    private GivenWord[] given = {};
    private boolean lastMayBegin;
    private boolean cultureUnknown;
    private int count;
    private boolean whole;
    private boolean joined;

    /// @param wordBits what each word may be worth beside others
    /// @param spared   what all of them may be worth more than the sum of those
    RowBound(
            ListedNames listed,
            TokenWeights weights,
            WordBits wordBits,
            Halves halves,
            float companion,
            float spared,
            WordComparison comparison) {
        this.listed = listed;
        this.words = listed.words;
        this.weights = weights;
        this.wordBits = wordBits;
        this.halves = halves;
        this.companion = companion;
        this.spared = spared;
        this.comparison = comparison;
    }

    void begin(QueryName name, int culture) {
        given = name.words;
        lastMayBegin = name.maybePrefix();
        cultureUnknown = culture == NameCulture.NONE;
    }

    /// The most that the words of a row may be worth that were found to agree.
    float found(int row) {
        float sum = 0;
        int from = listed.from(row);
        int to = listed.from(row + 1);
        count = 0;
        joined = false;
        for (int at = from; at < to; at++) {
            int word = listed.wordAt(at);
            if (!wordBits.isTold(word)) {
                continue;
            }
            float bits = wordBits.get(word);
            float half = halves.ofRarer(word);
            if (half > bits && isHalf(word, at, from, to)) {
                bits = half;
                joined = true;
            }
            if (bits > 0) {
                sum += bits;
                agreeing[count] = word;
                agreeingBits[count++] = bits;
            }
        }
        whole = count >= Math.min(to - from, given.length);
        return sum + (count > 0 ? spared : 0);
    }

    /// Whether the word beside it makes a pair with this one.
    private boolean isHalf(int word, int at, int from, int to) {
        return (at > from && halves.are(word, listed.wordAt(at - 1), true))
                || (at + 1 < to && halves.are(word, listed.wordAt(at + 1), false));
    }

    /// Whether all words of the shorter name agree in the row that was asked for last.
    boolean isWhole() {
        return whole;
    }

    /// What the words that were found lose at least for going together, 0 or less; the traveller's culture is part of
    /// each word's bits where it is known.
    float together() {
        CultureLifts cultures = weights.cultures;
        if (cultures == null || !cultureUnknown || joined || count < 2 || count > given.length || !agreeApart()) {
            return 0;
        }
        for (int i = 0; i < count; i++) {
            float beside = agreeingBits[i];
            agreeingBits[i] = beside >= 2 * companion ? beside + companion : beside * 1.5f;
        }
        return cultures.together(agreeing, agreeingBits, count, NameCulture.NONE);
    }

    /// Whether each agreeing word has a given word of its own.
    private boolean agreeApart() {
        int all = 0;
        for (int i = 0; i < count; i++) {
            all |= wordBits.givensOf(agreeing[i]);
        }
        return (all & JOINED) == 0 && Integer.bitCount(all) >= count;
    }

    /// Whether a word of the row may agree that was not found to, or be joined with one beside it.
    boolean mayGain(int row) {
        int to = listed.from(row + 1);
        for (int at = listed.from(row); at < to; at++) {
            int word = listed.wordAt(at);
            if (wordBits.get(word) == 0 && (mayAgree(word) || mayBeJoined(word))) {
                return true;
            }
            if (at + 1 < to && mayBeSplit(word, listed.wordAt(at + 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean mayAgree(int word) {
        for (int g = 0; g < given.length; g++) {
            if (comparison.mayAgree(given[g], lastMayBegin && g == given.length - 1, word)) {
                return true;
            }
        }
        return false;
    }

    /// Whether two given words may be this one, written apart.
    private boolean mayBeJoined(int word) {
        int letterSet = words.letterSet(word);
        for (int g = 0; g + 1 < given.length; g++) {
            int both = given[g].letterSet | given[g + 1].letterSet;
            if (EditDistance.possible(both, letterSet, 1)) {
                return true;
            }
        }
        return false;
    }

    /// Whether two words of the row may be a given one, written apart, that was not found to be.
    private boolean mayBeSplit(int first, int second) {
        if (wordBits.get(first) > 0 && wordBits.get(second) > 0) {
            return false;
        }
        int both = words.letterSet(first) | words.letterSet(second);
        for (GivenWord whole : given) {
            if (EditDistance.possible(both, whole.letterSet, 1)) {
                return true;
            }
        }
        return false;
    }
}
