package org.limen.engine.names.script;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/// Chinese characters in pinyin, one syllable each, as ICU's data reads them in names.
final class Pinyin {
    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");

    private Pinyin() {}

    /// Syllables in small letters; what has no reading gives none.
    static List<String> syllables(String word) {
        var syllables = new ArrayList<String>();
        StringBuilder syllable = new StringBuilder();
        String latin = NAMES.transliterate(word);
        for (int i = 0; i <= latin.length(); i++) {
            char c = i < latin.length() ? Character.toLowerCase(latin.charAt(i)) : ' ';
            if (c >= 'a' && c <= 'z') {
                syllable.append(c);
            } else if (!syllable.isEmpty()) {
                syllables.add(syllable.toString());
                syllable.setLength(0);
            }
        }
        return syllables;
    }
}
