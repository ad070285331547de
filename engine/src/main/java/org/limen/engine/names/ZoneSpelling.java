package org.limen.engine.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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

    /// Letters of Latin names that no single Arabic letter is written with.
    private static final String OTHER_LETTERS = "CIOUVX";

    private static final int UNVOWELLED_LETTERS_MIN = 3;

    private ZoneSpelling() {}

    /// What the name may have been before it was put into a zone, in Arabic or in plain Latin; empty where it has no
    /// such code.
    static List<String> undone(NormalName name, ReadingRules rules) {
        boolean coded = holdsAny(name, "X");
        boolean unvowelled = rules.zoneUnaided() && looksUnvowelled(name);
        return coded || unvowelled ? undone(name.text(), unvowelled, rules) : List.of();
    }

    private static List<String> undone(String text, boolean unvowelled, ReadingRules rules) {
        var names = new ArrayList<String>();
        boolean coded = false;
        if (!unvowelled) {
            String latin = text.replace("UXX", "U").replace("NXX", "N");
            if (!latin.equals(text)) {
                names.add(latin);
            }
            coded = ARABIC_CODES.stream().anyMatch(text::contains);
        }
        if (coded || unvowelled) {
            String arabic = Transliteration.arabic(rules.zoneUnaided() ? withLastLetters(text) : text);
            if (arabic != null) {
                names.add(arabic);
            }
        }
        return names;
    }

    /// Whether a name without codes may be Arabic letter by letter, as JWHR MJYD is: its letters are those that the
    /// codes use alone, and some word has no vowel but the article's.
    private static boolean looksUnvowelled(NormalName name) {
        boolean unvowelled = false;
        for (NameToken token : name.tokens()) {
            unvowelled |= isUnvowelled(token.letters());
        }
        return unvowelled && !holdsAny(name, OTHER_LETTERS);
    }

    private static boolean holdsAny(NormalName name, String letters) {
        for (NameToken token : name.tokens()) {
            for (int i = 0; i < letters.length(); i++) {
                if (token.letters().indexOf(letters.charAt(i)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isUnvowelled(String word) {
        String bare = word.startsWith("AL") ? word.substring(2) : word;
        return bare.length() >= UNVOWELLED_LETTERS_MIN && bare.indexOf('A') < 0 && bare.indexOf('E') < 0;
    }

    /// A P that ends a word is the teh marbuta of Buckwalter's letters, for hardly any Persian name ends so.
    private static String withLastLetters(String text) {
        return Arrays.stream(text.split(" "))
                .map(word ->
                        word.length() > 2 && word.endsWith("P") ? word.substring(0, word.length() - 1) + "XAH" : word)
                .collect(Collectors.joining(" "));
    }
}
