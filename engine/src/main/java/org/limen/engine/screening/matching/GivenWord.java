package org.limen.engine.screening.matching;

import java.util.Set;
import org.limen.engine.names.NameToken;
import org.limen.engine.names.Nicknames;

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

    /// Nicknames of the word, and what it is a nickname of.
    final Set<String> nicknames;

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
            int[] matches,
            float[] matchBits,
            int[] matchRows,
            WordPairs halves) {
        this.token = token;
        this.id = id;
        this.spellingKey = spellingKey;
        this.skeleton = skeleton;
        this.letterSet = letterSet;
        this.nicknames = Nicknames.of(token.letters());
        this.matches = matches;
        this.matchBits = matchBits;
        this.matchRows = matchRows;
        this.halves = halves;
    }

    String letters() {
        return token.letters();
    }

    boolean isInitial() {
        return token.isInitial();
    }
}
