package org.limen.engine.names.script;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;

/// Thai words roughly as the Royal Institute romanises them: silent letters left out, ends of syllables unvoiced.
final class Thai {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final char SILENCED = '\u0E4C';

    private Thai() {}

    static Reading standard(String word) {
        String latin = LATIN.transliterate(withoutSilent(word)).toUpperCase(Locale.ROOT);
        return Reading.of(latin.replace("X", "").replaceAll("C(?!H)", "CH").replaceAll("[^A-Z]", ""));
    }

    /// As families write it: V for W, J for CH, and no H behind T and P.
    static List<Reading> others(String word) {
        String standard = String.join("", standard(word).words());
        return List.of(
                Reading.of(standard.replace("W", "V").replace("CH", "J")).costing(10),
                Reading.of(standard.replace("TH", "T").replace("PH", "P").replace("KH", "K"))
                        .costing(12));
    }

    /// The mark above a consonant says that it and a vowel sign between are not spoken.
    private static String withoutSilent(String word) {
        var spoken = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != SILENCED) {
                spoken.append(word.charAt(i));
                continue;
            }
            while (!spoken.isEmpty() && !isConsonant(spoken.charAt(spoken.length() - 1))) {
                spoken.setLength(spoken.length() - 1);
            }
            spoken.setLength(Math.max(0, spoken.length() - 1));
        }
        return spoken.toString();
    }

    private static boolean isConsonant(char letter) {
        return letter >= 'ก' && letter <= 'ฮ';
    }
}
