package org.limen.engine.names;

import java.util.ArrayList;
import java.util.List;
import org.limen.engine.mrz.Transliteration;

/// Undoes spellings that only machine-readable zones use: the X codes of ICAO Doc 9303 Part 3 §6.
///
/// Some states write Arabic names letter by letter with codes that begin with X (MXHMWD EBDALRXHYM is محمود عبدالرحيم),
/// and Ü and Ñ as UXX and NXX.
final class ZoneSpelling {
    /// Codes of letters that no Latin name has; XI and XE alone begin Chinese and Albanian names too.
    private static final List<String> ARABIC_CODES = List.of(
            "XTH", "XH", "XKH", "XDH", "XSH", "XSS", "XDZ", "XTT", "XZZ", "XAH", "XTA", "XAA", "XAE", "XAY", "XYA",
            "XKK", "XGG", "XNN", "XRR");

    private ZoneSpelling() {}

    /// Whether a text is all ASCII and has no letter that codes begin or end with, so that there is one way to read it.
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || c == 'X' || c == 'x') {
                return false;
            }
        }
        return true;
    }

    /// What the name may have been before it was put into a zone, in Arabic or in plain Latin; empty where it has no
    /// such code.
    static List<String> undone(String text) {
        var names = new ArrayList<String>();
        if (text.indexOf('X') >= 0) {
            String latin = text.replace("UXX", "U").replace("NXX", "N");
            if (!latin.equals(text)) {
                names.add(latin);
            }
            String arabic = ARABIC_CODES.stream().anyMatch(text::contains) ? Transliteration.arabic(text) : null;
            if (arabic != null) {
                names.add(arabic);
            }
        }
        return names;
    }
}
