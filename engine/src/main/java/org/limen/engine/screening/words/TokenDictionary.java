package org.limen.engine.screening.words;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.limen.engine.names.NameToken;

/// All distinct words of the lists and of the frequency table, in alphabetical order; a word's place is its id.
///
/// A word is found by itself, by its spelling key, by its skeleton, and by every word that one edit makes of it: both
/// sides leave out each letter in turn, so that two words one edit apart meet (Garbe's symmetric deletion).
public final class TokenDictionary {
    /// Shorter words are only found as they stand or by their keys.
    public static final int EDIT_LETTERS_MIN = 4;

    /// Shorter skeletons are shared by too many words to find any by them.
    static final int SKELETON_MIN = 2;

    private static final int WORD = 0;
    private static final int SPELLING = 1;
    private static final int SKELETON = 2;
    private static final int DELETION = 3;
    private static final int FOUND_MAX = 2048;

    public final String[] words;
    public final long[] spellingKeys;
    public final long[] skeletons;
    public final int[] letterSets;
    public final boolean[] particles;
    private final TokenKeys keys;

    private TokenDictionary(String[] words) {
        this.words = words;
        spellingKeys = new long[words.length];
        skeletons = new long[words.length];
        letterSets = new int[words.length];
        particles = new boolean[words.length];
        var edges = new TokenKeys.Builder();
        for (int id = 0; id < words.length; id++) {
            enter(edges, id, NameToken.of(words[id]));
        }
        keys = edges.build();
    }

    public static TokenDictionary of(Collection<String> words) {
        return new TokenDictionary(new TreeSet<>(words).toArray(String[]::new));
    }

    public int size() {
        return words.length;
    }

    /// The word's id, or a negative number.
    public int idOf(String word) {
        return Arrays.binarySearch(words, word);
    }

    /// The hash that words of one spelling share.
    public static long spellingKey(NameToken token) {
        return TokenKeys.hash(SPELLING, token.spellingKey(), -1);
    }

    /// The hash that words of one skeleton share, or 0 where the skeleton is too short to mean anything.
    public static long skeleton(NameToken token) {
        return token.skeleton().length() < SKELETON_MIN ? 0 : TokenKeys.hash(SKELETON, token.skeleton(), -1);
    }

    /// Appends ids of words that may agree; some twice, some that don't agree after all.
    public void find(NameToken token, Ints into) {
        keys.find(TokenKeys.hash(WORD, token.letters(), -1), 1, into);
        keys.find(spellingKey(token), FOUND_MAX, into);
        long skeleton = skeleton(token);
        if (skeleton != 0) {
            keys.find(skeleton, FOUND_MAX, into);
        }
        if (!token.abjad()) {
            findEdited(token.letters(), into);
        }
    }

    /// Appends ids of words that one edit may make of this one.
    public void findEdited(String letters, Ints into) {
        if (letters.length() >= EDIT_LETTERS_MIN) {
            for (int skipped = -1; skipped < letters.length(); skipped++) {
                keys.find(TokenKeys.hash(DELETION, letters, skipped), FOUND_MAX, into);
            }
        }
    }

    /// The first id whose word starts with the prefix, if any does.
    public int prefixFrom(String prefix) {
        int at = idOf(prefix);
        return at < 0 ? -at - 1 : at;
    }

    /// The id after the last one whose word starts with the prefix.
    public int prefixTo(String prefix) {
        return prefixFrom(prefix + Character.MAX_VALUE);
    }

    private void enter(TokenKeys.Builder edges, int id, NameToken token) {
        spellingKeys[id] = spellingKey(token);
        skeletons[id] = skeleton(token);
        letterSets[id] = EditDistance.letterSet(token.letters());
        particles[id] = token.particle();
        edges.add(TokenKeys.hash(WORD, token.letters(), -1), id);
        edges.add(spellingKeys[id], id);
        if (skeletons[id] != 0) {
            edges.add(skeletons[id], id);
        }
        for (int skipped = -1;
                token.letters().length() >= EDIT_LETTERS_MIN
                        && skipped < token.letters().length();
                skipped++) {
            edges.add(TokenKeys.hash(DELETION, token.letters(), skipped), id);
        }
    }
}
