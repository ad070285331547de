package org.limen.engine.names.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.limen.engine.names.sound.Speller;
import org.limen.engine.names.sound.Spelling;

/// Japanese names: kana in Hepburn's romanisation with long vowels as passports write them, kanji by a table of common
/// names, since their readings follow no rule.
final class Japanese {
    private static final NameTable KANJI = NameTable.ofSpellings("japanese-names.tsv");
    private static final NameTable FOREIGN = NameTable.ofForms("kana-foreign-names.tsv", form -> form);
    private static final Speller SPELLER = new Speller("sounds-kana.tsv");
    private static final int FAMILY_CHARACTERS_MAX = 3;
    private static final int COST = 2;

    private Japanese() {}

    /// Passports leave the sign of a long vowel out: OU and OO are O, UU is U.
    static Reading standard(String kana) {
        return Reading.of(shortened(hepburn(kana))).costing(isHiragana(kana) ? COST : 16);
    }

    static List<Reading> others(String kana) {
        String full = hepburn(kana);
        int cost = isHiragana(kana) ? COST + 6 : 20;
        var readings = new ArrayList<>(FOREIGN.readings(kana, COST));
        readings.add(Reading.of(full).costing(cost));
        readings.add(Reading.of(full.replace("OU", "OH").replace("OO", "OH")).costing(cost + 4));
        return readings;
    }

    static List<Spelling> bySound(String kana) {
        int cost = FOREIGN.contains(kana) ? 12 : isHiragana(kana) ? 20 : 2;
        return SPELLER.spellings(Kana.units(kana), cost);
    }

    /// A whole word that the table knows, or a family name of the table with a given name of the table.
    static List<Reading> ofKanji(String word) {
        if (KANJI.contains(word)) {
            return KANJI.readings(word, word.length() > 1 ? COST : 14);
        }
        var readings = new ArrayList<Reading>();
        for (int family = Math.min(FAMILY_CHARACTERS_MAX, word.length() - 1); family > 0; family--) {
            List<String> given = KANJI.of(word.substring(family));
            for (String name : given.isEmpty() ? List.<String>of() : KANJI.of(word.substring(0, family))) {
                readings.add(Reading.of(name, given.getFirst()).costing(COST));
            }
        }
        return readings;
    }

    private static String hepburn(String kana) {
        var letters = new StringBuilder();
        List<String> units = Kana.units(kana);
        for (int i = 0; i < units.size(); i++) {
            String next = i + 1 < units.size() ? units.get(i + 1) : "";
            letters.append(
                    switch (units.get(i)) {
                        case "q" -> next.startsWith("ch") ? "t" : next.isEmpty() ? "" : next.substring(0, 1);
                        case "n'" -> next.startsWith("b") || next.startsWith("m") || next.startsWith("p") ? "m" : "n";
                        case "-" -> "";
                        default -> units.get(i);
                    });
        }
        return letters.toString().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }

    private static String shortened(String hepburn) {
        return hepburn.replace("OU", "O").replace("OO", "O").replace("UU", "U");
    }

    private static boolean isHiragana(String kana) {
        return kana.charAt(0) <= 'ゟ';
    }
}
