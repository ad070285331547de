package org.limen.engine.names.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Japanese syllables in Hepburn's romanisation, which passports use, and as units for names written by their sound.
final class Kana {
    private static final char SMALL_TSU = 'ッ';
    private static final char LONG = 'ー';
    private static final String VOWELS = "aiueo";
    private static final Map<Character, String> SYLLABLES = syllables(
            "ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to"
                    + " ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo"
                    + " ラ ra リ ri ル ru レ re ロ ro ワ wa ヰ i ヱ e ヲ o ン n ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu"
                    + " ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po"
                    + " ヴ vu ヷ va ヸ vi ヹ ve ヺ vo");
    private static final Map<Character, Character> SMALL_VOWELS =
            Map.of('ァ', 'a', 'ィ', 'i', 'ゥ', 'u', 'ェ', 'e', 'ォ', 'o', 'ヮ', 'a');
    private static final Map<Character, String> SMALL_GLIDES = Map.of('ャ', "ya", 'ュ', "yu", 'ョ', "yo");

    private Kana() {}

    /// Consonants and vowels one by one, a doubled consonant as `q`, a long vowel as `-`, a closing N as `n'`.
    static List<String> units(String word) {
        var units = new ArrayList<String>();
        for (int i = 0; i < word.length(); i++) {
            add(katakana(word.charAt(i)), units);
        }
        return units;
    }

    private static void add(char kana, List<String> units) {
        String syllable = SYLLABLES.get(kana);
        Character small = SMALL_VOWELS.get(kana);
        String glide = SMALL_GLIDES.get(kana);
        if (kana == SMALL_TSU) {
            units.add("q");
        } else if (kana == LONG) {
            units.add("-");
        } else if (kana == 'ン') {
            units.add("n'");
        } else if (syllable != null) {
            int vowel = syllable.length() - 1;
            if (vowel > 0) {
                units.add(syllable.substring(0, vowel));
            }
            units.add(syllable.substring(vowel));
        } else if (small != null) {
            replaceVowel(units, String.valueOf(small));
        } else if (glide != null) {
            glide(units, glide);
        }
    }

    /// フ and ィ are FI.
    private static void replaceVowel(List<String> units, String vowel) {
        int last = units.size() - 1;
        if (last > 0 && isVowel(units.get(last))) {
            units.set(last, vowel);
        } else {
            units.add(vowel);
        }
    }

    /// キ and ャ are KYA, シ and ャ are SHA.
    private static void glide(List<String> units, String glide) {
        int last = units.size() - 1;
        if (last > 0 && isVowel(units.get(last))) {
            String consonant = units.get(last - 1);
            boolean soft = consonant.equals("sh") || consonant.equals("ch") || consonant.equals("j");
            units.set(last, soft ? "" : "y");
        }
        units.removeIf(String::isEmpty);
        units.add(glide.substring(1));
    }

    private static boolean isVowel(String unit) {
        return unit.length() == 1 && VOWELS.contains(unit);
    }

    private static char katakana(char kana) {
        return kana >= 'ぁ' && kana <= 'ゖ' ? (char) (kana + ('ァ' - 'ぁ')) : kana;
    }

    private static Map<Character, String> syllables(String pairs) {
        var syllables = new HashMap<Character, String>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            syllables.put(words[i].charAt(0), words[i + 1]);
        }
        return Map.copyOf(syllables);
    }
}
