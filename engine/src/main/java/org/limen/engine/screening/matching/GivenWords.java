package org.limen.engine.screening.matching;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.limen.engine.names.NameToken;
import org.limen.engine.names.Nicknames;
import org.limen.engine.screening.listed.ListedNames;
import org.limen.engine.screening.words.EditDistance;
import org.limen.engine.screening.words.FoundWords;
import org.limen.engine.screening.words.Ints;
import org.limen.engine.screening.words.PackedLetters;
import org.limen.engine.screening.words.TokenDictionary;
import org.limen.engine.screening.words.TokenWeights;

/// Finds the listed words that agree with a given one, and remembers them for the words that came last.
///
/// Few words make up most names, so most are found here and not looked up again. A word stands in one place or in the
/// one beside it; another word of the same place pushes it there, and then out. A word is only remembered when it comes
/// again before another one that has its mark's place, for most others come once. Any number of threads may use it.
public final class GivenWords {
    private static final int BITS = 14;

    private static final int MARK_BITS = 16;

    /// A match that is worth less can't tell people apart and isn't kept.
    private static final float KEPT_BITS_MIN = 3;

    private static final int SPLIT_LETTERS_MIN = 4;
    private static final int SPLIT_PART_MIN = 2;

    /// A shorter word is nearly any two that were joined, but for a letter; nor is a shorter part a sign of them.
    private static final int EDITED_PARTS_LETTERS_MIN = 6;

    private static final int SAME_PART_MIN = 3;

    private final ListedNames listed;
    private final TokenWeights weights;
    private final AtomicReferenceArray<@Nullable GivenWord> places;

    /// Marks of the words that came last, by which they are known again. Threads may overwrite each other's: at worst a
    /// word is remembered once later or sooner.
    private final short[] came = new short[1 << MARK_BITS];

    public GivenWords(ListedNames listed, TokenWeights weights) {
        this.listed = listed;
        this.weights = weights;
        places = new AtomicReferenceArray<>(1 << BITS);
    }

    GivenWord of(NameToken token, Finder finder) {
        int place = (token.letters().hashCode() * 0x9E37_79B9) >>> (Integer.SIZE - BITS);
        GivenWord first = places.get(place);
        if (first != null && first.isOf(token)) {
            return first;
        }
        GivenWord second = places.get(place ^ 1);
        if (second != null && second.isOf(token)) {
            return second;
        }
        GivenWord found = finder.find(token);
        if (cameBefore(token.letters())) {
            places.set(place ^ 1, first);
            places.set(place, found);
        }
        return found;
    }

    private boolean cameBefore(String letters) {
        int hash = letters.hashCode() * 0x85EB_CA6B;
        int place = hash >>> (Integer.SIZE - MARK_BITS);
        short mark = (short) (hash | 1);
        boolean before = came[place] == mark;
        came[place] = mark;
        return before;
    }

    /// Looks words up; for one thread at a time.
    static final class Finder {
        /// Words of one skeleton are worth about the same: where so many aren't worth keeping, none is.
        private static final int CLASS_TRIED_MAX = 8;

        private static final float ABJAD_BITS = 1.5f;

        private final ListedNames listed;
        private final TokenDictionary words;
        private final TokenWeights weights;
        private final FoundWords found = new FoundWords();
        private final FoundWords parts = new FoundWords();
        private final boolean[] seen;
        private final WordBits best;
        private final Ints ids = new Ints();
        private final Ints nicknames = new Ints();
        private final WordPairs.Builder halves;
        private final int[][] rows = new int[3][32];
        private long[] sorting = new long[64];

        Finder(GivenWords known) {
            listed = known.listed;
            words = listed.words;
            weights = known.weights;
            seen = new boolean[words.size()];
            best = new WordBits(words.size());
            halves = new WordPairs.Builder(words.size());
        }

        GivenWord find(NameToken token) {
            best.clear();
            ids.clear();
            nicknames.clear();
            halves.clear();
            int id = token.abjad() ? -1 : words.idOf(token.letters());
            long spellingKey = TokenDictionary.spellingKey(token);
            long skeleton = TokenDictionary.skeleton(token);
            int letterSet = EditDistance.letterSet(token.letters());
            if (!token.particle() && !token.isInitial()) {
                matchKeys(token, id, spellingKey, skeleton);
                if (!token.abjad()) {
                    matchNicknames(token.letters());
                    matchEdits(token.letters());
                    matchParts(token.letters());
                }
            }
            return sorted(token, id, spellingKey, skeleton, letterSet);
        }

        private void matchKeys(NameToken token, int id, long spellingKey, long skeleton) {
            if (id >= 0) {
                add(id, weights.same[id]);
            }
            found.clear();
            words.findKey(spellingKey, found);
            for (int i = 0; i < found.size; i++) {
                int word = found.values[i];
                if (words.spellingKey(word) == spellingKey) {
                    add(word, weights.spelling[word]);
                }
            }
            if (skeleton != 0) {
                matchSkeleton(skeleton, token.abjad() ? ABJAD_BITS : 0);
            }
        }

        private void matchSkeleton(long skeleton, float more) {
            found.clear();
            words.findKey(skeleton, found);
            int tried = 0;
            float most = 0;
            for (int i = 0; i < found.size && (tried < CLASS_TRIED_MAX || most >= KEPT_BITS_MIN); i++) {
                int word = found.values[i];
                if (words.skeleton(word) == skeleton) {
                    float bits = weights.skeleton[word] + more;
                    tried++;
                    most = Math.max(most, bits);
                    add(word, bits);
                }
            }
        }

        private void matchNicknames(String letters) {
            for (String other : Nicknames.of(letters)) {
                int word = words.idOf(other);
                if (word >= 0) {
                    nicknames.add(word);
                    add(word, weights.nickname(word));
                }
            }
        }

        private void matchEdits(String letters) {
            found.clear();
            words.findEditedTwice(letters, found);
            found.dropRepeated(seen);
            words.touch(found);
            long packed = PackedLetters.of(letters);
            for (int i = 0; i < found.size; i++) {
                int word = found.values[i];
                int edits = words.edits(letters, packed, word, rows);
                if (edits == 1 && !words.isParticle(word)) {
                    add(word, weights.oneEdit[word]);
                } else if (edits == 2
                        && words.length(word) >= TokenDictionary.TWO_EDITS_LETTERS_MIN
                        && !words.isParticle(word)) {
                    add(word, weights.twoEdits[word]);
                }
            }
        }

        /// The listed words that a given word begins and ends with, for somebody may have written two as one; one of
        /// them may be a letter off.
        private void matchParts(String letters) {
            if (letters.length() < SPLIT_LETTERS_MIN) {
                return;
            }
            boolean mayBeEdited = letters.length() >= EDITED_PARTS_LETTERS_MIN;
            for (int cut = SPLIT_PART_MIN; cut <= letters.length() - SPLIT_PART_MIN; cut++) {
                String begin = letters.substring(0, cut);
                String end = letters.substring(cut);
                int first = words.idOf(begin);
                int second = words.idOf(end);
                if (first >= 0 && second >= 0) {
                    addParts(first, second);
                }
                if (mayBeEdited && first >= 0 && (begin.length() >= SAME_PART_MIN || words.isParticle(first))) {
                    matchEditedPart(end, second, other -> addParts(first, other));
                }
                if (mayBeEdited && second >= 0 && end.length() >= SAME_PART_MIN) {
                    matchEditedPart(begin, first, other -> addParts(other, second));
                }
            }
        }

        private void matchEditedPart(String part, int same, IntConsumer found) {
            parts.clear();
            words.findEdited(part, parts);
            words.touch(parts);
            long packed = PackedLetters.of(part);
            for (int i = 0; i < parts.size; i++) {
                int other = parts.values[i];
                if (other != same && words.isOneEdit(part, packed, other)) {
                    found.accept(other);
                }
            }
            if (part.length() == TokenDictionary.EDIT_LETTERS_MIN) {
                for (int left = 0; left < part.length(); left++) {
                    int other = words.idOf(part.substring(0, left) + part.substring(left + 1));
                    if (other >= 0) {
                        found.accept(other);
                    }
                }
            }
        }

        private void addParts(int first, int second) {
            if (listed.rowsOf(first) > 0 && listed.rowsOf(second) > 0) {
                float bits = weights.joined(weights.same[first] + weights.same[second]);
                if (bits >= KEPT_BITS_MIN) {
                    halves.add(first, second, weights.same[first] >= weights.same[second], bits);
                }
            }
        }

        private void add(int word, float bits) {
            if (bits >= KEPT_BITS_MIN && listed.rowsOf(word) > 0) {
                if (!best.isTold(word)) {
                    ids.add(word);
                }
                best.raise(word, bits, 1);
            }
        }

        private GivenWord sorted(NameToken token, int id, long spellingKey, long skeleton, int letterSet) {
            int size = ids.size;
            if (sorting.length < size) {
                sorting = new long[size * 2];
            }
            for (int i = 0; i < size; i++) {
                sorting[i] = ((long) Math.round(-best.get(ids.values[i]) * 256) << 32) | ids.values[i];
            }
            Arrays.sort(sorting, 0, size);
            int[] matches = new int[size];
            float[] bits = new float[size];
            int[] rowsOf = new int[size];
            for (int i = 0; i < size; i++) {
                matches[i] = (int) sorting[i];
                bits[i] = -(int) (sorting[i] >> 32) / 256f;
                rowsOf[i] = listed.rowsOf(matches[i]);
            }
            WordPairs pairs = halves.isEmpty() ? WordPairs.NONE : halves.build();
            return new GivenWord(
                    token, id, spellingKey, skeleton, letterSet, nicknames.toArray(), matches, bits, rowsOf, pairs);
        }
    }
}
