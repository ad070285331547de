package org.limen.engine.names.script;

import java.util.HashMap;
import java.util.Map;

/// Cyrillic and Greek capitals that look like Latin ones, for words in which somebody mixed the alphabets.
final class Lookalikes {
    private static final String FOREIGN = "АВЕЅІЈКМНОРСТУХҮԚԜ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "ABESIJKMHOPCTYXYQW" + "ABEZHIKMNOPTYX";
    private static final Map<Character, Character> TABLE = table();

    private Lookalikes() {}

    /// A word of mixed alphabets with every look-alike put into Latin, if that makes all of it Latin; any other word as
    /// it is.
    static String toLatin(String upper) {
        if (upper.chars().noneMatch(c -> c >= 'A' && c <= 'Z')) {
            return upper;
        }
        String word = allToLatin(upper);
        return word.isEmpty() ? upper : word;
    }

    /// The word with every letter put into Latin, or an empty text where one has no look-alike there.
    static String allToLatin(String upper) {
        var word = new StringBuilder(upper);
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            word.setCharAt(i, TABLE.getOrDefault(letter, letter));
        }
        boolean allLatin = word.chars()
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                        || Character.getType(c) == Character.NON_SPACING_MARK);
        return allLatin ? word.toString() : "";
    }

    private static Map<Character, Character> table() {
        var table = new HashMap<Character, Character>();
        for (int i = 0; i < FOREIGN.length(); i++) {
            table.put(FOREIGN.charAt(i), LATIN.charAt(i));
        }
        return Map.copyOf(table);
    }
}
