package org.limen.engine.names.script;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Words in the scripts of India and Bangladesh, without the vowels that are written and not said.
///
/// Hindi, Bengali and their neighbours drop the short A at a word's end and between two syllables: राजेश is RAJESH, and
/// not RAJESHA. The languages of the south say it.
final class Indic {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
    private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");
    private static final String VOWELS = "aāiīuūeēoōæ";
    private static final String MARKS = "̐̃́̄";

    private Indic() {}

    static Reading northern(String word) {
        return Reading.of(letters(withoutSilent(latin(word))));
    }

    static Reading southern(String word) {
        return Reading.of(letters(latin(word)));
    }

    /// As it is written, with every short A.
    static List<Reading> others(String word) {
        String latin = latin(word);
        var readings = new ArrayList<Reading>();
        readings.add(Reading.of(letters(latin)).costing(12));
        readings.add(Reading.of(letters(withoutSilent(latin)).replace("V", "W")).costing(14));
        return readings;
    }

    private static String latin(String word) {
        return LATIN.transliterate(word)
                .toLowerCase(Locale.ROOT)
                .replace("cch", "cc")
                .replace("c", "ch")
                .replace("chh", "chh")
                .replace("ś", "sh")
                .replace("ṣ", "sh")
                .replace("ṁ", "n")
                .replace("r̥", "ri");
    }

    private static String withoutSilent(String latin) {
        var said = new StringBuilder(latin);
        if (isSilent(said, said.length() - 1) && said.length() > 3) {
            said.setLength(said.length() - 1);
        }
        for (int i = said.length() - 3; i > 1; i--) {
            boolean between = said.charAt(i) == 'a'
                    && isConsonant(said, i - 1)
                    && isVowel(said, i - 2)
                    && isConsonant(said, i + 1)
                    && isVowel(said, i + 2);
            if (between) {
                said.deleteCharAt(i);
            }
        }
        return said.toString();
    }

    /// A short A behind one consonant; behind two it is said, as in NARENDRA.
    private static boolean isSilent(CharSequence latin, int at) {
        return at > 1
                && latin.charAt(at) == 'a'
                && isConsonant(latin, at - 1)
                && (isVowel(latin, at - 2) || isAspirate(latin, at - 1));
    }

    private static boolean isAspirate(CharSequence latin, int at) {
        return latin.charAt(at) == 'h' && at > 1 && isVowel(latin, at - 2);
    }

    private static boolean isVowel(CharSequence latin, int at) {
        return at >= 0 && at < latin.length() && VOWELS.indexOf(latin.charAt(at)) >= 0;
    }

    private static boolean isConsonant(CharSequence latin, int at) {
        return at >= 0 && at < latin.length() && !isVowel(latin, at) && MARKS.indexOf(latin.charAt(at)) < 0;
    }

    private static String letters(String latin) {
        return ASCII.transliterate(latin).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }
}
