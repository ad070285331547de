package org.limen.engine.names.script;

import java.text.Normalizer;
import java.util.Map;

/// Takes the marks off Latin letters; letters that no mark explains are written out as ICAO Doc 9303 Part 3 §6.A does.
///
/// Ü becomes U and not UE: both spellings meet in the spelling key, whichever a state prints.
final class Latin {
    private static final Map<Character, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry('ß', "SS"),
            Map.entry('ẞ', "SS"),
            Map.entry('Æ', "AE"),
            Map.entry('Œ', "OE"),
            Map.entry('Ø', "O"),
            Map.entry('Ð', "D"),
            Map.entry('Đ', "D"),
            Map.entry('Þ', "TH"),
            Map.entry('Ł', "L"),
            Map.entry('Ħ', "H"),
            Map.entry('Ŧ', "T"),
            Map.entry('Ŋ', "N"),
            Map.entry('Ə', "A"),
            Map.entry('Ɛ', "E"),
            Map.entry('Ɔ', "O"),
            Map.entry('Ŀ', "L"),
            Map.entry('Ĳ', "IJ"),
            Map.entry('ĸ', "K"));

    private Latin() {}

    static Reading standard(String upper) {
        return Reading.of(plain(upper));
    }

    private static String plain(String upper) {
        String marksApart = Normalizer.normalize(upper, Normalizer.Form.NFD);
        var letters = new StringBuilder(marksApart.length());
        for (int i = 0; i < marksApart.length(); i++) {
            char letter = marksApart.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                letters.append(letter);
            } else {
                letters.append(WRITTEN_OUT.getOrDefault(letter, ""));
            }
        }
        return letters.toString();
    }
}
