package org.limen.engine.screening;

import java.util.List;
import org.limen.engine.names.NameToken;
import org.limen.engine.screening.words.EditDistance;
import org.limen.engine.screening.words.TokenDictionary;
import org.limen.engine.screening.words.TokenWeights;

/// One name of a traveller, with everything about its words that is compared again and again.
final class QueryName {
    static final int PREFIX_LETTERS_MIN = 2;

    final String text;
    final NameToken[] tokens;
    final int[] ids;
    final long[] spellingKeys;
    final long[] skeletons;
    final int[] letterSets;
    final boolean lastIsPrefix;

    /// What a listed word that begins with the last word is worth, where that may be cut off.
    final float prefixBits;

    QueryName(String text, List<NameToken> name, boolean lastIsPrefix, TokenDictionary words, TokenWeights weights) {
        this.text = text;
        tokens = name.toArray(NameToken[]::new);
        ids = new int[tokens.length];
        spellingKeys = new long[tokens.length];
        skeletons = new long[tokens.length];
        letterSets = new int[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            ids[i] = tokens[i].abjad() ? -1 : words.idOf(tokens[i].letters());
            spellingKeys[i] = TokenDictionary.spellingKey(tokens[i]);
            skeletons[i] = TokenDictionary.skeleton(tokens[i]);
            letterSets[i] = EditDistance.letterSet(tokens[i].letters());
        }
        String last = tokens[tokens.length - 1].letters();
        this.lastIsPrefix = lastIsPrefix && last.length() >= PREFIX_LETTERS_MIN;
        prefixBits = this.lastIsPrefix ? weights.prefix(words.prefixFrom(last), words.prefixTo(last)) : 0;
    }

    int size() {
        return tokens.length;
    }

    boolean isPrefix(int token) {
        return lastIsPrefix && token == tokens.length - 1;
    }
}
