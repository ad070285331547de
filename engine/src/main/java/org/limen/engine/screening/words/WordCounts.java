package org.limen.engine.screening.words;

import org.limen.engine.names.NameCulture;

/// Counts how many listed names hold each word, in all and among those of each culture.
public final class WordCounts {
    final long names;

    /// For each word how many names hold it.
    final int[] holding;

    /// For each culture the names whose bearers' nationality is known to belong to it.
    final int[] ofCulture;

    /// The same for each culture and word.
    final int[][] holdingOfCulture;

    /// Counts among so many names, made of so many different words.
    public WordCounts(long names, int words) {
        this.names = names;
        holding = new int[words];
        ofCulture = new int[NameCulture.shares().length];
        holdingOfCulture = new int[ofCulture.length][words];
    }

    /// Counts the words from one place to before another as those of one name.
    ///
    /// @param culture of its bearer, or [NameCulture#NONE]
    public void add(int[] words, int from, int to, int culture) {
        for (int at = from; at < to; at++) {
            holding[words[at]]++;
        }
        if (culture != NameCulture.NONE) {
            ofCulture[culture]++;
            for (int at = from; at < to; at++) {
                holdingOfCulture[culture][words[at]]++;
            }
        }
    }
}
