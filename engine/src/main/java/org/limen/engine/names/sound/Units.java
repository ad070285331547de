package org.limen.engine.names.sound;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Takes a word apart into the units that its script writes sounds with.
public final class Units {
    /// The Hebrew mark that makes another sound of the letter before it.
    public static final char GERESH = '\u05F3';

    /// Where a script without short vowels may have left one out.
    private static final String VOWEL_SLOT = ".";

    private static final String INITIALS = "bpmfdtnlgkhjqxrzcsyw";

    private Units() {}

    /// The two or three letters of each Korean syllable: beginning, middle, end.
    public static List<String> hangul(String word) {
        var units = new ArrayList<String>();
        Normalizer.normalize(word, Normalizer.Form.NFD).codePoints().forEach(c -> units.add(Character.toString(c)));
        return units;
    }

    /// Initial and final of syllables of pinyin; the initial is written with a hyphen behind it.
    public static List<String> pinyin(List<String> syllables) {
        var units = new ArrayList<String>();
        for (String syllable : syllables) {
            int initial = initialLength(syllable);
            if (initial > 0) {
                units.add(syllable.substring(0, initial) + "-");
            }
            units.add(syllable.substring(initial));
        }
        return units;
    }

    private static int initialLength(String syllable) {
        if (syllable.startsWith("zh") || syllable.startsWith("ch") || syllable.startsWith("sh")) {
            return 2;
        }
        return !syllable.isEmpty() && INITIALS.indexOf(syllable.charAt(0)) >= 0 ? 1 : 0;
    }

    /// Letters, with a slot behind each in which a vowel may be missing; a geresh stays with its letter.
    public static List<String> abjad(String word) {
        var units = new ArrayList<String>();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter == GERESH && units.size() > 1) {
                int last = units.size() - 2;
                units.set(last, units.get(last) + GERESH);
            } else if (letter != GERESH) {
                units.add(String.valueOf(letter));
                units.add(VOWEL_SLOT);
            }
        }
        return units;
    }

    /// Letter by letter.
    public static List<String> letters(String word) {
        var units = new ArrayList<String>();
        word.codePoints().forEach(c -> units.add(Character.toString(c)));
        return units;
    }
}
