package org.limen.engine.screening.matching;

import org.jspecify.annotations.Nullable;
import org.limen.engine.screening.Level;
import org.limen.engine.screening.Model;
import org.limen.engine.screening.words.EditDistance;
import org.limen.engine.screening.words.TokenDictionary;
import org.limen.engine.screening.words.TokenWeights;

/// Compares one word of a traveller's name with one listed word: the level that is worth most, and its bits.
///
/// Holds its last result in fields, so that nothing is allocated; for one thread at a time.
final class WordComparison {
    private static final int SHORT_TWO_EDITS_LETTERS_MIN = 4;

    /// A word in an abjad can't agree better than by its skeleton, so its agreement isn't the sign of a variant.
    private static final float ABJAD_BITS = 1.5f;

    private final TokenDictionary words;
    private final TokenWeights weights;
    private final Model model;
    private final int twoEditsLettersMin;
    private final int[][] rows = new int[3][32];

    /// Null where the words have nothing to do with each other.
    @Nullable
    Level level;

    float bits;

    WordComparison(TokenDictionary words, TokenWeights weights, Model model) {
        this.words = words;
        this.weights = weights;
        this.model = model;
        twoEditsLettersMin =
                model.words().shortTwoEdits() ? SHORT_TWO_EDITS_LETTERS_MIN : TokenDictionary.TWO_EDITS_LETTERS_MIN;
    }

    /// Compares a word that isn't cut off.
    void compare(GivenWord given, int word) {
        level = null;
        bits = 0;
        if (given.id == word) {
            keep(Level.SAME, weights.same[word]);
            return;
        }
        compareKeys(given, word);
        if (!given.token.abjad() && !given.token.particle() && !words.isParticle(word)) {
            compareLetters(given, word);
            compareNicknames(given, word);
        }
    }

    /// Compares a word of a name, the last of which may be cut off.
    void compare(QueryName name, int at, int word) {
        GivenWord given = name.words[at];
        compare(given, word);
        boolean longer = name.isLast(at)
                && given.id != word
                && (given.letterSet & ~words.letterSet(word)) == 0
                && name.maybePrefix();
        if (longer && words.words[word].startsWith(given.letters())) {
            keep(Level.PREFIX, name.prefixBits);
            keep(Level.PREFIX, Math.min(name.loosePrefixBits, weights.same[word]));
        }
    }

    /// Whether comparing may find that a given word agrees with a listed one, told without reading their letters.
    ///
    /// @param mayBegin whether it may be the beginning of a longer word
    boolean mayAgree(GivenWord given, boolean mayBegin, int word) {
        if (given.id == word
                || given.spellingKey == words.spellingKey(word)
                || (given.skeleton != 0 && given.skeleton == words.skeleton(word))) {
            return true;
        }
        if (given.token.abjad() || given.token.particle() || words.isParticle(word)) {
            return false;
        }
        int letterSet = words.letterSet(word);
        int shorter = Math.min(given.letters().length(), words.length(word));
        if (shorter == 1) {
            return (given.letterSet & letterSet) != 0;
        }
        return EditDistance.possible(given.letterSet, letterSet, shorter >= twoEditsLettersMin ? 2 : 1)
                || (mayBegin && (given.letterSet & ~letterSet) == 0)
                || given.isNickname(word);
    }

    /// Compares letters joined from two words of one side with a word of the other.
    boolean joinedAlike(String joined, String word) {
        return joined.equals(word) || (joinedMayBeEdited(joined) && EditDistance.isOne(joined, word));
    }

    /// Whether joined letters may be a word but for one edit.
    boolean joinedMayBeEdited(String joined) {
        return joined.length() >= TokenDictionary.TWO_EDITS_LETTERS_MIN;
    }

    /// Whether words that don't agree look so much alike that they don't contradict each other either: they begin
    /// alike, or half of their letters stand in the same order.
    boolean resembles(GivenWord given, int word) {
        if (given.token.abjad() || given.isInitial() || words.isParticle(word) || given.token.particle()) {
            return false;
        }
        String a = given.letters();
        String b = words.words[word];
        int longer = Math.max(a.length(), b.length());
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 2) {
            return false;
        }
        if (shorter >= 4 && a.regionMatches(0, b, 0, 4)) {
            return true;
        }
        int limit = longer <= 3 ? 1 : longer <= 6 ? 2 : 3;
        boolean sameStart = a.charAt(0) == b.charAt(0);
        return EditDistance.within(sameStart && longer <= 4 ? 2 : limit, a, b, rows) <= limit
                || (sameStart && longer <= 4 && EditDistance.within(2, a, b, rows) <= 2);
    }

    private void compareKeys(GivenWord given, int word) {
        if (given.spellingKey == words.spellingKey(word)) {
            keep(Level.SAME_SPELLING_KEY, weights.spelling[word]);
        }
        if (given.skeleton != 0 && given.skeleton == words.skeleton(word)) {
            keep(Level.SAME_SKELETON, weights.skeleton[word] + (given.token.abjad() ? ABJAD_BITS : 0));
        }
    }

    private void compareNicknames(GivenWord given, int word) {
        if (given.isNickname(word)) {
            keep(Level.NICKNAME, weights.nickname(word));
        }
    }

    private void compareLetters(GivenWord given, int word) {
        String letters = given.letters();
        int length = words.length(word);
        if (letters.length() == 1 || length == 1) {
            if (letters.charAt(0) == words.words[word].charAt(0)) {
                keep(Level.INITIAL, (float) model.names().initial());
            }
            return;
        }
        int shorter = Math.min(letters.length(), length);
        int limit = shorter >= twoEditsLettersMin ? 2 : 1;
        if (shorter < TokenDictionary.EDIT_LETTERS_MIN
                || !EditDistance.possible(given.letterSet, words.letterSet(word), limit)) {
            return;
        }
        String listed = words.words[word];
        if (EditDistance.isOne(letters, listed)) {
            keep(Level.ONE_EDIT, weights.oneEdit[word]);
        } else if (limit == 2 && weights.twoEdits[word] > bits && EditDistance.within(2, letters, listed, rows) == 2) {
            keep(Level.TWO_EDITS, weights.twoEdits[word]);
        }
    }

    private void keep(Level candidate, float candidateBits) {
        if (candidateBits > bits) {
            level = candidate;
            bits = candidateBits;
        }
    }
}
