package org.limen.engine.names.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.limen.engine.names.sound.Speller;
import org.limen.engine.names.sound.Spelling;
import org.limen.engine.names.sound.Units;

/// Cyrillic as ICAO Doc 9303 Part 3 §6.B recommends for machine-readable travel documents, as BGN and PCGN write it
/// in English texts, as passports did before, and by the rules of Ukraine, Serbia and Bulgaria.
final class Cyrillic {
    private static final String ICAO = "А A Б B В V Г G Д D Е E Ё E Ж ZH З Z И I І I Й I К K Л L "
            + "М M Н N О O П P Р R С S Т T У U Ф F Х KH Ц TS Ч CH Ш SH Щ SHCH Ъ IE Ы Y Ь - Э E Ю IU Я IA "
            + "Ґ G Ў U Ѓ G Ђ D Ѕ DZ Ј J Ќ K Љ LJ Њ NJ Ћ C Џ DZ Є IE Ї I Ғ G Қ K Ң N Ө O Ұ U Ү U Һ H Ә A Җ J Ҳ H Ҷ J Ҙ Z Ҫ S";
    private static final String BGN = " Ё YO Й Y Ъ - Ю YU Я YA Є YE Ї YI";
    private static final String UKRAINIAN = " Г H И Y Й I Є IE Ї I Х KH Ъ -";
    private static final String SERBIAN = " Г G Ж Z Х H Ц C Ч C Ш S Ђ DJ Џ DZ Ћ C Љ LJ Њ NJ";
    private static final String BULGARIAN = " Щ SHT Ъ A Ь Y Й Y Ю YU Я YA Х H";

    private static final Map<Character, String> STANDARD = table(ICAO);
    private static final Map<Character, String> ENGLISH = table(ICAO + BGN);
    private static final Map<Character, String> UKRAINE = table(ICAO + UKRAINIAN);
    private static final Map<Character, String> SERBIA = table(ICAO + SERBIAN);
    private static final Map<Character, String> BULGARIA = table(ICAO + BULGARIAN);

    private static final String SOFT_BEFORE = "АЕЁИОУЫЭЮЯЙЪЬ";
    private static final NameTable FOREIGN = NameTable.ofForms("cyrillic-foreign-names.tsv", form -> form);
    private static final Speller SPELLER = new Speller("sounds-cyrillic.tsv");

    private Cyrillic() {}

    /// Whether every letter is in the tables; marks on letters don't count.
    static boolean has(String upper) {
        return upper.chars()
                .allMatch(c -> STANDARD.containsKey((char) c) || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    static Reading standard(String upper) {
        return Reading.of(romanised(upper, tableFor(upper))).costing(6);
    }

    static List<Reading> others(String upper) {
        Map<Character, String> other = containsAny(upper, "ЩЪ") ? BULGARIA : UKRAINE;
        var readings = new ArrayList<Reading>(FOREIGN.readings(upper, 7));
        readings.add(Reading.of(english(upper)).costing(9));
        readings.add(Reading.of(romanised(upper, other)).costing(26));
        readings.add(Latin.standard(Lookalikes.allToLatin(upper)).costing(35));
        return readings;
    }

    static List<Spelling> bySound(String upper) {
        return SPELLER.spellings(Units.letters(upper), 10);
    }

    /// Letters that only one alphabet has tell whose rules apply.
    private static Map<Character, String> tableFor(String upper) {
        if (containsAny(upper, "ҐЄЇ")) {
            return UKRAINE;
        }
        return containsAny(upper, "ЂЈЉЊЋЏ") ? SERBIA : STANDARD;
    }

    /// As in English texts: Е is YE at the beginning and after a vowel, -ИЙ and -ЫЙ end in Y.
    private static String english(String upper) {
        String ended = upper.endsWith("ИЙ") || upper.endsWith("ЫЙ") ? upper.substring(0, upper.length() - 1) : upper;
        var letters = new StringBuilder(upper.length() + 6);
        for (int i = 0; i < ended.length(); i++) {
            char letter = ended.charAt(i);
            boolean soft = letter == 'Е' && (i == 0 || SOFT_BEFORE.indexOf(ended.charAt(i - 1)) >= 0);
            letters.append(soft ? "YE" : ENGLISH.getOrDefault(letter, ""));
        }
        return letters.toString();
    }

    private static boolean containsAny(String word, String letters) {
        return word.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    /// The letters of an upper-case word; what isn't Cyrillic is left out.
    private static String romanised(String upper, Map<Character, String> table) {
        var letters = new StringBuilder(upper.length() + 4);
        for (int i = 0; i < upper.length(); i++) {
            letters.append(table.getOrDefault(upper.charAt(i), ""));
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
