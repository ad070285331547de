package org.limen.engine.names;

import java.util.HashMap;
import java.util.Map;

/// Romanises Cyrillic as ICAO Doc 9303 Part 3 §6.B recommends for machine-readable travel documents.
final class Cyrillic {
    private static final Map<Character, String> TABLE = table(
            "А A Б B В V Г G Д D Е E Ё E Ж ZH З Z И I І I Й I К K Л L "
                    + "М M Н N О O П P Р R С S Т T У U Ф F Х KH Ц TS Ч CH Ш SH Щ SHCH Ъ IE Ы Y Ь - Э E Ю IU Я IA "
                    + "Ґ G Ў U Ѓ G Ђ D Ѕ DZ Ј J Ќ K Љ LJ Њ NJ Ћ C Џ DZ Є IE Ї I Ғ G Қ K Ң N Ө O Ұ U Ү U Һ H Ә A Җ J Ҳ H Ҷ J");

    private Cyrillic() {}

    static boolean has(char upper) {
        return TABLE.containsKey(upper);
    }

    /// The letters of an upper-case word; what isn't Cyrillic is left out.
    static String romanised(String upper) {
        var letters = new StringBuilder(upper.length() + 4);
        for (int i = 0; i < upper.length(); i++) {
            letters.append(TABLE.getOrDefault(upper.charAt(i), ""));
        }
        return letters.toString();
    }

    private static Map<Character, String> table(String pairs) {
        var table = new HashMap<Character, String>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i].charAt(0), words[i + 1].replace("-", ""));
        }
        return Map.copyOf(table);
    }
}
