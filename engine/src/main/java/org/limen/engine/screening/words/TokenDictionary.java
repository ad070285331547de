package org.limen.engine.screening.words;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.limen.engine.names.NameToken;

/// All distinct words of the lists and of the frequency table, in alphabetical order; a word's place is its id.
///
/// A word is found by itself, by its spelling key, by its skeleton, and by every word that one or two edits make of it.
public final class TokenDictionary {
    /// Shorter words are only found as they stand or by their keys.
    public static final int EDIT_LETTERS_MIN = Neighbours.LETTERS_MIN;

    /// Shorter words don't count as two edits from a longer one.
    public static final int TWO_EDITS_LETTERS_MIN = Neighbours.TWO_EDITS_LETTERS_MIN;

    /// Shorter skeletons are shared by too many words to find any by them.
    static final int SKELETON_MIN = 2;

    private static final int WORD = 0;
    private static final int SPELLING = 1;
    private static final int SKELETON = 2;

    private static final int PARTICLE = 1 << 26;
    private static final int LENGTH_SHIFT = 27;
    private static final int LENGTH_MAX = 31;
    private static final int LETTER_SET = PARTICLE - 1;

    public final String[] words;

    /// For each word its spelling key and its skeleton, side by side.
    private final long[] keyPairs;

    /// For each word the letters it has, a bit for each, whether it is a particle, and its length: enough to pass over
    /// most words without reading them.
    private final int[] shapes;

    private final long[] packed;
    private final TokenKeys keys;
    private final Neighbours neighbours;
    private final Beginnings beginnings;

    private TokenDictionary(String[] words, long[] keyPairs, int[] shapes, TokenKeys keys, Neighbours neighbours) {
        this.words = words;
        this.keyPairs = keyPairs;
        this.shapes = shapes;
        this.keys = keys;
        this.neighbours = neighbours;
        packed = Arrays.stream(words).mapToLong(PackedLetters::of).toArray();
        beginnings = new Beginnings(words, packed);
    }

    public static TokenDictionary of(Collection<String> words) {
        return new Builder(new TreeSet<>(words).toArray(String[]::new)).build();
    }

    public void write(FlatOut out) throws IOException {
        out.texts(words);
        out.longs(keyPairs);
        out.ints(shapes);
        keys.write(out);
        neighbours.write(out);
    }

    public static TokenDictionary read(FlatIn in) throws IOException {
        return new TokenDictionary(in.texts(), in.longs(), in.ints(), TokenKeys.read(in), Neighbours.read(in));
    }

    public int size() {
        return words.length;
    }

    /// The hash that words of one spelling share.
    public long spellingKey(int id) {
        return keyPairs[2 * id];
    }

    /// The hash that words of one skeleton share, or 0.
    public long skeleton(int id) {
        return keyPairs[2 * id + 1];
    }

    /// A bit for each letter of the word.
    public int letterSet(int id) {
        return shapes[id] & LETTER_SET;
    }

    /// How many letters the word has, 31 for all longer ones.
    public int length(int id) {
        return shapes[id] >>> LENGTH_SHIFT;
    }

    /// Whether the word is an article, a title or the like.
    public boolean isParticle(int id) {
        return (shapes[id] & PARTICLE) != 0;
    }

    /// The word's id, or a negative number.
    public int idOf(String word) {
        long letters = PackedLetters.of(word);
        return PackedLetters.isLonger(letters)
                ? keys.first(TokenKeys.hash(WORD, word), id -> words[id].equals(word))
                : keys.first(TokenKeys.hash(WORD, word), id -> packed[id] == letters);
    }

    /// Appends ids of words that may have this spelling key or this skeleton.
    public void findKey(long key, Ints into) {
        keys.find(key, into);
    }

    /// The hash that words of one spelling share.
    public static long spellingKey(NameToken token) {
        return TokenKeys.hash(SPELLING, token.spellingKey());
    }

    /// The hash that words of one skeleton share, or 0 where the skeleton is too short to mean anything.
    public static long skeleton(NameToken token) {
        return token.skeleton().length() < SKELETON_MIN ? 0 : TokenKeys.hash(SKELETON, token.skeleton());
    }

    /// Appends ids of words that one edit may make of this one, some of them more than once, and of others.
    public void findEdited(String letters, FoundWords into) {
        neighbours.find(letters, 1, into);
    }

    /// Appends ids of words of at least [#TWO_EDITS_LETTERS_MIN] letters that one or two edits may make of this one, of
    /// shorter ones that one edit makes, some of them more than once, and of others.
    public void findEditedTwice(String letters, FoundWords into) {
        neighbours.find(letters, 2, into);
    }

    /// Fetches what comparing words by their letters reads, for loads that don't wait for each other go on at once.
    public void touch(FoundWords ids) {
        long sum = 0;
        for (int i = 0; i < ids.size; i++) {
            sum += packed[ids.values[i]] + shapes[ids.values[i]];
        }
        ids.touched = (int) sum;
    }

    /// How many edits make the word of these letters, 3 where it takes more than 2.
    ///
    /// @param theirs the letters, packed
    /// @param rows   as [EditDistance#within] needs them
    public int edits(String letters, long theirs, int id, int[][] rows) {
        return isLonger(theirs, id)
                ? EditDistance.within(2, letters, words[id], rows)
                : PackedLetters.edits(theirs, packed[id]);
    }

    /// Whether one edit makes the word of these letters.
    ///
    /// @param theirs the letters, packed
    public boolean isOneEdit(String letters, long theirs, int id) {
        return isLonger(theirs, id)
                ? EditDistance.isOne(letters, words[id])
                : PackedLetters.isOneEdit(theirs, packed[id]);
    }

    private boolean isLonger(long theirs, int id) {
        return PackedLetters.isLonger(theirs) || PackedLetters.isLonger(packed[id]);
    }

    /// The first id whose word starts with the prefix, if any does.
    public int prefixFrom(String prefix) {
        return beginnings.from(prefix);
    }

    /// The id after the last one whose word starts with the prefix.
    public int prefixTo(String prefix) {
        return beginnings.to(prefix);
    }

    /// Works out the keys of every word.
    private static final class Builder {
        private final String[] words;
        private final long[] keyPairs;
        private final int[] shapes;
        private final TokenKeys.Builder edges = new TokenKeys.Builder();

        Builder(String[] words) {
            this.words = words;
            keyPairs = new long[words.length * 2];
            shapes = new int[words.length];
        }

        TokenDictionary build() {
            for (int id = 0; id < words.length; id++) {
                enter(id, NameToken.of(words[id]));
            }
            return new TokenDictionary(words, keyPairs, shapes, edges.build(), Neighbours.of(words));
        }

        private void enter(int id, NameToken token) {
            long spelling = spellingKey(token);
            long skeleton = skeleton(token);
            keyPairs[2 * id] = spelling;
            keyPairs[2 * id + 1] = skeleton;
            shapes[id] = shape(token);
            edges.add(TokenKeys.hash(WORD, token.letters()), id);
            edges.add(spelling, id);
            if (skeleton != 0) {
                edges.add(skeleton, id);
            }
        }

        private static int shape(NameToken token) {
            int length = Math.min(LENGTH_MAX, token.letters().length());
            int letters = EditDistance.letterSet(token.letters()) & LETTER_SET;
            return letters | (token.particle() ? PARTICLE : 0) | (length << LENGTH_SHIFT);
        }
    }
}
