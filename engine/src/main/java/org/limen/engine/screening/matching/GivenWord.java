package org.limen.engine.screening.matching;

import org.limen.engine.names.NameToken;

/// A word of a traveller's name with everything about it that is compared again and again, and the listed words that
/// agree with it.
///
/// @see GivenWords
final class GivenWord {
    final NameToken token;

    /// The id of the same listed word, or -1.
    final int id;

    final long spellingKey;
    final long skeleton;
    final int letterSet;

    /// Listed words that are nicknames of the word, or what it is a nickname of.
    private final int[] nicknames;

    /// Listed words that agree so far that it tells people apart, the weightiest first.
    final int[] matches;

    /// What each match is worth.
    final float[] matchBits;

    /// How many rows hold each match; never 0.
    final int[] matchRows;

    /// Listed words of which this one may be two written together.
    final WordPairs halves;

    GivenWord(
            NameToken token,
            int id,
            long spellingKey,
            long skeleton,
            int letterSet,
            int[] nicknames,
            int[] matches,
            float[] matchBits,
            int[] matchRows,
            WordPairs halves) {
        this.token = token;
        this.id = id;
        this.spellingKey = spellingKey;
        this.skeleton = skeleton;
        this.letterSet = letterSet;
        this.nicknames = nicknames;
        this.matches = matches;
        this.matchBits = matchBits;
        this.matchRows = matchRows;
        this.halves = halves;
    }

    boolean isOf(NameToken other) {
        return token.equals(other);
    }

    String letters() {
        return token.letters();
    }

    /// Whether a listed word is a nickname of this one, or this one of it.
    boolean isNickname(int word) {
        for (int nickname : nicknames) {
            if (nickname == word) {
                return true;
            }
        }
        return false;
    }

    boolean isInitial() {
        return token.isInitial();
    }
}
