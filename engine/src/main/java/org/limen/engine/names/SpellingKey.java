package org.limen.engine.names;

/// The key that spellings share which differ only in convention: MUELLER and MULLER, YURI and IURII, MAHMOUD and
/// MAHMUD.
///
/// ICAO Doc 9303 Part 3 §6 writes Ü as UE where many states write U; the other rules join the usual romanisations of
/// one sound. Every rule is applied to both sides, so a wrong one makes two names alike and never loses one.
final class SpellingKey {
    private static final String[] DIGRAPHS = {
        "SCH", "SH", "TCH", "CH", "TSCH", "CH", "DJ", "J", "DZH", "J", "PH", "F", "CK", "K", "KH", "H", "GH", "G", "TH",
        "T", "DH", "D", "OU", "U", "OO", "U", "EE", "I", "AY", "E", "EY", "E", "AI", "E", "EI", "E", "AE", "A", "OE",
        "O", "UE", "U", "AA", "A", "IY", "I", "IJ", "I", "YI", "I", "IE", "E", "YE", "E", "X", "KS", "Q", "K", "W", "V",
        "Y", "I"
    };

    private SpellingKey() {}

    static String of(String letters) {
        var key = new StringBuilder(letters.length() + 4);
        int at = 0;
        while (at < letters.length()) {
            int rule = ruleAt(letters, at);
            append(key, rule < 0 ? letters.substring(at, at + 1) : DIGRAPHS[rule + 1]);
            at += rule < 0 ? 1 : DIGRAPHS[rule].length();
        }
        return trimmed(key);
    }

    private static int ruleAt(String letters, int at) {
        for (int rule = 0; rule < DIGRAPHS.length; rule += 2) {
            if (letters.startsWith(DIGRAPHS[rule], at)) {
                return rule;
            }
        }
        return -1;
    }

    private static void append(StringBuilder key, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (key.isEmpty() || key.charAt(key.length() - 1) != letter) {
                key.append(letter);
            }
        }
    }

    private static String trimmed(StringBuilder key) {
        int last = key.length() - 1;
        return last > 1 && key.charAt(last) == 'H' ? key.substring(0, last) : key.toString();
    }
}
