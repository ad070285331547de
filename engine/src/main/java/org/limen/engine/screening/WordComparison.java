package org.limen.engine.screening;

import org.jspecify.annotations.Nullable;
import org.limen.engine.names.NameToken;
import org.limen.engine.screening.words.EditDistance;
import org.limen.engine.screening.words.TokenDictionary;
import org.limen.engine.screening.words.TokenWeights;

/// Compares one word of a traveller's name with one listed word: the level that is worth most, and its bits.
///
/// Holds its last result in fields, so that nothing is allocated; for one thread at a time.
final class WordComparison {
    private static final int TWO_EDITS_LETTERS_MIN = 6;
    private static final float INITIAL_BITS = 2;

    /// A word in an abjad can't agree better than by its skeleton, so its agreement isn't the sign of a variant.
    private static final float ABJAD_BITS = 1.5f;

    private final TokenDictionary words;
    private final TokenWeights weights;
    private final int[][] rows = new int[3][32];

    /// Null where the words have nothing to do with each other.
    @Nullable
    Level level;

    float bits;

    WordComparison(TokenDictionary words, TokenWeights weights) {
        this.words = words;
        this.weights = weights;
    }

    void compare(QueryName name, int token, int word) {
        level = null;
        bits = 0;
        if (name.ids[token] == word) {
            keep(Level.SAME, weights.same[word]);
            return;
        }
        NameToken given = name.tokens[token];
        compareKeys(name, token, word);
        if (!given.abjad() && !given.particle() && !words.particles[word]) {
            compareLetters(given.letters(), name.letterSets[token], word);
        }
        if (name.isPrefix(token) && words.words[word].startsWith(given.letters())) {
            keep(Level.PREFIX, name.prefixBits);
        }
    }

    /// Compares letters joined from two words of one side with a word of the other.
    boolean joinedAlike(String joined, String word) {
        return joined.equals(word)
                || (joined.length() >= TWO_EDITS_LETTERS_MIN && EditDistance.within(1, joined, word, rows) <= 1);
    }

    private void compareKeys(QueryName name, int token, int word) {
        if (name.spellingKeys[token] == words.spellingKeys[word]) {
            keep(Level.SAME_SPELLING_KEY, weights.spelling[word]);
        }
        if (name.skeletons[token] != 0 && name.skeletons[token] == words.skeletons[word]) {
            keep(Level.SAME_SKELETON, weights.skeleton[word] + (name.tokens[token].abjad() ? ABJAD_BITS : 0));
        }
    }

    private void compareLetters(String given, int letterSet, int word) {
        String listed = words.words[word];
        if (given.length() == 1 || listed.length() == 1) {
            if (given.charAt(0) == listed.charAt(0)) {
                keep(Level.INITIAL, INITIAL_BITS);
            }
            return;
        }
        int shorter = Math.min(given.length(), listed.length());
        int limit = shorter >= TWO_EDITS_LETTERS_MIN ? 2 : 1;
        if (shorter < TokenDictionary.EDIT_LETTERS_MIN - 1
                || !EditDistance.possible(letterSet, words.letterSets[word], limit)) {
            return;
        }
        int edits = EditDistance.within(limit, given, listed, rows);
        if (edits == 1) {
            keep(Level.ONE_EDIT, weights.oneEdit[word]);
        } else if (edits == 2 && limit == 2) {
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
