package org.limen.engine.screening.matching;

import java.util.List;
import org.limen.engine.names.NameToken;
import org.limen.engine.screening.words.TokenDictionary;
import org.limen.engine.screening.words.TokenWeights;

/// One name of a traveller as words that were looked up, and whether its last word may be cut off.
final class QueryName {
    static final int PREFIX_LETTERS_MIN = 2;
    static final int LOOSE_PREFIX_LETTERS_MIN = 3;

    final GivenWord[] words;

    /// What a listed word that begins with the last word is worth, where that may be cut off; 0 where it can't be.
    final float prefixBits;

    /// The same where nothing tells of a cut.
    final float loosePrefixBits;

    /// The listed words that begin with the last word: from this id to before the other.
    final int prefixFrom;

    final int prefixTo;

    QueryName(
            List<NameToken> name,
            boolean lastIsPrefix,
            GivenWords known,
            GivenWords.Finder finder,
            TokenDictionary dictionary,
            TokenWeights weights) {
        words = new GivenWord[name.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = known.of(name.get(i), finder);
        }
        GivenWord last = words[words.length - 1];
        int letters = last.letters().length();
        boolean cut = lastIsPrefix && letters >= PREFIX_LETTERS_MIN && !last.token.abjad();
        boolean loose = !last.token.abjad() && !last.token.particle() && letters >= LOOSE_PREFIX_LETTERS_MIN;
        double looseM = weights.model.loosePrefixM();
        boolean either = cut || (loose && looseM > 0);
        prefixFrom = either ? dictionary.prefixFrom(last.letters()) : 0;
        prefixTo = either ? dictionary.prefixTo(last.letters()) : 0;
        float base = either ? weights.prefix(prefixFrom, prefixTo, 1) : 0;
        prefixBits = cut ? base + log2(weights.model.prefixM()) : 0;
        loosePrefixBits = loose && looseM > 0 ? Math.max(0, base + log2(looseM)) : 0;
    }

    int size() {
        return words.length;
    }

    /// Whether listed words that begin with the last word agree with it.
    boolean maybePrefix() {
        return prefixTo > prefixFrom;
    }

    boolean isLast(int word) {
        return word == words.length - 1;
    }

    private static float log2(double x) {
        return (float) (Math.log(x) / Math.log(2));
    }
}
