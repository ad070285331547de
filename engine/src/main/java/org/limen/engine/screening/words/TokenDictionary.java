package org.limen.engine.screening.words;

import java.io.IOException;
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

    private TokenDictionary(
            String[] words,
            long[] spellingKeys,
            long[] skeletons,
            int[] letterSets,
            boolean[] particles,
            TokenKeys keys) {
        this.words = words;
        this.spellingKeys = spellingKeys;
        this.skeletons = skeletons;
        this.letterSets = letterSets;
        this.particles = particles;
        this.keys = keys;
    }

    public static TokenDictionary of(Collection<String> words) {
        return new Builder(new TreeSet<>(words).toArray(String[]::new)).build();
    }

    public void write(FlatOut out) throws IOException {
        out.texts(words);
        out.longs(spellingKeys);
        out.longs(skeletons);
        out.ints(letterSets);
        byte[] flags = new byte[particles.length];
        for (int id = 0; id < flags.length; id++) {
            flags[id] = (byte) (particles[id] ? 1 : 0);
        }
        out.bytes(flags);
        keys.write(out);
    }

    public static TokenDictionary read(FlatIn in) throws IOException {
        String[] words = in.texts();
        long[] spellingKeys = in.longs();
        long[] skeletons = in.longs();
        int[] letterSets = in.ints();
        byte[] flags = in.bytes();
        boolean[] particles = new boolean[flags.length];
        for (int id = 0; id < flags.length; id++) {
            particles[id] = flags[id] == 1;
        }
        return new TokenDictionary(words, spellingKeys, skeletons, letterSets, particles, TokenKeys.read(in));
    }

    public int size() {
        return words.length;
    }

    /// The word's id, or a negative number.
    public int idOf(String word) {
        return keys.first(TokenKeys.hash(WORD, word, -1), id -> words[id].equals(word));
    }

    /// Appends ids of words that may have this spelling key or this skeleton.
    public void findKey(long key, Ints into) {
        keys.find(key, Integer.MAX_VALUE, into);
    }

    /// The hash that words of one spelling share.
    public static long spellingKey(NameToken token) {
        return TokenKeys.hash(SPELLING, token.spellingKey(), -1);
    }

    /// The hash that words of one skeleton share, or 0 where the skeleton is too short to mean anything.
    public static long skeleton(NameToken token) {
        return token.skeleton().length() < SKELETON_MIN ? 0 : TokenKeys.hash(SKELETON, token.skeleton(), -1);
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
        int at = Arrays.binarySearch(words, prefix);
        return at < 0 ? -at - 1 : at;
    }

    /// The id after the last one whose word starts with the prefix.
    public int prefixTo(String prefix) {
        return prefixFrom(prefix + Character.MAX_VALUE);
    }

    /// Works out the keys of every word.
    private static final class Builder {
        private final String[] words;
        private final long[] spellingKeys;
        private final long[] skeletons;
        private final int[] letterSets;
        private final boolean[] particles;
        private final TokenKeys.Builder edges = new TokenKeys.Builder();

        Builder(String[] words) {
            this.words = words;
            spellingKeys = new long[words.length];
            skeletons = new long[words.length];
            letterSets = new int[words.length];
            particles = new boolean[words.length];
        }

        TokenDictionary build() {
            for (int id = 0; id < words.length; id++) {
                enter(id, NameToken.of(words[id]));
            }
            return new TokenDictionary(words, spellingKeys, skeletons, letterSets, particles, edges.build());
        }

        private void enter(int id, NameToken token) {
            spellingKeys[id] = spellingKey(token);
            skeletons[id] = skeleton(token);
            letterSets[id] = EditDistance.letterSet(token.letters());
            particles[id] = token.particle();
            edges.add(TokenKeys.hash(WORD, token.letters(), -1), id);
            edges.add(spellingKeys[id], id);
            if (skeletons[id] != 0) {
                edges.add(skeletons[id], id);
            }
            int letters = token.letters().length();
            for (int skipped = -1; letters >= EDIT_LETTERS_MIN && skipped < letters; skipped++) {
                edges.add(TokenKeys.hash(DELETION, token.letters(), skipped), id);
            }
        }
    }
}
